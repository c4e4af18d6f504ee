import { useQueryClient } from '@tanstack/react-query'
import type { JSONContent } from '@tiptap/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { DeskSection } from '../../../../../modules/reports/desk.contract.ts'
import { ask, isExpected } from '../../../../api.ts'
import type { Written } from '../../../../store/use-write.ts'
import { useMe } from '../../../accounts/use-me.ts'
import { toContent } from '../editor/section-doc.ts'
import { useComposer } from '../use-composer.ts'
import { forgetDraft, keepDraft } from './drafts.ts'
import { type Outcome, type SavingStatus, SectionSaver, type Sending } from './section-saver.ts'

/** How long after the last key the text is sent, and how often it is tried again without a connection. */
const pauseMs = 1200
const againMs = 5000

/** Saves the section while it is written; what is typed is on this machine until the server has it. */
export function useSectionWriting(section: DeskSection, basedOn: number) {
  const { report, communeId, lockId } = useComposer()
  const person = useMe().data?.id ?? ''
  const queries = useQueryClient()
  const [status, show] = useState<SavingStatus>({ is: 'clean' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const reportId = report?.id ?? ''
  const { key } = section
  const started = useRef({ section, basedOn, person })
  const saver = useMemo(
    () =>
      new SectionSaver<JSONContent>(started.current.basedOn, {
        send: (sending) => send(sending, started.current.section, { communeId, reportId, lockId }),
        keep: (document, over) =>
          keepDraft({ reportId, section: key, document, basedOn: over, person: started.current.person }),
        forget: () => forgetDraft(reportId, key),
        show,
        newId: uuid,
        now: () => new Date(),
      }),
    [communeId, reportId, lockId, key],
  )
  const flush = useMemo(
    () => async () => {
      clearTimeout(timer.current)
      await saver.flush()
      await queries.invalidateQueries({ queryKey: ['report-desk'] })
      void queries.invalidateQueries({ queryKey: ['section-versions'] })
    },
    [saver, queries],
  )
  useSendingAgain(status, flush)
  const change = (document: JSONContent) => {
    saver.change(document)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), pauseMs)
  }
  return { status, change, flush, saver }
}

/** Without a connection: again when it comes back, and every few seconds. */
function useSendingAgain(status: SavingStatus, flush: () => Promise<void>): void {
  const isWaiting = status.is === 'waiting'
  useEffect(() => {
    if (!isWaiting) return
    const again = () => void flush()
    addEventListener('online', again)
    const every = setInterval(again, againMs)
    return () => {
      removeEventListener('online', again)
      clearInterval(every)
    }
  }, [isWaiting, flush])
}

interface To {
  communeId: string
  reportId: string
  lockId: string
}

async function send(
  { id, document, basedOn }: Sending<JSONContent>,
  section: DeskSection,
  to: To,
): Promise<Outcome> {
  const content = toContent(document, [...section.items, ...section.leftOut])
  const body = { ...to, section: section.key, id, content, basedOn }
  try {
    const { entity, revision } = await ask<Written>('/api/operations/reports.write-section', { body })
    if (entity === 'report-section-kept') return { became: 'kept' }
    return { became: 'saved', version: revision }
  } catch (error) {
    if (!isExpected(error) || error.status >= 500) return { became: 'unreached' }
    return { became: 'refused', why: error.title }
  }
}
