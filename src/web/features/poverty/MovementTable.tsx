import { decreases, increases } from '../../../core/poverty/balance.ts'
import type { FigureView } from '../../api.ts'
import { useSay } from '../../words/use-say.ts'
import { AskedNumber } from '../programmes/AskedNumber.tsx'
import { povertyWords } from './words.ts'

/** The end of the figure's key for each row, by class. */
const ends = {
  opening: ['opening', 'opening'],
  toOther: ['to-near-poor', 'to-poor'],
  aboveLine: ['above-line', 'above-line'],
  otherDecrease: ['other-decrease', 'other-decrease'],
  fromOther: ['from-near-poor', 'from-poor'],
  relapsed: ['relapsed', 'relapsed'],
  newlyArisen: ['newly-arisen', 'newly-arisen'],
  otherIncrease: ['other-increase', 'other-increase'],
  closing: ['closing', 'closing'],
} as const
const rows = ['opening', ...decreases, ...increases, 'closing'] as const

/** How the poor and the near-poor of last year became those of this year; every step can be asked why. */
export function MovementTable({ figures }: { figures: ReadonlyMap<string, FigureView> }) {
  const say = useSay(povertyWords)
  const isEntered = (['poor', 'near-poor'] as const).some(
    (wanted) => figures.get(`poverty.${wanted}.opening`)?.state !== 'missing',
  )
  return (
    <section className="card sheet" aria-labelledby="poverty-movements">
      <header className="sheet-head">
        <h2 id="poverty-movements">{say('movements')}</h2>
      </header>
      {isEntered ? <Movements figures={figures} /> : <p className="empty">{say('noMovements')}</p>}
    </section>
  )
}

function Movements({ figures }: { figures: ReadonlyMap<string, FigureView> }) {
  const say = useSay(povertyWords)
  return (
    <table className="plain movements">
      <caption className="soft small">{say('movementsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('movement')}</th>
          <th scope="col" className="number">
            {say('poor')}
          </th>
          <th scope="col" className="number">
            {say('nearPoor')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const [poor, nearPoor] = ends[row]
          return (
            <tr key={row} className={row === 'closing' ? 'sum' : undefined}>
              <th scope="row">{say(row)}</th>
              <td className="number" data-label={say('poor')}>
                <AskedNumber figure={figures.get(`poverty.poor.${poor}`)} />
              </td>
              <td className="number" data-label={say('nearPoor')}>
                <AskedNumber figure={figures.get(`poverty.near-poor.${nearPoor}`)} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
