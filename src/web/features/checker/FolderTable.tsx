import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Severity } from '../../../core/checker/finding.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useSay } from '../../words/use-say.ts'
import { severities } from './address.ts'
import type { Entry } from './check-store.ts'
import { FolderRow } from './FolderRow.tsx'
import { KeptLine } from './KeptLine.tsx'
import { listed } from './listed.ts'
import { Repeats } from './Repeats.tsx'
import { Sign } from './Sign.tsx'
import { downloadList } from './send.ts'
import { checkerWords } from './words.ts'

const orders = ['sortAdded', 'sortErrors', 'sortName'] as const
type Order = (typeof orders)[number]

/** Reports by findings: how many of each severity, what is most frequent; each opens. */
export function FolderTable({ entries }: { entries: readonly Entry[] }) {
  const say = useSay(checkerWords)
  const [order, setOrder] = useState<Order>('sortAdded')
  return (
    <div className="folder">
      <FolderHead entries={entries} order={order} onOrder={setOrder} />
      <table>
        <caption className="unseen">{say('reports')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('reportName')}</th>
            {severities.map((severity) => (
              <th key={severity} scope="col" className="number">
                <Sign severity={severity} isSilent />
                {say(severity)}
              </th>
            ))}
            <th scope="col">{say('mostly')}</th>
            <th scope="col">{say('state')}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(entries, order).map((entry) => (
            <FolderRow key={entry.id} entry={entry} />
          ))}
        </tbody>
        <Totals entries={entries} />
      </table>
      <Repeats entries={entries} />
      {entries.some(({ isKept }) => isKept) && <KeptLine />}
    </div>
  )
}

const isOver = ({ state }: Entry) => !['waiting', 'sending', 'checking'].includes(state)

interface HeadProps {
  entries: readonly Entry[]
  order: Order
  onOrder: (order: Order) => void
}

function FolderHead({ entries, order, onOrder }: HeadProps) {
  const say = useSay(checkerWords)
  const done = entries.filter(isOver).length
  const checked = entries.filter(({ state }) => state === 'done')
  const list = useMutation({ mutationFn: () => downloadList(checked.map(listed)) })
  return (
    <header className="folder-head">
      <div>
        <h2>{say('folderTitle', entries.length)}</h2>
        <p className="soft" role="status">
          {say('progress', done, entries.length)}
        </p>
        {done < entries.length && (
          <progress value={done} max={entries.length} aria-label={say('progress', done, entries.length)} />
        )}
      </div>
      <NativeSelect
        label={say('sort')}
        value={order}
        data={orders.map((one) => ({ value: one, label: say(one) }))}
        onChange={({ currentTarget: { value } }) =>
          onOrder(orders.find((one) => one === value) ?? 'sortAdded')
        }
      />
      <Button
        variant="default"
        disabled={checked.length === 0}
        loading={list.isPending}
        onClick={() => list.mutate()}
      >
        {say('downloadList')}
      </Button>
      {list.error && <Trouble error={list.error} />}
    </header>
  )
}

function Totals({ entries }: { entries: readonly Entry[] }) {
  const say = useSay(checkerWords)
  const sum = (severity: Severity) =>
    entries.reduce((total, { report }) => total + (report?.counts[severity] ?? 0), 0)
  return (
    <tfoot>
      <tr>
        <th scope="row">{say('total')}</th>
        {severities.map((severity) => (
          <td key={severity} className="number" data-label={say(severity)}>
            {sum(severity)}
          </td>
        ))}
        <td className="rest" colSpan={2} />
      </tr>
    </tfoot>
  )
}

function inOrder(entries: readonly Entry[], order: Order): readonly Entry[] {
  if (order === 'sortAdded') return entries
  const byName = (a: Entry, b: Entry) =>
    a.name.localeCompare(b.name, 'vi', { numeric: true, sensitivity: 'base' })
  if (order === 'sortName') return [...entries].sort(byName)
  const weight = ({ report }: Entry) =>
    report ? report.counts.error * 1e6 + report.counts.warning * 1e3 + report.counts.hint : -1
  return [...entries].sort((a, b) => weight(b) - weight(a) || byName(a, b))
}
