import { gather } from '../../gather.ts'
import type { Passage } from '../../understanding.ts'
import { findCitations, type LegalCitation } from '../citations/citations.ts'
import { isPlaceName, type PlaceMention } from '../places/names.ts'
import { findDates } from '../times/dates.ts'
import type { Grid, GridCell, GridRow } from './tables.ts'

const placeTitle =
  /^(?:tên\s+|đơn vị\s+)?(?<kind>thôn|bản|xóm|ấp|khóm|buôn|làng|xã|huyện|phường|khu phố|tổ dân phố|khu)(?:\s*[,/(].*)?$/u
const kindBefore = /^(?:thôn|bản|xóm|ấp|khóm|buôn|làng|xã|huyện|phường|khu phố|tổ dân phố|khu)\s+(?=\p{Lu})/iu
const kindAt =
  /^[^\p{sc=Latn}]*(?:\p{sc=Latn}[.)]\s*)?(?:thôn|bản|xóm|ấp|khóm|buôn|làng|xã|huyện|phường|khu phố|tổ dân phố|khu)\s+/iu
const nameShape = /^\p{Lu}[\p{sc=Latn}'’]*(?:[ -]\p{Lu}[\p{sc=Latn}'’]*){0,3}$/u

/** The places in a column of places, "Thôn": those of one table are different ones. */
export function findGridPlaces({ start, columns, rows }: Grid): PlaceMention[] {
  return gather(columns, ({ title, index }) => {
    const cells = rows.map((row) => row.cells[index]?.text ?? '')
    const kind = placeTitle.exec(title)?.groups?.kind ?? kindOfCells(cells)
    if (!kind) return []
    return gather(rows, (row) => {
      const cell = row.cells[index]
      const lead = kindBefore.exec(cell?.text ?? '')?.[0].length ?? 0
      const name = cell?.text.slice(lead) ?? ''
      if (!cell || row.isTotal || !nameShape.test(name) || !isPlaceName(name)) return []
      // No list of running text has a number below zero.
      return [{ start: cell.end - name.length, end: cell.end, kind, name, list: -1 - start - index }]
    })
  })
}

/** "Thôn Bình An", "Thôn Bình Ân": the cells say themselves what they name. */
function kindOfCells(cells: readonly string[]): string | undefined {
  const kinds = gather(cells, (text) => kindBefore.exec(text)?.[0].trim().toLowerCase() ?? [])
  return kinds.length > 1 && kinds.length * 2 >= cells.length ? kinds[0] : undefined
}

/** Places at the heads of the items of one list are different ones, "- Thôn Bình An: …", "- Thôn Bình Ân: …". */
export function listItemPlaces(
  text: string,
  places: readonly PlaceMention[],
  passages: readonly Passage[],
): PlaceMention[] {
  const byStart = new Map(places.map((place) => [place.start, place]))
  const lists = new Map<number, number>()
  let run: number | undefined
  for (const { start, end, bullet, heading } of passages) {
    const lead = kindAt.exec(text.slice(start, Math.min(end, start + 40)))?.[0] ?? ''
    const place = bullet || heading ? byStart.get(start + lead.length) : undefined
    if (!place) {
      if (!bullet) run = undefined
      continue
    }
    run ??= -1 - start
    lists.set(place.start, run)
  }
  return places.map((place) => ({ ...place, list: place.list ?? lists.get(place.start) }))
}

const issuerTitle = /(?:cơ quan|đơn vị|nơi|cấp) ban hành/u
const dateTitle = /^ngày(?:,? tháng)?|ngày ban hành/u

/** The documents listed in a table, with the office and the day their row gives them. */
export function findGridCitations(text: string, { columns, rows }: Grid): LegalCitation[] {
  const [issuerColumn, dateColumn] = [issuerTitle, dateTitle].map(
    (shape) => columns.find(({ title }) => shape.test(title))?.index,
  )
  return gather(rows, (row) =>
    gather(row.cells, (cell) => {
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
