import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import { whole } from '../../../core/exact.ts'
import { printMoney } from '../../../core/vietnamese/numbers.ts'
import type { LedgerRow, MoneyNode, MoneyTree } from '../../../modules/capital/capital-views.contract.ts'
import { FormDialog } from '../../components/FormDialog.tsx'
import { useWrite } from '../../store/use-write.ts'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import {
  amountOf,
  type Entry,
  type EntryFaults,
  type FormKind,
  findEntryFaults,
  formFields,
  toWrite,
} from './forms.ts'
import { LineField } from './LineField.tsx'
import { startEntry } from './start-entry.ts'
import { moneyWords } from './words.ts'

interface DialogProps {
  kind: FormKind
  line?: LedgerRow
  tree: MoneyTree
  node: MoneyNode
  rows: readonly LedgerRow[]
  /** With what was written, when something was. */
  onClose: (done?: string) => void
}

/** A form for one line of the books. */
export function LineDialog({ kind, line, tree, node, rows, onClose }: DialogProps) {
  const say = useSay(moneyWords)
  const { year } = usePlace()
  const communeId = useCommune().data?.unit.id ?? ''
  const [entry, setEntry] = useState<Entry>(() => startEntry(kind, { year, node, rows, today: today() }))
  const [faults, setFaults] = useState<EntryFaults>({})
  const [id] = useState(() => uuid())
  const write = useWrite()
  const change = (changed: Partial<Entry>) => {
    setEntry({ ...entry, ...changed })
    setFaults({})
  }
  const save = async () => {
    const found = findEntryFaults(kind, entry)
    setFaults(found)
    if (Object.keys(found).length > 0) return true
    const place = { communeId, year: Number(year), node: node.code, line }
    const title = say(titles[kind])
    const written = { ...toWrite(kind, entry, id, place), label: `${title}: ${node.name}` }
    const { isWaiting } = await write.mutateAsync(written)
    const amount = amountOf(entry)
    const done = amount === undefined ? title : `${title} ${printMoney(whole(amount))} đồng`
    onClose(say(isWaiting ? 'kept' : 'saved', done))
    return false
  }
  return (
    <FormDialog
      title={titleOf(say, kind, line)}
      about={node.name}
      save={say('save')}
      cancel={say('cancel')}
      isSaving={write.isPending}
      error={write.error}
      onSave={save}
      onClose={() => onClose()}
    >
      {hints[kind] && <p className="hint small">{say(hints[kind])}</p>}
      {formFields[kind].map((name) => (
        <LineField key={name} {...{ name, kind, entry, tree, node, change }} fault={faults[name]} />
      ))}
    </FormDialog>
  )
}

const titles = {
  allocation: 'addAllocation',
  commitment: 'addCommitment',
  disbursement: 'addPayment',
  estimate: 'addEstimate',
  zero: 'confirmZero',
  adjustment: 'adjust',
  reversal: 'reverse',
} as const satisfies Record<FormKind, keyof typeof moneyWords>

const hints: Partial<Record<FormKind, 'zeroHint' | 'estimateHint' | 'reverseHint'>> = {
  zero: 'zeroHint',
  estimate: 'estimateHint',
  reversal: 'reverseHint',
}

function titleOf(
  say: ReturnType<typeof useSay<typeof moneyWords>>,
  kind: FormKind,
  line: LedgerRow | undefined,
): string {
  if (!line) return say(titles[kind])
  const amount = `${printMoney(whole(BigInt(line.amount)))} đồng`
  if (kind === 'adjustment') return say('adjustOf', amount)
  const name = say(line.register === 'commitment' ? 'commitment' : 'disbursement').toLowerCase()
  return say('reverseOf', `${name} ${amount}`)
}

/** Today in Vietnam. */
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
