import { Button } from '@mantine/core'
import { printDate } from '../../../core/vietnamese/numbers.ts'
import { useSay } from '../../words/use-say.ts'
import type { Opinion } from './check-store.ts'
import { checkerWords } from './words.ts'

interface SaidProps {
  opinion: Opinion
  willCorrect: boolean
  onUndo: () => void
}

/** What was said of a finding and by whom, and the way to look again. */
export function Said({ opinion, willCorrect, onUndo }: SaidProps) {
  const say = useSay(checkerWords)
  const { verdict, reason, markedBy, markedAt } = opinion
  const isRight = verdict === 'right'
  return (
    <div className="said-of">
      <p className={isRight ? 'met' : 'soft'}>
        {isRight ? say(willCorrect ? 'saidFix' : 'saidRight') : say('saidNot', reason ?? '')}
        {markedBy && markedAt && (
          <span className="soft small" lang="vi">
            {' '}
            ({say('saidBy', markedBy, dayOf(markedAt))})
          </span>
        )}
      </p>
      <Button size="compact-md" variant="subtle" onClick={onUndo}>
        {say('undo')}
      </Button>
    </div>
  )
}

/** The day in Vietnam. */
const dayOf = (moment: Date | string) =>
  printDate(new Date(Date.parse(String(moment)) + 7 * 3_600_000).toISOString().slice(0, 10))
