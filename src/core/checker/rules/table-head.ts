import type { CheckFinding } from '../finding.ts'
import { type Relation, test } from '../layers/table-relations.ts'
import type { Grid } from '../layers/tables.ts'
import { report } from '../report.ts'

/** "Tỷ lệ trên tổng số hộ" over a column that was divided by another one. */
export function findWrongHeads(text: string, grid: Grid, relations: readonly Relation[]): CheckFinding[] {
  return relations.flatMap((relation) => {
    const { head, title = '' } = grid.columns[relation.result] ?? {}
    const named =
      /(?:trên|so với|trong)\s+(?<base>(?:tổng\s+)?(?:số\s+)?[\p{L}\s]{2,40}?)\s*(?:\(|%|$)/u.exec(title)
        ?.groups?.base
    const bottom = grid.columns[relation.plus[1] ?? -1]
    if (relation.kind !== 'rate' || relation.isStated || !named || !head || !bottom) return []
    const meant = grid.columns.find(
      ({ kind, title: other }) => kind === 'amount' && toName(other) === toName(named),
    )
    const holds = grid.rows.filter((row) => test(relation, row) === 'holds').length
    const isOther = meant
      ? meant.index !== bottom.index
      : isOneForAll(grid, named, bottom.index) ||
        isOtherKind(named, bottom.title) ||
        isNoPopulation(named, bottom.title)
    if (!isOther || holds < 2 || holds < grid.rows.length - 1) return []
    return [
      report(text, 'label', 'error', head, {
        message: `Tên cột nói tỷ lệ trên ${named}, nhưng các số được tính trên "${bottom.title}".`,
        related: bottom.head ? [bottom.head] : [],
      }),
    ]
  })
}

/** "… so với tổng số hộ nghèo toàn xã" is one number, and every row was divided by its own. */
const isOneForAll = ({ rows }: Grid, named: string, bottom: number): boolean =>
  /toàn (?:xã|huyện|tỉnh|phường|thị trấn|trường)|cả (?:xã|huyện|tỉnh)/u.test(named) &&
  new Set(rows.map(({ cells }) => cells[bottom]?.text)).size > 2

/** "so với dân số" over shares of those who were trained. */
const isNoPopulation = (named: string, title: string): boolean =>
  /dân số|nhân khẩu/u.test(named) && !/dân số|khẩu|người|dân/u.test(title)

/** Households are no people. */
const isOtherKind = (named: string, title: string): boolean => {
  const [households, people] = [/(?<!\p{L})hộ(?!\p{L})/u, /(?<!\p{L})(?:khẩu|người|dân số)(?!\p{L})/u]
  const isOnly = (words: string, one: RegExp, other: RegExp) => one.test(words) && !other.test(words)
  return (
    (isOnly(named, people, households) && isOnly(title, households, people)) ||
    (isOnly(named, households, people) && isOnly(title, people, households))
  )
}

const toName = (title: string): string =>
  title
    .replace(/\([^)]*\)|tổng|số/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
