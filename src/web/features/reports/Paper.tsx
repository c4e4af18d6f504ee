import { useEffect, useRef } from 'react'
import { useWords } from '../../words/language.tsx'
import { usePlace } from '../commune/place.ts'

/** The page drawn by the server. Its numbers are links that carry their keys; here they open the explanation. */
export function Paper({ html }: { html: string }) {
  const paper = useRef<HTMLDivElement>(null)
  const { say } = useWords()
  const { figure: asked, ask } = usePlace()

  useEffect(() => {
    if (paper.current) paper.current.innerHTML = html
  }, [html])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the numbers are new when the page is
  useEffect(() => {
    for (const link of numbersIn(paper.current)) {
      link.setAttribute('aria-label', say('explainNumber', link.textContent ?? ''))
      link.setAttribute('aria-haspopup', 'dialog')
      link.removeAttribute('title')
    }
  }, [html, say])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the numbers are new when the page is
  useEffect(() => {
    for (const link of numbersIn(paper.current)) link.toggleAttribute('data-asked', keyOf(link) === asked)
  }, [html, asked])

  useEffect(() => {
    const open = (event: MouseEvent) => {
      const key = event.target instanceof Element ? keyOf(event.target) : undefined
      if (!key || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      ask(key)
    }
    const box = paper.current
    box?.addEventListener('click', open)
    return () => box?.removeEventListener('click', open)
  })

  return <div ref={paper} className="paper" />
}

const numbersIn = (box: HTMLElement | null) => box?.querySelectorAll('[data-key] a') ?? []
const keyOf = (element: Element) => element.closest<HTMLElement>('[data-key]')?.dataset.key
