import { useCallback, useEffect, useState } from 'react'
import { heartbeatSeconds } from '../../../../../modules/reports/sections.contract.ts'
import { ask, isExpected } from '../../../../api.ts'
import { useComposer } from '../use-composer.ts'
import { giveBack, letGo, noteHeld } from './held-section.ts'

/** Who may write in the section now. */
export type LockState =
  | { is: 'asking' }
  | { is: 'mine' }
  /** Somebody else has it; `wasMine` when it was taken from us. */
  | ({ is: 'other'; wasMine: boolean } & Holder)

/** Who holds a section: somebody else, or this person in another window. */
export interface Holder {
  holder: string
  isSamePerson: boolean
}

/** Holds the section while it is being written, and says when somebody else has it. */
export function useSectionLock(section: string): { lock: LockState; takeOver: () => void } {
  const { report, communeId, lockId } = useComposer()
  const reportId = report?.id
  const [lock, setLock] = useState<LockState>({ is: 'asking' })
  const claim = useCallback(
    async (takeOver = false) => {
      const body = { communeId, reportId, section, lockId, takeOver }
      try {
        await ask('/api/operations/reports.lock-section', { body })
        setLock({ is: 'mine' })
      } catch (error) {
        const held = holderIn(error)
        // Without a connection one goes on writing: nothing typed is refused for somebody else's sake.
        setLock((before) =>
          held === undefined
            ? { is: 'mine' }
            : {
                is: 'other',
                ...held,
                wasMine: before.is === 'mine' || (before.is === 'other' && before.wasMine),
              },
        )
      }
    },
    [communeId, reportId, section, lockId],
  )
  useEffect(() => {
    void claim()
    const beat = setInterval(
      () => document.visibilityState === 'visible' && void claim(),
      heartbeatSeconds * 1000,
    )
    const held = { communeId, reportId, section, lockId }
    noteHeld(held)
    const close = () => giveBack(held)
    addEventListener('pagehide', close)
    return () => {
      removeEventListener('pagehide', close)
      clearInterval(beat)
      letGo(held)
    }
  }, [claim, communeId, reportId, section, lockId])
  return { lock, takeOver: () => void claim(true) }
}

/** Who holds the section, when that is what the failure says. */
function holderIn(error: unknown): Holder | undefined {
  if (!isExpected(error) || error.code !== 'report.section-locked') return undefined
  const { holder, isSamePerson } = error.details
  return { holder: typeof holder === 'string' ? holder : '', isSamePerson: isSamePerson === true }
}
