import { Button } from '@mantine/core'
import { whole } from '../../../core/exact.ts'
import type { ListPage } from '../../../core/lists/description.ts'
import { printNumber } from '../../../core/vietnamese/numbers.ts'
import { useSay } from '../../words/use-say.ts'
import { useListAddress } from './address.ts'
import { registerWords } from './words.ts'

const print = (count: number) => printNumber(whole(count))

/** Which rows are shown of how many, and the way to the others. */
export function Pager({ found }: { found: ListPage }) {
  const say = useSay(registerWords)
  const { turnTo } = useListAddress()
  const { page, pageSize, total, rows } = found
  if (total <= pageSize && page === 1) return <p className="soft small">{say('count', print(total))}</p>
  const from = (page - 1) * pageSize + 1
  return (
    <nav className="pager" aria-label={say('pages')}>
      <Button variant="default" disabled={page === 1} onClick={() => turnTo(page - 1)}>
        {say('previous')}
      </Button>
      <span>{say('shown', print(from), print(from + rows.length - 1), print(total))}</span>
      <Button variant="default" disabled={from + rows.length > total} onClick={() => turnTo(page + 1)}>
        {say('next')}
      </Button>
    </nav>
  )
}
