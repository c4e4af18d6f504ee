import type { FigureView } from '../../api.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useTitle } from '../../components/use-title.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { useFigures } from '../figures/use-figures.ts'
import { WhyPanel } from '../figures/WhyPanel.tsx'
import { ReportState } from '../reports/ReportState.tsx'
import { CapitalCard } from './CapitalCard.tsx'
import { DayLine } from './DayLine.tsx'
import { listGlanceKeys, questions } from './glance.ts'
import { PovertyTrend } from './PovertyTrend.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { TodoCard } from './TodoCard.tsx'

/** The commune at a glance: the figures people ask for first, each of which can be asked "why?". */
export function OverviewPage() {
  const { say } = useWords()
  const { year } = usePlace()
  const { printDay } = useFigureWords()
  const commune = useCommune().data
  const { data, error, refetch } = useFigures(listGlanceKeys(commune?.programmes ?? []))
  useTitle(say('overviewOf', year), commune?.unit.fullName)
  return (
    <div className="desk">
      <header className="head">
        <h1>{say('overviewOf', year)}</h1>
        <DayLine />
        {data && <p className="soft">{say('asOf', printDay(data.asOf))}</p>}
      </header>
      <div className="main">
        <TodoCard />
        {error && <Trouble error={error} retry={refetch} />}
        {data ? <Glance figures={data.figures} /> : !error && <Waiting tall />}
      </div>
      <aside>
        <div className="summary">
          <ReportState />
        </div>
        <WhyPanel />
      </aside>
    </div>
  )
}

function Glance({ figures }: { figures: FigureView[] }) {
  const { say } = useWords()
  if (figures.every((figure) => figure.state === 'missing')) return <p className="card">{say('emptyYear')}</p>
  const byKey = new Map(figures.map((figure) => [figure.key, figure]))
  return (
    <>
      <CapitalCard figures={byKey} />
      {questions.map((question) => (
        <QuestionCard key={question.title} {...question} figures={byKey}>
          {question.title === 'poverty' && <PovertyTrend />}
        </QuestionCard>
      ))}
    </>
  )
}
