import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeskSection } from '../../../../../modules/reports/desk.contract.ts'
import { useMe } from '../../../accounts/use-me.ts'
import { findDraft } from '../saving/drafts.ts'
import { useComposer } from '../use-composer.ts'
import { toDocument } from './section-doc.ts'
import { type Start, WritingDesk } from './WritingDesk.tsx'

interface EditorProps {
  section: DeskSection
  title: string
}

/** The section open for writing: with what was typed here and never sent, if there is such text. */
export function SectionEditor({ section, title }: EditorProps) {
  const { report } = useComposer()
  const person = useMe().data?.id
  const reportId = report?.id ?? ''
  const place = { reportId, section: section.key, person: person ?? '' }
  const { data: draft } = useQuery({
    queryKey: ['section-draft', place],
    queryFn: async () => (await findDraft(place)) ?? null,
    enabled: person !== undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [round, setRound] = useState(0)
  if (draft === undefined) return null
  const start: Start =
    draft && round === 0
      ? { document: draft.document, basedOn: draft.basedOn, isUnsent: true }
      : { document: toDocument(section.items), basedOn: section.version, isUnsent: false }
  return (
    <WritingDesk
      key={round}
      section={section}
      title={title}
      start={start}
      // After two texts were made one, writing begins anew on the result.
      onSettled={() => setRound(round + 1)}
    />
  )
}
