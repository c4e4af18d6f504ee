import type { FigureView } from '../../api.ts'
import { useWords } from '../../words.tsx'

/** Label and value of a figure in one line; parts first, then the rate. Click or Enter asks why. */
export function FigureLine({ figure, onAsk }: { figure: FigureView; onAsk: (key: string) => void }) {
  return (
    <button type="button" className="figure-line" onClick={() => onAsk(figure.key)}>
      <span>{figure.label}</span>
      <FigureValue figure={figure} />
    </button>
  )
}

/** The value as the reader must see it: an estimate looks different, a missing one says so. */
export function FigureValue({ figure }: { figure: FigureView }) {
  const { say } = useWords()
  const look = figure.state === 'missing' ? 'missing' : figure.kind === 'estimate' ? 'estimate' : ''
  const word = figure.kind === 'estimate' && figure.state !== 'missing' ? `${say('estimate')} ` : ''
  return (
    <span className={`value ${look}`}>
      {word}
      {figure.parts ? `${figure.parts} · ` : ''}
      {figure.text}
      {figure.synthetic ? ' *' : ''}
    </span>
  )
}
