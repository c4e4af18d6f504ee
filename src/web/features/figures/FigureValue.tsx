import type { FigureView } from '../../api.ts'
import { useWords } from '../../words/language.tsx'
import { useFigureWords } from './use-figure-words.ts'

/** The value as the reader must see it: an estimate looks different, a missing one says so. */
export function FigureValue({ figure }: { figure: FigureView }) {
  const { say } = useWords()
  const { print } = useFigureWords()
  if (figure.state === 'missing') return <span className="value missing">{say('noData')}</span>
  const isEstimate = figure.kind === 'estimate'
  const text = print(figure.text)
  return (
    <span className={isEstimate ? 'value estimate' : 'value'}>
      {figure.parts && (
        <>
          <span className="parts">{print(figure.parts)}</span>
          <span className="dot"> · </span>
        </>
      )}
      <span>{isEstimate ? say('estimate', text) : text}</span>
      {figure.synthetic && <sup>*</sup>}
    </span>
  )
}
