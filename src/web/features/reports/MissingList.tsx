import type { MissingFigure } from '../../api.ts'
import { useWords } from '../../words/language.tsx'
import { usePlace } from '../commune/place.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'

/** What the report cannot say yet, by the place where it is entered. */
export function MissingList({ missing }: { missing: readonly MissingFigure[] }) {
  const { say } = useWords()
  const { placeOf } = useFigureWords()
  if (missing.length === 0) return <p className="met">{say('nothingMissing')}</p>
  const places = [...new Set(missing.map((one) => one.enteredIn))]
  return (
    <details className="missing-list">
      <summary>{say('missing', missing.length)}</summary>
      {places.map((place) => (
        <div key={place}>
          <h3>{placeOf({ enteredIn: place })}</h3>
          {missing
            .filter((figure) => figure.enteredIn === place)
            .map((figure) => (
              <MissingLine key={figure.key} figure={figure} />
            ))}
        </div>
      ))}
    </details>
  )
}

/** A whole list that is missing has no figure to explain. */
const isFigure = (key: string) => !key.includes(':')

export function MissingLine({ figure }: { figure: MissingFigure }) {
  const { ask } = usePlace()
  const { nameOf } = useFigureWords()
  if (!isFigure(figure.key)) return <p>{nameOf(figure)}</p>
  return (
    <button type="button" className="line" aria-haspopup="dialog" onClick={() => ask(figure.key)}>
      {nameOf(figure)}
    </button>
  )
}
