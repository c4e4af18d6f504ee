import { whole } from '../../../core/exact.ts'
import { printNumber } from '../../../core/vietnamese/numbers.ts'
import type { WorkView } from '../../../modules/activities/activities-views.contract.ts'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { FigureLine } from '../figures/FigureLine.tsx'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { useFigures } from '../figures/use-figures.ts'
import { workWords } from './words.ts'

/** Who receives what: totals ask why, each item says whether it was handed over. */
export function WorkItems({ work }: { work: WorkView }) {
  const say = useSay(workWords)
  const { print } = useFigureWords()
  return (
    <>
      <WorkFigures work={work} />
      {work.items.length > 0 && (
        <table className="plain">
          <caption className="unseen">{say('items')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('item')}</th>
              <th scope="col">{say('quantity')}</th>
              <th scope="col">{say('state')}</th>
            </tr>
          </thead>
          <tbody>
            {work.items.map((item) => (
              <tr key={item.code}>
                <th scope="row" lang="vi">
                  {item.label}
                </th>
                <td>{print(`${printNumber(whole(item.quantity))} ${item.measure}`)}</td>
                <td>{say(item.stage)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function WorkFigures({ work }: { work: WorkView }) {
  const say = useSay(workWords)
  const { figure: asked, ask } = usePlace()
  const { beneficiaries, approved } = work.figures
  const { data } = useFigures([beneficiaries, approved])
  const labels = { [beneficiaries]: say('beneficiaries'), [approved]: say('approvedAmount') }
  return (data?.figures ?? []).map((figure) => (
    <FigureLine
      key={figure.key}
      figure={figure}
      label={labels[figure.key]}
      isAsked={asked === figure.key}
      onAsk={ask}
    />
  ))
}
