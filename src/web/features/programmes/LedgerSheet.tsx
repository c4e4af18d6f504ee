import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { LedgerRow, MoneyNode, MoneyTree } from '../../../modules/capital/capital-views.contract.ts'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import type { FormKind } from './forms.ts'
import { LedgerTable } from './LedgerTable.tsx'
import { LineDialog } from './LineDialog.tsx'
import { lastDay, openBook } from './ledger.ts'
import { moneyWords } from './words.ts'

interface SheetProps {
  tree: MoneyTree
  node: MoneyNode
  rows: readonly LedgerRow[]
}

/** A form that is open: which one, and the line it is about. */
interface Open {
  kind: FormKind
  line?: LedgerRow
}

const starts = [
  ['allocation', 'addAllocation'],
  ['commitment', 'addCommitment'],
  ['disbursement', 'addPayment'],
  ['estimate', 'addEstimate'],
  ['zero', 'confirmZero'],
] as const

/** The lines of the books on a chosen day, and the forms that write new ones. */
export function LedgerSheet({ tree, node, rows }: SheetProps) {
  const say = useSay(moneyWords)
  const { year } = usePlace()
  const mayWrite = useCommune().data?.may.includes('capital.write') ?? false
  const [day, setDay] = useState<string>()
  const [open, setOpen] = useState<Open>()
  const [saved, setSaved] = useState('')
  const begin = mayWrite ? (kind: FormKind, line?: LedgerRow) => setOpen({ kind, line }) : undefined
  const close = (done?: string) => {
    setOpen(undefined)
    if (done) setSaved(done)
  }
  return (
    <>
      {begin && (
        <div className="tools">
          {starts.map(([kind, word]) => (
            <Button
              key={kind}
              variant={kind === 'disbursement' ? 'filled' : 'default'}
              onClick={() => begin(kind)}
            >
              {say(word)}
            </Button>
          ))}
        </div>
      )}
      <p role="status" className="met saved">
        {saved}
      </p>
      <LinesOnDay rows={rows} day={day ?? lastDay(rows, year)} onDay={setDay} node={node} begin={begin} />
      {open && <LineDialog tree={tree} node={node} rows={rows} {...open} onClose={close} />}
    </>
  )
}

interface LinesProps {
  rows: readonly LedgerRow[]
  node: MoneyNode
  day: string
  onDay: (day: string) => void
  begin: ((kind: FormKind, line?: LedgerRow) => void) | undefined
}

function LinesOnDay({ rows, node, day, onDay, begin }: LinesProps) {
  const say = useSay(moneyWords)
  const { printDay } = useFigureWords()
  if (rows.length === 0) return <p className="card">{say('emptyLedger')}</p>
  const book = openBook(rows, day)
  return (
    <section className="card sheet">
      <div className="balance-day">
        <TextInput
          type="date"
          label={say('balanceOn')}
          value={day}
          onChange={({ currentTarget }) => currentTarget.value && onDay(currentTarget.value)}
        />
        {book.later > 0 && <p className="soft">{say('laterLines', book.later)}</p>}
      </div>
      {book.lines.length === 0 ? (
        <p className="empty">{say('nothingUntil', printDay(day))}</p>
      ) : (
        <LedgerTable book={book} node={node} begin={begin} />
      )}
    </section>
  )
}
