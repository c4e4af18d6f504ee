import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { usePlace } from '../commune/place.ts'
import { MissingList } from './MissingList.tsx'
import { StatusWord } from './StatusWord.tsx'
import { useReport } from './use-report.ts'

/** How far this year's report has come, and what it still waits for. */
export function ReportState() {
  const { say } = useWords()
  const { code, year, asOf } = usePlace()
  const { data: report, error, refetch } = useReport()
  return (
    <section aria-labelledby="report-state">
      <h2 id="report-state">
        {say('reportOf', year)} {report && <StatusWord status={report.status} />}
      </h2>
      <Button
        renderRoot={(props) => (
          <Link to="/xa/$code/$year/bao-cao" params={{ code, year }} search={{ asOf }} {...props} />
        )}
      >
        {say('openReport')}
      </Button>
      {error && <Trouble error={error} retry={refetch} />}
      {!report && !error && <Waiting word="loadingReport" />}
      {report && <MissingList missing={report.missing} isOpen />}
    </section>
  )
}
