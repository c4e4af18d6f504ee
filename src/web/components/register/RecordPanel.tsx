import { Button } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { ListDescription, OpenRecord } from '../../../core/lists/description.ts'
import { useMe } from '../../features/accounts/use-me.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { Trouble } from '../Trouble.tsx'
import { Waiting } from '../Waiting.tsx'
import { newRecord } from './address.ts'
import type { Draft } from './drafts.ts'
import { HistoryList } from './HistoryList.tsx'
import { RecordForm } from './RecordForm.tsx'
import type { NewAt, RegisterSpec } from './spec.ts'
import { useKeptDraft } from './use-draft.ts'
import { useRecord } from './use-list.ts'
import type { Done, FormStart } from './use-record-form.ts'
import { registerWords } from './words.ts'

interface PanelProps {
  spec: RegisterSpec
  description: ListDescription
  at: NewAt
  /** The id in the address, or {@link newRecord}. */
  open: string
  mayWrite: boolean
  onDone: (done: Done) => void
  onClose: () => void
}

/** One record beside the list: its form and its history. */
export function RecordPanel(props: PanelProps) {
  const { spec, open, onClose } = props
  const say = useSay(registerWords)
  const { language } = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const { start, isDirtyNow, error, refetch, draftKey } = useFormStart(props)
  const isNew = open === newRecord
  useEffect(() => {
    title.current?.focus({ preventScroll: false })
  }, [])
  const name = isNew ? spec.add[language] : start && spec.label(start.base)
  return (
    <section className="record" aria-labelledby={id}>
      <header>
        <h2 id={id} ref={title} tabIndex={-1}>
          {name ?? say('newRecord')}
        </h2>
        <Button variant="subtle" onClick={onClose}>
          {say('back')}
        </Button>
      </header>
      {error && <Trouble error={error} retry={refetch} />}
      {!start && !error && <Waiting />}
      {start && draftKey && (
        <RecordForm
          key={`${start.id} ${start.revision}`}
          {...props}
          start={start}
          draftKey={draftKey}
          isDirtyNow={isDirtyNow}
        />
      )}
      {start && !isNew && spec.details?.({ id: start.id, mayWrite: props.mayWrite })}
      {start && !isNew && <HistoryList register={spec.register} id={start.id} />}
    </section>
  )
}

/**
 * What the form begins with: the stored record or a new one, and over it the draft that was kept.
 *
 * A newer state of the record takes its place once nothing is typed that would be lost.
 */
function useFormStart(props: PanelProps) {
  const { spec, open, at } = props
  const isNew = open === newRecord
  const me = useMe().data?.id
  const { data: stored, error, refetch } = useRecord(spec.register, isNew ? undefined : open)
  const draftKey =
    me &&
    [
      me,
      at.commune.unit.id,
      spec.register,
      isNew ? [newRecord, at.year, spec.draft].filter(Boolean).join(' ') : open,
    ].join(' ')
  const { isKnown, draft } = useKeptDraft(draftKey)
  const [fresh] = useState(() => ({ id: uuid(), revision: undefined, record: spec.start(at), names: {} }))
  const isDirtyNow = useRef(false)
  const [start, setStart] = useState<FormStart>()
  const found = isNew ? fresh : stored
  useEffect(() => {
    if (!found || !isKnown) return
    if (!start) setStart(draft ? withDraft(found, draft, isNew) : toStart(found, isNew))
    else if (!isDirtyNow.current && found.revision !== start.revision) setStart(toStart(found, isNew))
  }, [found, isKnown, draft, start, isNew])
  return { start, isDirtyNow, error: isNew ? undefined : error, refetch, draftKey }
}

type Found = Pick<OpenRecord, 'id' | 'record' | 'names'> & { revision?: number }

const toStart = ({ id, record, revision, names }: Found, isNew: boolean): FormStart => ({
  id,
  isNew,
  base: record,
  revision,
  names,
})

const withDraft = (found: Found, draft: Draft, isNew: boolean): FormStart => ({
  id: draft.id,
  isNew,
  base: draft.base,
  revision: draft.revision,
  typed: { record: draft.record, at: draft.at },
  names: { ...found.names, ...draft.names },
})
