import { useEffect, useRef, useState } from 'react'
import { type Draft, discardDraft, findDraft, keepDraft } from './drafts.ts'

/** Keeps what is typed on this device while it differs from what was saved; `undefined` keeps nothing. */
export function useDraft(key: string | undefined, draft: Omit<Draft, 'at'> | undefined) {
  const [keptAt, setKeptAt] = useState<number>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (!key || !draft) return
    timer.current = setTimeout(() => {
      const at = Date.now()
      void keepDraft(key, { ...draft, at }).then(() => setKeptAt(at))
    }, 400)
    return () => clearTimeout(timer.current)
  }, [key, draft])
  const discard = async () => {
    clearTimeout(timer.current)
    setKeptAt(undefined)
    if (key) await discardDraft(key)
  }
  return { keptAt, discard }
}

/** The draft of the record that was kept before, once it is known whether there is one. */
export function useKeptDraft(key: string | undefined): { isKnown: boolean; draft?: Draft } {
  const [found, setFound] = useState<{ key: string; draft?: Draft }>()
  useEffect(() => {
    if (!key) return
    let isCurrent = true
    void findDraft(key).then((draft) => isCurrent && setFound({ key, draft }))
    return () => {
      isCurrent = false
    }
  }, [key])
  return key && found?.key === key ? { isKnown: true, draft: found.draft } : { isKnown: false }
}

/** "10:42". */
export const clock = (at: number): string =>
  new Date(at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', hour12: false })
