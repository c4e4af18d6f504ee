import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ShownFinding, ShownReport } from '../../../modules/checker/shown.contract.ts'
import type { Entry } from './check-store.ts'

/** The two parts of the page; one at a time on a phone. */
export type Part = 'document' | 'findings'

interface Steps {
  report: ShownReport
  /** The findings that the filters leave, in reading order. */
  shown: readonly ShownFinding[]
  opinions: Entry['opinions']
}

/** Going through the findings: from card to card, from the text to its card and back. */
export function useSteps({ report, shown, opinions }: Steps) {
  const view = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<string>()
  const [part, showPart] = useState<Part>('findings')

  // Whoever presses faster than the page is drawn ends where they pressed last.
  const target = useRef<string>(undefined)
  const go = (key: string, to: Part) => {
    target.current = key
    const focused = document.activeElement
    setCurrent(key)
    showPart(to)
    later(() => {
      if (target.current !== key) return
      scrollToMark(view.current, key)
      // Whoever went elsewhere meanwhile is not called back.
      if (to === 'findings' && document.activeElement === focused) focusCard(view.current, key)
    })
  }
  const goCard = (key: string) => go(key, 'findings')
  const goText = (key: string) => go(key, 'document')
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ key }) => key === current)
    const next = shown[at < 0 ? (by === 1 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]
    if (next) goCard(next.key)
  }
  useStepKeys(step)
  useMarks(view, { report, current, shown, opinions })

  /** A press on something that was found leads to its card; on the same again, to the next that is there. */
  const pressed = (link: HTMLElement) => {
    const keys = (link.dataset.keys ?? '').split(' ').filter((key) => shown.some((one) => one.key === key))
    const next = keys[(keys.indexOf(current ?? '') + 1) % keys.length]
    if (next) goCard(next)
  }
  return { view, current, setCurrent, part, showPart, step, goText, pressed }
}

const later = (work: () => void) => requestAnimationFrame(() => requestAnimationFrame(work))

function focusCard(view: HTMLElement | null, key: string): void {
  const card = view?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"]`)
  card?.focus({ preventScroll: true })
  card?.scrollIntoView({ block: 'nearest' })
}

function scrollToMark(view: HTMLElement | null, key: string): void {
  const mark = view?.querySelector(`[data-keys~="${CSS.escape(key)}"]`)
  if (!(mark instanceof HTMLElement) || mark.offsetParent === null) return
  mark.scrollIntoView({ block: 'center' })
}

/** J and N go on, K and P go back, unless somebody is typing. */
function useStepKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step)
  latest.current = step
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return
      const key = event.key.toLowerCase()
      const by = key === 'j' || key === 'n' ? 1 : key === 'k' || key === 'p' ? -1 : undefined
      if (!by) return
      event.preventDefault()
      latest.current(by)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** Shows in the document which finding one is at, which are filtered out, and which were no error; it is not drawn anew. */
function useMarks(
  view: RefObject<HTMLElement | null>,
  { report, current, shown, opinions }: Steps & { current: string | undefined },
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks are new when the report is
  useEffect(() => {
    const seen = new Set(shown.map(({ key }) => key))
    const isQuiet = (key: string) => !seen.has(key) || opinions[key]?.verdict === 'not-an-error'
    for (const mark of view.current?.querySelectorAll<HTMLElement>('[data-keys]') ?? []) {
      const keys = (mark.dataset.keys ?? '').split(' ')
      mark.toggleAttribute('data-quiet', keys.every(isQuiet))
      mark.toggleAttribute('data-current', current !== undefined && keys.includes(current))
    }
    for (const part of view.current?.querySelectorAll<HTMLElement>('[data-related]') ?? []) {
      const keys = (part.dataset.related ?? '').split(' ')
      part.toggleAttribute('data-current', current !== undefined && keys.includes(current))
    }
    for (const number of view.current?.querySelectorAll<HTMLElement>('.mark-number') ?? []) {
      number.toggleAttribute('data-quiet', isQuiet(number.dataset.key ?? ''))
    }
  }, [report, current, shown, opinions])
}
