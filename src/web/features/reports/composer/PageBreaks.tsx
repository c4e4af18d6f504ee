import { useLayoutEffect, useRef, useState } from 'react'

/** More pages than any report of a commune has: where counting stops. */
const mostPages = 150

/**
 * The ends of the pages on the sheet.
 *
 * Every page is a pair of floats, one as high as the text of a page, one across its margins and the gap to
 * the next: the words flow around them, so lines break over pages as they do in print, while they are typed.
 */
export function PageBreaks() {
  const box = useRef<HTMLDivElement>(null)
  const breaks = usePageBreaks(box)
  return (
    <div ref={box} className="page-breaks" aria-hidden="true">
      <div className="page-ruler" />
      {Array.from({ length: breaks }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages have no name but their number
        <div key={place} className="page-break">
          <div className="page-text" />
          <div className="page-gap">
            <span>{place + 2}</span>
          </div>
        </div>
      ))}
    </div>
  )
}

/** How many pages end before the text does; counted again whenever the text grows or shrinks. */
function usePageBreaks(box: React.RefObject<HTMLDivElement | null>): number {
  const [breaks, setBreaks] = useState(0)
  useLayoutEffect(() => {
    const sheet = box.current?.parentElement
    const body = sheet?.querySelector('.sheet-body')
    const ruler = box.current?.querySelector('.page-ruler')
    if (!sheet || !body || !ruler) return
    const count = () => {
      copyMargins(sheet)
      const step = ruler.getBoundingClientRect().height
      const bottom = body.getBoundingClientRect().bottom - sheet.getBoundingClientRect().top
      const ended = Math.min(mostPages, Math.max(0, Math.ceil(bottom / step) - 1))
      if (step > 0) setBreaks(ended)
      sheet.style.setProperty('--breaks', String(step > 0 ? ended : 0))
    }
    const watcher = new ResizeObserver(count)
    watcher.observe(body)
    watcher.observe(ruler)
    return () => watcher.disconnect()
  }, [box])
  return breaks
}

/** The margins of the sheet come with its looks; the gaps between pages reach over them. */
function copyMargins(sheet: HTMLElement): void {
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = getComputedStyle(sheet)
  const margins = { top: paddingTop, right: paddingRight, bottom: paddingBottom, left: paddingLeft }
  for (const [side, width] of Object.entries(margins)) sheet.style.setProperty(`--margin-${side}`, width)
}
