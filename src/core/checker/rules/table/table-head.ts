import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { type Relation, test } from '../../layers/tables/table-relations.ts'
import type { Grid } from '../../layers/tables/tables.ts'
import { report } from '../../report.ts'

/** "Tỷ lệ trên tổng số hộ" over a column that was divided by another one. */
export function findWrongHeads(text: string, grid: Grid, relations: readonly Relation[]): CheckFinding[] {
  return gather(relations, (relation) => {
    const { head, title = '' } = grid.columns[relation.result] ?? {}
    const named =
      /(?:(?:trên|so với|trong)\s+|\/\s*)(?<base>(?:tổng\s+)?(?:số\s+)?[\p{sc=Latn}\s]{2,40}?)\s*(?:[()%]|$)/u.exec(
        title,
      )?.groups?.base
    const bottom = grid.columns[relation.plus[1] ?? -1]
    const asPlanned = bottom && head && findPlanned(text, grid, relation)
    if (asPlanned) return [asPlanned]
    const asRest = head && findNoRest(text, grid, relation, head)
    if (asRest) return [asRest]
    const asRise = head && findNoRise(text, grid, relation, head)
    if (asRise) return [asRise]
    if (relation.kind !== 'rate' || relation.isStated || !named || !head || !bottom) return []
    const meant = grid.columns.find(
      ({ kind, title: other }) => kind === 'amount' && toName(other) === toName(named),
    )
    const holds = grid.rows.filter((row) => test(relation, row) === 'holds').length
    const isOther = meant
      ? meant.index !== bottom.index
      : isOneForAll(grid, named, bottom.index) ||
        isOtherKind(named, bottom.title) ||
        isOtherGroup(named, bottom.title) ||
        isNoPopulation(named, bottom.title)
    if (!isOther || holds < 2 || holds < grid.rows.length - 1) return []
    return [
      report(text, 'label', 'error', head, {
        message: `Tên cột nói tỷ lệ trên ${asWritten(text, head, named)}, nhưng các số được tính trên "${asWritten(text, bottom.head, bottom.title)}".`,
        related: bottom.head ? [bottom.head] : [],
      }),
    ]
  })
}

const undone = /(?<!\p{sc=Latn})(?:chưa|không|còn lại|còn thiếu)(?!\p{sc=Latn})/u
const ofWork = /tỷ lệ|tỉ lệ|%/u

/** "Tỷ lệ chưa giải ngân (%)" over what was disbursed of the plan, and the other way round. */
function findNoRest(
  text: string,
  { columns, rows }: Grid,
  relation: Relation,
  head: Span,
): CheckFinding | undefined {
  const { title = '' } = columns[relation.result] ?? {}
  const [top, bottom] = relation.plus.map((index) => columns[index])
  if (relation.kind !== 'rate' || relation.isGrowth || !top || !bottom || !ofWork.test(title))
    return undefined
  // Of two things that are both undone, or both done, the head says nothing wrong.
  const isRest = undone.test(title)
  if (isRest === undone.test(top.title) || undone.test(bottom.title)) return undefined
  const shared = (title.match(/\p{sc=Latn}{3,}/gu) ?? []).filter((word) => top.title.includes(word)).length
  if (!isRest && shared < 2) return undefined
  const holds = rows.filter((row) => test(relation, row) === 'holds').length
  if (holds < 2 || holds < rows.length - 1) return undefined
  return report(text, 'label', 'error', head, {
    message: `Tên cột là "${asWritten(text, head, title)}", nhưng các số là tỷ lệ của "${asWritten(text, top.head, top.title)}" trên "${asWritten(text, bottom.head, bottom.title)}".`,
    related: top.head ? [top.head] : [],
  })
}

const rise = /^(?:%|tỷ lệ|tỉ lệ|tốc độ|mức)?\s*(?:tăng|giảm)(?! nghèo)/u

/** "Tăng so với năm 2023 (%)" over 105,0 and 107,0: what the one year is of the other, not how much more. */
function findNoRise(
  text: string,
  { columns, rows }: Grid,
  relation: Relation,
  head: Span,
): CheckFinding | undefined {
  const { title = '' } = columns[relation.result] ?? {}
  if (relation.kind !== 'rate' || relation.isStated || relation.isGrowth || !rise.test(title))
    return undefined
  // "Tăng, giảm" beside both years; a share of those that rose has other columns.
  const years = relation.plus.map((index) => columns[index]?.title ?? '')
  if (!years.every((one) => /năm|kỳ|quý|tháng|vụ|20\d\d/u.test(one))) return undefined
  const holds = rows.filter((row) => test(relation, row) === 'holds').length
  if (holds < 2 || holds < rows.length - 1) return undefined
  return report(text, 'label', 'error', head, {
    message: `Tên cột nói mức tăng, giảm, nhưng các số là tỷ lệ của "${years[0]}" so với "${years[1]}" (100% là bằng nhau).`,
  })
}

/** "So với cùng kỳ (%)" over what was divided by the plan, where no column holds an earlier year. */
function findPlanned(text: string, { columns, rows }: Grid, relation: Relation): CheckFinding | undefined {
  const [result, bottom] = [columns[relation.result], columns[relation.plus[1] ?? -1]]
  const isEarlier = (title: string) => /cùng kỳ|năm trước|năm ngoái/u.test(title)
  if (
    relation.kind !== 'rate' ||
    !result?.head ||
    !bottom ||
    !/so(?: với)? (?:cùng kỳ|năm trước)/u.test(result.title)
  )
    return undefined
  if (!/kế hoạch|chỉ tiêu|dự toán|giao/u.test(bottom.title)) return undefined
  if (columns.some((column) => column !== result && isEarlier(column.title))) return undefined
  const holds = rows.filter((row) => test(relation, row) === 'holds').length
  if (holds < 3 || holds < rows.length) return undefined
  return report(text, 'label', 'warning', result.head, {
    message: `Tên cột nói so với cùng kỳ, nhưng các số là tỷ lệ so với "${asWritten(text, bottom.head, bottom.title)}".`,
    related: bottom.head ? [bottom.head] : [],
  })
}

/** Words of a title, which is kept in small letters, as they stand in the head cell: "hộ Khmer", no "hộ khmer". */
function asWritten(text: string, head: Span | undefined, words: string): string {
  const shown = head ? text.slice(head.start, head.end).replace(/\s+/g, ' ').trim() : ''
  const at = shown.toLowerCase().indexOf(words)
  return at < 0 ? words : shown.slice(at, at + words.length)
}

/** "… so với tổng số hộ nghèo toàn xã" is one number, and every row was divided by its own. */
const isOneForAll = ({ rows }: Grid, named: string, bottom: number): boolean =>
  /(?:toàn|của) (?:xã|huyện|tỉnh|phường|thị trấn|trường)|cả (?:xã|huyện|tỉnh)/u.test(named) &&
  new Set(rows.map(({ cells }) => cells[bottom]?.text)).size > 2

/** "so với dân số" over shares of those who were trained. */
const isNoPopulation = (named: string, title: string): boolean =>
  /dân số|nhân khẩu/u.test(named) && !/dân số|khẩu|người|dân/u.test(title)

/** "so với tổng số hộ Khmer" over shares of "Tổng số hộ nghèo": of one thing, another group of it. */
const isOtherGroup = (named: string, title: string): boolean => {
  const [meant, used] = [named, title].map((words) =>
    /^(?:tổng )?(?:số )?(\p{sc=Latn}+) (\p{sc=Latn}[\p{sc=Latn}\s]*)$/u.exec(toPlain(words)),
  )
  return (
    !!meant &&
    !!used &&
    meant[1] === used[1] &&
    !used[2]?.includes(meant[2] ?? '') &&
    !meant[2]?.includes(used[2] ?? '')
  )
}
const toPlain = (words: string): string =>
  words
    .replace(/\([^)]*\)?|\)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Households are no people. */
const isOtherKind = (named: string, title: string): boolean => {
  const [households, people] = [
    /(?<!\p{sc=Latn})hộ(?!\p{sc=Latn})/u,
    /(?<!\p{sc=Latn})(?:khẩu|người|dân số|lao động|học sinh|hội viên|đảng viên|đoàn viên|trẻ)(?!\p{sc=Latn})/u,
  ]
  const isOnly = (words: string, one: RegExp, other: RegExp) => one.test(words) && !other.test(words)
  return (
    (isOnly(named, people, households) && isOnly(title, households, people)) ||
    (isOnly(named, households, people) && isOnly(title, people, households))
  )
}

const toName = (title: string): string =>
  title
    .replace(/\([^)]*\)|tổng|số|(?:toàn|của|trong) (?:xã|huyện|tỉnh|phường|thị trấn|trường)$/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
