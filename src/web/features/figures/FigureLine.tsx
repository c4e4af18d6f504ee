import type { FigureView } from '../../api.ts'
import { useWords } from '../../words/language.tsx'
import { FigureValue } from './FigureValue.tsx'
import { useFigureWords } from './use-figure-words.ts'

interface LineProps {
  figure: FigureView
  /** Instead of the figure's own name, where the heading above has said the rest. */
  label?: string
  /** What is said below the value; for a missing figure it is where to enter it. */
  below?: string
  isAsked?: boolean
  onAsk: (key: string) => void
}

/** A figure in one line: parts first, then the rate. Pressing it asks why. */
export function FigureLine({ figure, label, below, isAsked, onAsk }: LineProps) {
  const { say } = useWords()
  const { nameOf, placeOf } = useFigureWords()
  const isMissing = figure.state === 'missing'
  return (
    <button
      type="button"
      className="line"
      aria-haspopup="dialog"
      aria-current={isAsked || undefined}
      onClick={() => onAsk(figure.key)}
    >
      <span className="name">{label ?? nameOf(figure)}</span>
      <FigureValue figure={figure} />
      {(isMissing || below) && (
        <span className="below">{isMissing ? say('enteredIn', placeOf(figure)) : below}</span>
      )}
    </button>
  )
}
