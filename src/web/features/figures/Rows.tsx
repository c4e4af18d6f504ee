import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Explanation } from '../../api.ts'
import { useWords } from '../../words/language.tsx'
import { useFigureWords } from './use-figure-words.ts'

type Row = Explanation['rows'][number]
const shownAtFirst = 10

/** The rows of the registers behind a figure, the first ten until all are asked for. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  const { say } = useWords()
  const [isWhole, setWhole] = useState(false)
  if (rows.length === 0) return null
  const shown = isWhole ? rows : rows.slice(0, shownAtFirst)
  return (
    <section>
      <table className="rows">
        <caption>{say('rows', rows.length)}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{say('row')}</th>
            <th scope="col">{say('value')}</th>
          </tr>
        </thead>
        <tbody lang="vi">
          {shown.map((row) => (
            <RowLine key={`${row.register} ${row.id} ${row.label} ${row.value}`} row={row} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {say('allRows', rows.length)}
        </Button>
      )}
    </section>
  )
}

function RowLine({ row }: { row: Row }) {
  const { print, printDay } = useFigureWords()
  const place = [row.register, row.on && printDay(row.on), row.document].filter(Boolean).join(' · ')
  return (
    <tr>
      <td>
        {row.label}
        <span className="soft small">{place}</span>
      </td>
      <td>{row.value && print(row.value)}</td>
    </tr>
  )
}
