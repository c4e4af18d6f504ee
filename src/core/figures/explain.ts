import { multiply, round, whole } from '../exact.ts'
import type { FigureBook } from './book.ts'
import type { Bound, Figure, Reference, SourceRow } from './figure.ts'
import { printFigure, printParts } from './print.ts'

/** A figure as data for screens, files and the command line: exact value, printed value, and what it means. */
export interface FigureView {
  key: string
  label: string
  labelEn: string
  /** Plain decimal with a point; money in đồng; rates as a share of 1 rounded to eight digits. Null when missing. */
  value: string | null
  /** As printed in a sentence. */
  text: string
  /** "30/1.081 hộ" for ratios. */
  parts: string | null
  measure: string
  kind: 'plan' | 'actual' | 'estimate'
  state: 'reported' | 'zero' | 'missing'
  bound: Bound | null
  asOf: string
  reason: string | null
  /** Where a person enters what is behind it, as the menu calls it. */
  enteredIn: string
  synthetic: boolean
  verified: boolean | null
}

/** Everything one can ask about a figure. */
export interface Explanation extends FigureView {
  year: number
  rule: string
  reference: Reference | null
  /** The arithmetic in one line: "30 ÷ 1.081 = 2,7752% ≈ 2,78%". */
  arithmetic: string | null
  inputs: FigureView[]
  rows: readonly SourceRow[]
  lastYear: FigureView | null
  change: FigureView | null
  note: string | null
}

export function viewFigure(figure: Figure): FigureView {
  const { definition } = figure
  const isRatio =
    definition.formula !== undefined && 'ratio' in definition.formula && figure.value !== undefined
  return {
    key: figure.key,
    label: definition.label,
    labelEn: definition.labelEn,
    value: figure.value ? exactText(figure) : (figure.text ?? null),
    text: printFigure(figure),
    parts: isRatio && figure.inputs.length === 2 ? printParts(figure) : null,
    measure: definition.measure,
    kind: definition.kind,
    state: figure.state,
    bound: figure.bound ?? null,
    asOf: figure.asOf,
    reason: figure.reason ?? null,
    enteredIn: definition.enteredIn,
    synthetic: figure.synthetic,
    verified: definition.reference?.verified ?? null,
  }
}

function exactText(figure: Figure): string {
  const value = figure.value ?? whole(0)
  if (value.n % value.d === 0n) return (value.n / value.d).toString()
  return round(value, 8).replace(/0+$/, '')
}

/** The answer to "why this number?": rule, source, arithmetic, parts and the register rows behind it. */
export function explainFigure(book: FigureBook, key: string): Explanation {
  const figure = book.get(key)
  const { definition } = figure
  const lastYear = book.find(`${key}.last-year`)
  const change = book.find(`${key}.change`)
  return {
    ...viewFigure(figure),
    year: figure.year,
    rule: definition.rule,
    reference: definition.reference ?? null,
    arithmetic: arithmeticOf(figure),
    inputs: figure.inputs.map(viewFigure),
    rows: collectRows(figure),
    lastYear: lastYear?.value ? viewFigure(lastYear) : null,
    change: change?.value ? viewFigure(change) : null,
    note: noteOf(figure),
  }
}

/** The rows of the figure itself, or of everything it is computed from, each once. */
function collectRows(figure: Figure): readonly SourceRow[] {
  if (figure.rows.length > 0 || figure.inputs.length === 0) return figure.rows
  const rows = figure.inputs.flatMap((input) => collectRows(input))
  const seen = new Set<string>()
  return rows.filter((row) => {
    const mark = `${row.register} ${row.id} ${row.label} ${row.value}`
    return !seen.has(mark) && seen.add(mark)
  })
}

const signs = { ratio: ' ÷ ', sum: ' + ', difference: ' − ', change: ' − ' } as const

function arithmeticOf(figure: Figure): string | null {
  const { formula } = figure.definition
  if (!formula || figure.inputs.length === 0 || figure.value === undefined || 'lastYear' in formula)
    return null
  const operation = (Object.keys(signs) as (keyof typeof signs)[]).find((name) => name in formula)
  if (!operation) return null
  const left = figure.inputs.map((input) => printFigure(input, 'cell')).join(signs[operation])
  if (operation !== 'ratio') return `${left} = ${printFigure(figure)}`
  const percent = round(multiply(figure.value, whole(100)), 4).replace('.', ',')
  return `${left} = ${percent}% → ${printFigure(figure)}`
}

function noteOf(figure: Figure): string | null {
  if (figure.partsUnknown) return 'Tỷ lệ do đơn vị báo, chưa có tử số và mẫu số để tính lại.'
  const above = figure.definition.valueType === 'rate' && figure.value && figure.value.n > figure.value.d
  if (above && figure.definition.mayExceed) return `Trên 100%: ${figure.definition.mayExceed}`
  if (above) return 'Trên 100%: kiểm tra lại tử số và mẫu số.'
  return null
}
