import { whole } from '../../../core/exact.ts'
import { printMoney } from '../../../core/vietnamese/numbers.ts'
import type { FigureView } from '../../api.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { moneyWords } from './words.ts'

interface NumberProps {
  figure: FigureView | undefined
  /** False where another row holds the way into the table. */
  isReachable?: boolean
}

/** A figure in the cell of a table: the number alone, for money without its unit; pressing it asks why. */
export function AskedNumber({ figure, isReachable = true }: NumberProps) {
  const { say } = useWords()
  const { print, nameOf } = useFigureWords()
  const { figure: asked, ask } = usePlace()
  const sayHere = useSay(moneyWords)
  if (!figure) return null
  const isMissing = figure.state === 'missing'
  const state = isMissing ? 'missing' : figure.kind
  const meaning = isMissing ? say('noData') : say('explainNumber', print(figure.text))
  return (
    <button
      type="button"
      className={`asked ${state}`}
      aria-haspopup="dialog"
      aria-label={`${nameOf(figure)}: ${meaning}`}
      aria-current={asked === figure.key || undefined}
      tabIndex={isReachable ? undefined : -1}
      onClick={() => ask(figure.key)}
    >
      {isMissing ? sayHere('noNumber') : print(printCell(figure))}
      {figure.synthetic && !isMissing && <sup>*</sup>}
    </button>
  )
}

/** "150.000.000" where the head of the table says đồng; other figures as they are printed. */
const printCell = ({ measure, value, text }: FigureView): string =>
  measure === 'đồng' && value !== null && /^-?\d+$/.test(value) ? printMoney(whole(BigInt(value))) : text
