import { type RefObject, useEffect, useImperativeHandle, useState } from 'react'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import type { FigureOffer } from './figure-search.ts'

export interface MenuKeys {
  press: (event: KeyboardEvent) => boolean
}

/** The figures that match what is typed after `/`, with what they print now. */
export function FigureMenu({ offer, keys }: { offer: FigureOffer; keys: RefObject<MenuKeys | null> }) {
  const say = useSay(reportWords)
  const [current, setCurrent] = useState(0)
  const { figures, query } = offer
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question starts at the top
  useEffect(() => setCurrent(0), [query, figures.length])
  useImperativeHandle(keys, () => ({
    press: ({ key }) => {
      if (figures.length === 0) return false
      if (key === 'ArrowDown') setCurrent((current + 1) % figures.length)
      else if (key === 'ArrowUp') setCurrent((current + figures.length - 1) % figures.length)
      else if (key === 'Enter' || key === 'Tab') choose(current)
      else return false
      return true
    },
  }))
  const choose = (place: number) => {
    const figure = figures[place]
    if (figure) offer.choose(figure)
  }
  const chosen = figures[current]
  return (
    <div className="figure-menu" style={placeBelow(offer.place)}>
      <p className="unseen" role="status">
        {chosen ? `${chosen.label}, ${chosen.text}` : say(offer.isLoading ? 'searching' : 'noFigureFound')}
      </p>
      {figures.length === 0 && (
        <p className="soft small">{say(offer.isLoading ? 'searching' : 'noFigureFound')}</p>
      )}
      <div role="listbox" aria-label={say('chooseFigure')} lang="vi" tabIndex={-1}>
        {figures.map((figure, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go through the editor, which keeps the focus
          <div
            key={figure.key}
            role="option"
            tabIndex={-1}
            aria-selected={place === current}
            ref={(option) => {
              if (place === current) option?.scrollIntoView({ block: 'nearest' })
            }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(place)}
          >
            <span>{figure.label}</span> <strong className={figure.state}>{figure.text}</strong>
          </div>
        ))}
      </div>
    </div>
  )
}

/** Below the line that is being written; above it where the screen ends. */
function placeBelow(place: DOMRect | null): React.CSSProperties {
  if (!place) return { display: 'none' }
  const width = Math.min(420, innerWidth - 16)
  const left = Math.max(8, Math.min(place.left, innerWidth - width - 8))
  const isRoom = innerHeight - place.bottom > 300
  return { left, width, ...(isRoom ? { top: place.bottom + 6 } : { bottom: innerHeight - place.top + 6 }) }
}
