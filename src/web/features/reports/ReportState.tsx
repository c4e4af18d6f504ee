import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { reportStateWords } from '../../../core/workflow/report-states.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { MissingBySection } from './MissingBySection.tsx'
import { useTodo } from './use-todo.ts'
import { reportWords } from './words.ts'

/** How far this year's report has come, and what it still waits for, by section and by who answers for it. */
export function ReportState() {
  const { say, language } = useWords()
  const sayOfReports = useSay(reportWords)
  const { code, year, asOf } = usePlace()
  const { data: todo, error, refetch } = useTodo()
  const here = { params: { code, year }, search: { asOf } }
  const mayWrite = useCommune().data?.may.includes('reports.write')
  return (
    <section aria-labelledby="report-state">
      <h2 id="report-state">
        {say('reportOf', year)}{' '}
        {todo?.report && (
          <span className={`status ${todo.report.state}`}>
            {reportStateWords[todo.report.state][language]}
          </span>
        )}
      </h2>
      <div className="report-ways">
        {mayWrite && (
          <Button renderRoot={(props) => <Link to="/xa/$code/$year/bao-cao/soan" {...here} {...props} />}>
            {sayOfReports('compose')}
          </Button>
        )}
        <Button
          variant={mayWrite ? 'default' : 'filled'}
          renderRoot={(props) => <Link to="/xa/$code/$year/bao-cao" {...here} {...props} />}
        >
          {say('openReport')}
        </Button>
      </div>
      {error && <Trouble error={error} retry={refetch} />}
      {!todo && !error && <Waiting word="loadingReport" />}
      {todo && todo.sections.total > 0 && (
        <p className="soft small">{say('sectionsReviewed', todo.sections.reviewed, todo.sections.total)}</p>
      )}
      {todo && <MissingBySection sections={todo.missing} />}
    </section>
  )
}
