import { useConnection } from '../../store/connection.ts'
import { useSay } from '../../words/use-say.ts'
import { printMoment } from './present-record.ts'
import { outboxWords } from './words.ts'

/** Says that the server is away, and of when the numbers on the screen are. */
export function AwayNotice() {
  const say = useSay(outboxWords)
  const { isReached, keptAt } = useConnection()
  if (isReached) return null
  return (
    <p className="away" role="status">
      {keptAt ? say('readingKept', printMoment(keptAt)) : say('unreached')}
    </p>
  )
}
