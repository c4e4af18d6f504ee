import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useReport } from '../reports/use-report.ts'
import { findNextDue } from './list-tasks.ts'
import { useDeadlines, useTodo } from './use-todo.ts'
import { overviewWords } from './words.ts'

/** The day in one sentence: how long until the next deadline, what is missing, what waits for me. */
export function DayLine() {
  const say = useSay(overviewWords)
  const { language } = useWords()
  const { year } = usePlace()
  const deadlines = useDeadlines().data
  const missing = useReport().data?.missing.length
  const approvals = useTodo().data?.approvals.length ?? 0
  if (!deadlines || missing === undefined) return null
  const next = findNextDue(deadlines.deadlines)
  const label = next && (language === 'en' ? next.labelEn : next.label)
  const due = next && label ? say('nextDue', next.daysLeft, label) : say('pastYear', year)
  const counts = [
    missing > 0 ? say('missingCount', missing) : say('missingNone'),
    ...(approvals > 0 ? [say('approvalCount', approvals)] : []),
  ]
  return (
    <p className="lead">
      {due} {counts.join(', ')}.
    </p>
  )
}
