import '@fontsource/tinos/400.css'
import '@fontsource/tinos/400-italic.css'
import '@fontsource/tinos/700.css'
import '@fontsource/tinos/700-italic.css'
import './paper.css'
import { Trouble } from '../../components/Trouble.tsx'
import { useTitle } from '../../components/use-title.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { WhyPanel } from '../figures/WhyPanel.tsx'
import { Contents } from './Contents.tsx'
import { Downloads } from './Downloads.tsx'
import { MissingList } from './MissingList.tsx'
import { Paper } from './Paper.tsx'
import { StatusWord } from './StatusWord.tsx'
import { useReport } from './use-report.ts'

/** The annual report as it will print; every number in it can be asked "why?". */
export function ReportPage() {
  const { say } = useWords()
  const { year } = usePlace()
  const { data: report, error, refetch } = useReport()
  useTitle(say('reportOf', year), useCommune().data?.unit.fullName)
  return (
    <div className="desk reading">
      <header className="head">
        <h1>
          {say('reportOf', year)} {report && <StatusWord status={report.status} />}
        </h1>
        <p className="soft">{say('clickFigure')}</p>
        <Downloads />
      </header>
      <aside>
        {report && (
          <div className="summary">
            <MissingList missing={report.missing} />
            <Contents html={report.html} />
          </div>
        )}
        <WhyPanel />
      </aside>
      <div className="main">
        {error && <Trouble error={error} retry={refetch} />}
        {report ? <Paper html={report.html} /> : !error && <Waiting word="loadingReport" tall />}
      </div>
    </div>
  )
}
