import { findCitations, type LegalCitation } from './citations.ts'
import { findDates } from './dates.ts'
import { isPlaceName, type PlaceMention } from './names.ts'
import type { Grid, GridCell, GridRow } from './tables.ts'

const placeTitle =
  /^(?:tên\s+|đơn vị\s+)?(?<kind>thôn|bản|xóm|ấp|buôn|làng|xã|huyện|phường|khu phố|tổ dân phố|khu)(?:\s*[,/(].*)?$/u
const kindBefore = /^(?:thôn|bản|xóm|ấp|buôn|làng|xã|huyện|phường|khu phố|tổ dân phố|khu)\s+(?=\p{Lu})/iu
const nameShape = /^\p{Lu}[\p{L}'’]*(?:[ -]\p{Lu}[\p{L}'’]*){0,3}$/u

/** The places in a column of places, "Thôn": those of one table are different ones. */
export function findGridPlaces({ start, columns, rows }: Grid): PlaceMention[] {
  return columns.flatMap(({ title, index }) => {
    const kind = placeTitle.exec(title)?.groups?.kind
    if (!kind) return []
    return rows.flatMap((row) => {
      const cell = row.cells[index]
      const lead = kindBefore.exec(cell?.text ?? '')?.[0].length ?? 0
      const name = cell?.text.slice(lead) ?? ''
      if (!cell || row.isTotal || !nameShape.test(name) || !isPlaceName(name)) return []
      // No list of running text has a number below zero.
      return [{ start: cell.end - name.length, end: cell.end, kind, name, list: -1 - start - index }]
    })
  })
}

const issuerTitle = /(?:cơ quan|đơn vị|nơi|cấp) ban hành/u
const dateTitle = /^ngày(?:,? tháng)?|ngày ban hành/u

/** The documents listed in a table, with the office and the day their row gives them. */
export function findGridCitations(text: string, { columns, rows }: Grid): LegalCitation[] {
  const [issuerColumn, dateColumn] = [issuerTitle, dateTitle].map(
    (shape) => columns.find(({ title }) => shape.test(title))?.index,
  )
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      if (!cell || cell.text.length < 6 || cell.amount) return []
      const cited = findCitations(text, cell).filter(({ code }) => code)
      return cited.map((citation) =>
        cited.length > 1
          ? citation
          : complete(text, citation, cellAt(row, issuerColumn), cellAt(row, dateColumn)),
      )
    }),
  )
}

const cellAt = (row: GridRow, column: number | undefined): GridCell | undefined =>
  column === undefined ? undefined : row.cells[column]

function complete(text: string, citation: LegalCitation, issuer?: GridCell, day?: GridCell): LegalCitation {
  const date = citation.date ?? (day && findDates(text, day.start, day.end)[0])
  const isNamed = issuer && /^\p{Lu}/u.test(issuer.text) && issuer.start > citation.end
  const named = isNamed ? { start: issuer.start, end: issuer.end, text: issuer.text } : undefined
  return { ...citation, date, issuer: citation.issuer ?? named }
}
