import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'

/**
 * The page drawn by the server. Its numbers carry their keys; here they become things one can click or reach
 * with the keyboard.
 */
export function Paper({ html, onAsk }: { html: string; onAsk: (key: string) => void }) {
  const paper = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (paper.current) paper.current.innerHTML = html
  }, [html])
  const keyAt = (target: EventTarget) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined
  const click = (event: MouseEvent) => {
    const key = keyAt(event.target)
    if (key) {
      event.preventDefault()
      onAsk(key)
    }
  }
  const press = (event: KeyboardEvent) => {
    const key = event.key === 'Enter' || event.key === ' ' ? keyAt(event.target) : undefined
    if (key) {
      event.preventDefault()
      onAsk(key)
    }
  }
  // biome-ignore lint/a11y/noStaticElementInteractions: the numbers inside are the buttons; this only listens for them
  return <div ref={paper} className="paper" lang="vi" onClick={click} onKeyDown={press} />
}
