import type { Policy } from '../../core/policy/index.ts'
import type { Choice, SheetColumn, SheetRow } from '../../core/sheets/sheet.ts'
import { listNodesOfYear, nodeTitle } from '../programmes/index.ts'
import { vocabularies } from './capital.checks.ts'
import { printTerm } from './capital.rows.ts'

const yearStatuses: readonly Choice[] = [
  { code: 'current', label: 'Vốn năm nay', labelEn: "This year's money" },
  { code: 'carried-over', label: 'Vốn năm trước chuyển sang', labelEn: 'Carried over' },
]

const terms = (policy: Policy, vocabulary: string, year: number): Choice[] =>
  policy.listTerms(vocabulary, `${year}-12-31`).map(({ code, labelEn }) => ({
    code,
    label: printTerm(policy, vocabulary, code, year),
    labelEn,
  }))

/** Which money a line is about: node, source, kind, and whether it is this year's. */
export const placeColumns = (policy: Policy, year: number): SheetColumn[] => [
  {
    key: 'nodeCode',
    title: 'Chương trình, dự án, nội dung',
    titleEn: 'Programme, project, component',
    kind: 'choice',
    // Contents of different projects share their titles; the code tells them apart.
    choices: listNodesOfYear(policy, year).map(({ code }) => {
      const label = `${code} – ${nodeTitle(policy, code)}`
      return { code, label, labelEn: label }
    }),
    isEditable: true,
    isFrozen: true,
    width: 280,
  },
  {
    key: 'sourceCode',
    title: 'Nguồn vốn',
    titleEn: 'Source',
    kind: 'choice',
    choices: terms(policy, vocabularies.source, year),
    isEditable: true,
    width: 150,
  },
  {
    key: 'kindCode',
    title: 'Loại vốn',
    titleEn: 'Kind',
    kind: 'choice',
    choices: terms(policy, vocabularies.kind, year),
    isEditable: true,
    width: 150,
  },
  {
    key: 'yearStatus',
    title: 'Vốn của năm',
    titleEn: 'Of which year',
    kind: 'choice',
    choices: yearStatuses,
    isEditable: true,
    width: 140,
  },
]

export const moneyColumn = (more: Partial<SheetColumn> = {}): SheetColumn => ({
  key: 'amount',
  title: 'Số tiền',
  titleEn: 'Amount',
  kind: 'money',
  measure: 'đồng',
  isEditable: true,
  width: 160,
  total: 'sum',
  ...more,
})

export const textColumn = (key: string, title: string, titleEn: string, width = 200): SheetColumn => ({
  key,
  title,
  titleEn,
  kind: 'text',
  isEditable: true,
  width,
})

/** Money may be decided or paid a while before or after its year. */
export const dayColumn = (key: string, title: string, titleEn: string, year: number): SheetColumn => ({
  key,
  title,
  titleEn,
  kind: 'date',
  days: { from: `${year - 5}-01-01`, to: `${year + 2}-12-31` },
  isEditable: true,
  width: 120,
})

/** A line is of the programme its node is of. */
export function subjectOfLine({ cells }: Pick<SheetRow, 'cells'>): { nodeCode?: string } {
  const { nodeCode } = cells
  return nodeCode?.state === 'value' ? { nodeCode: nodeCode.value } : {}
}
