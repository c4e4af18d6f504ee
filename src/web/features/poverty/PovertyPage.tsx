import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/Checkbox.css'
import '@mantine/core/styles/Radio.css'
import '../programmes/programmes.css'
import './poverty.css'
import { useMemo } from 'react'
import type { PovertyView, ReviewView } from '../../../modules/poverty-review/poverty-views.contract.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useTitle } from '../../components/use-title.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { FigureLine } from '../figures/FigureLine.tsx'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { WhyPanel } from '../figures/WhyPanel.tsx'
import { PovertyTrend } from '../overview/PovertyTrend.tsx'
import { MovementTable } from './MovementTable.tsx'
import { ReviewDesk } from './ReviewDesk.tsx'
import { usePoverty } from './use-poverty.ts'
import { povertyWords } from './words.ts'

/** The yearly review: what was counted, where, how it came about, and who entered which village. */
export function PovertyPage() {
  const say = useSay(povertyWords)
  const { say: sayWord } = useWords()
  const { printDay } = useFigureWords()
  const { year } = usePlace()
  const { data, error, refetch } = usePoverty()
  useTitle(say('title', year), useCommune().data?.unit.fullName)
  return (
    <div className="desk broad">
      <header className="head">
        <h1>{say('title', year)}</h1>
        {data && <p className="soft">{sayWord('asOf', printDay(data.asOf))}</p>}
        {data && <Standing review={data.official ?? data.preliminary} />}
      </header>
      <div className="main">
        {error && <Trouble error={error} retry={refetch} />}
        {data ? <Review view={data} /> : !error && <Waiting tall />}
      </div>
      <aside>
        <WhyPanel />
      </aside>
    </div>
  )
}

/** Official or preliminary, of which day, on which decision. */
function Standing({ review }: { review: ReviewView | undefined }) {
  const say = useSay(povertyWords)
  const { printDay } = useFigureWords()
  if (!review) return <p className="attention">{say('none')}</p>
  const isOfficial = review.status === 'official'
  return (
    <p>
      <span className={isOfficial ? 'status issued' : 'status draft'}>{say(review.status)}</span>{' '}
      {review.reviewedOn && say('onDay', printDay(review.reviewedOn))}
      {isOfficial && (
        <span className="soft">
          {' · '}
          {review.decision ? <span lang="vi">{review.decision}</span> : say('noDecision')}
        </span>
      )}
    </p>
  )
}

const glanceKeys = [
  'poverty.households',
  'poverty.poor.rate',
  'poverty.near-poor.rate',
  'poverty.multidimensional.rate',
  'poverty.ethnic.poor.rate',
  'poverty.average-standard.rate',
]

function Review({ view }: { view: PovertyView }) {
  const say = useSay(povertyWords)
  const figures = useMemo(() => new Map(view.figures.map((figure) => [figure.key, figure])), [view])
  return (
    <>
      {!view.official && !view.preliminary && <p className="card">{say('begin')}</p>}
      <section className="card" aria-labelledby="poverty-glance">
        <h2 id="poverty-glance">{say('glance')}</h2>
        <div className="money-figures">
          <Glance figures={figures} />
        </div>
        <PovertyTrend />
      </section>
      <ReviewDesk view={view} figures={figures} />
      <MovementTable figures={figures} />
    </>
  )
}

function Glance({ figures }: { figures: ReadonlyMap<string, PovertyView['figures'][number]> }) {
  const { sayChange } = useFigureWords()
  const { year, figure: asked, ask } = usePlace()
  return glanceKeys.map((key) => {
    const figure = figures.get(key)
    if (!figure) return null
    const change = figures.get(`${key}.change`)
    const below = change?.value ? sayChange(change, Number(year)) : undefined
    return <FigureLine key={key} figure={figure} below={below} isAsked={asked === key} onAsk={ask} />
  })
}
