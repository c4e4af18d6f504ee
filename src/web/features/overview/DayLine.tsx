import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useTodo } from '../reports/use-todo.ts'
import { findNextDue } from './list-tasks.ts'
import { useDeadlines } from './use-deadlines.ts'
import { overviewWords } from './words.ts'

/** The day in one sentence: how long until the next deadline, what is missing, what waits for me. */
export function DayLine() {
  const say = useSay(overviewWords)
  const { language } = useWords()
  const { year } = usePlace()
  const deadlines = useDeadlines().data
  const todo = useTodo().data
  if (!deadlines || !todo) return null
  const next = findNextDue(deadlines.deadlines)
  const label = next && (language === 'en' ? next.labelEn : next.label)
  const due = next && label ? say('nextDue', next.daysLeft, label) : say('pastYear', year)
  const missing = todo.missing.reduce((sum, { inputs }) => sum + inputs.length, 0)
  const counts = [
    missing > 0 ? say('missingCount', missing) : say('missingNone'),
    ...(todo.approvals.length > 0 ? [say('approvalCount', todo.approvals.length)] : []),
  ]
  return (
    <p className="lead">
      {due} {counts.join(', ')}.
    </p>
  )
}
