import { useState } from 'react'
import type { Table, TableCell, TableRow } from '../../../core/checker/document.ts'
import type { ShownLook } from '../../../modules/checker/shown.contract.ts'
import { useSay } from '../../words/use-say.ts'
import { type Mark, marksBySpan } from './cut-text.ts'
import { MarkedText } from './MarkedText.tsx'
import { checkerWords } from './words.ts'

interface TableProps {
  text: string
  table: Table
  marks: readonly Mark[]
  lookAt: ReadonlyMap<number, ShownLook>
}

/** A longer table is shown by its head and the rows where something was found. */
const longTable = 150
const shownHead = 40
/** The head of a letter and the list of recipients are tables without lines. */
const withoutLines = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Nơi nhận/i

/** A table of the document with its merged cells. */
export function TableOnPaper({ text, table, marks, lookAt }: TableProps) {
  const [isWhole, setWhole] = useState(table.rows.length <= longTable)
  const rows = marksBySpan(table.rows, marks)
  const shown = table.rows.flatMap((row, at) =>
    isWhole || at < shownHead || (rows[at] ?? []).length > 0 ? [{ row, marks: rows[at] ?? [] }] : [],
  )
  const isBare = withoutLines.test(text.slice(table.start, table.end).slice(0, 600))
  return (
    <div className="table-scroll">
      <table className={isBare ? 'bare' : undefined}>
        <tbody>
          {shown.map(({ row, marks: ofRow }) => (
            <RowOnPaper key={row.start} text={text} row={row} marks={ofRow} lookAt={lookAt} />
          ))}
        </tbody>
      </table>
      {!isWhole && <MoreRows count={table.rows.length - shown.length} onShow={() => setWhole(true)} />}
    </div>
  )
}

function MoreRows({ count, onShow }: { count: number; onShow: () => void }) {
  const say = useSay(checkerWords)
  return (
    <button type="button" className="more-rows" lang={undefined} onClick={onShow}>
      {say('moreRows', count)}
    </button>
  )
}

type RowProps = Omit<TableProps, 'table'> & { row: TableRow }

function RowOnPaper({ text, row, marks, lookAt }: RowProps) {
  const ofCells = marksBySpan(row.cells, marks)
  return (
    <tr>
      {row.cells.map((cell, at) => (
        <td
          key={cell.column}
          colSpan={cell.columns > 1 ? cell.columns : undefined}
          rowSpan={cell.rows > 1 ? cell.rows : undefined}
          className={isNumber(text.slice(cell.start, cell.end)) ? 'number' : undefined}
        >
          <CellText text={text} cell={cell} marks={ofCells[at] ?? []} lookAt={lookAt} />
        </td>
      ))}
    </tr>
  )
}

/** The paragraphs of a cell, each as it looks. */
function CellText({ text, cell, marks, lookAt }: Omit<RowProps, 'row'> & { cell: TableCell }) {
  const looks = listLooks(cell, lookAt)
  if (looks.length === 0) return <MarkedText text={text} span={cell} marks={marks} />
  const spans = looks.map(({ start }, at) => ({
    start: at === 0 ? cell.start : start,
    end: looks[at + 1]?.start ?? cell.end,
  }))
  return marksBySpan(spans, marks).map((ofSpan, at) => {
    const { align, isBold, isItalic } = looks[at] ?? {}
    const span = spans[at] ?? cell
    const look = `at-${align}${isBold ? ' bold' : ''}${isItalic ? ' italic' : ''}`
    return (
      <div key={span.start} className={look}>
        <MarkedText text={text} span={span} marks={ofSpan} />
      </div>
    )
  })
}

function listLooks({ start, end }: TableCell, lookAt: ReadonlyMap<number, ShownLook>): ShownLook[] {
  const looks: ShownLook[] = []
  for (let at = start; at < end; at += 1) {
    const look = lookAt.get(at)
    if (look) looks.push(look)
  }
  return looks
}

const isNumber = (words: string) => /^[-+(]?[\d.,\s]*\d[\d.,\s]*[%)]?$/.test(words.trim())
