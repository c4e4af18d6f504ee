import type { ReportDocument } from '../../core/report/model.ts'
import { listPrintedFigures } from '../figures-in.ts'

/**
 * The report as data: the document model as it is, and the list of its figures.
 *
 * Names inside an object are sorted, so that the same report always gives the same text whoever built it;
 * whole numbers beyond what other programs keep exactly are written as text.
 */
export function renderJson(model: ReportDocument): string {
  const whole = {
    format: 'mtqg-report',
    formatVersion: 1,
    document: model,
    figures: listPrintedFigures(model),
  }
  return `${JSON.stringify(whole, (_, value: unknown) => settle(value), 2)}\n`
}

function settle(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
