import type { FigureView, Programme } from '../../api.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { FigureLine } from '../figures/FigureLine.tsx'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { lengthOf, moneyKeys } from './glance.ts'
import { overviewWords } from './words.ts'

type Figures = ReadonlyMap<string, FigureView>

/** Each programme's money: a bar as long as what was given, solid as far as paid, hatched as far as expected. */
export function CapitalCard({ figures }: { figures: Figures }) {
  const { say } = useWords()
  const programmes = useCommune().data?.programmes ?? []
  return (
    <section className="card" aria-labelledby="card-capital">
      <h2 id="card-capital">{say('capital')}</h2>
      {programmes.map((programme) => (
        <ProgrammeMoney key={programme.key} programme={programme} figures={figures} />
      ))}
    </section>
  )
}

function ProgrammeMoney({ programme, figures }: { programme: Programme; figures: Figures }) {
  const { say, language } = useWords()
  const { year, figure: asked, ask } = usePlace()
  const sayHere = useSay(overviewWords)
  const { print } = useFigureWords()
  const compare = (figure: FigureView) => sayHere('lastYearRate', Number(year) - 1, print(figure.text))
  const keys = moneyKeys(programme)
  const lastYear = figures.get(keys.lastYear)
  const isGiven = figures.get(keys.allocated)?.state !== 'missing'
  const lines = isGiven ? (['disbursed', 'estimated'] as const) : (['allocated'] as const)
  return (
    <div className="programme">
      <h3>{language === 'en' ? programme.titleEn : programme.title}</h3>
      {isGiven && (
        <div className="money" aria-hidden="true">
          {(['estimated', 'disbursed'] as const).map((name) => {
            const length = lengthOf(figures.get(keys[name]))
            return length > 0 && <span key={name} className={name} style={{ width: `${length}%` }} />
          })}
          {lastYear?.value && (
            <span className="last-year" style={{ insetInlineStart: `${lengthOf(lastYear)}%` }} />
          )}
        </div>
      )}
      {lines.map((name) => {
        const figure = figures.get(keys[name])
        if (!figure) return null
        const below = name === 'disbursed' && lastYear?.value ? compare(lastYear) : undefined
        const line = { figure, label: say(name), below, isAsked: asked === figure.key, onAsk: ask }
        return <FigureLine key={name} {...line} />
      })}
    </div>
  )
}
