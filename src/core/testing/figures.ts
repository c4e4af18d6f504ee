import { whole } from '../exact.ts'
import { type BookParts, createBook, type FigureBook } from '../figures/book.ts'
import { createCatalogue } from '../figures/catalogue.ts'
import type { FigureDefinition, Measurement } from '../figures/figure.ts'

/** A definition with everything usual filled in. */
export const define = (key: string, more: Partial<FigureDefinition> = {}): FigureDefinition => ({
  key,
  label: `Số liệu ${key}`,
  labelEn: `Figure ${key}`,
  measure: 'hộ',
  valueType: 'count',
  kind: 'actual',
  rule: 'Đếm từng hộ.',
  enteredIn: 'Rà soát hộ nghèo',
  ...more,
})

/** A reported count with one register row. */
export const measure = (
  key: string,
  value: number | bigint,
  more: Partial<Measurement> = {},
): Measurement => ({
  key,
  state: 'reported',
  value: whole(value),
  rows: [{ register: 'Rà soát', id: `row-${key}`, label: key }],
  ...more,
})

/** The figures of a small commune: households, poor households and their rate. */
export const povertyDefinitions = [
  define('households'),
  define('poor', { label: 'Số hộ nghèo' }),
  define('poor.rate', {
    label: 'Tỷ lệ hộ nghèo',
    measure: '%',
    valueType: 'rate',
    formula: { ratio: ['poor', 'households'] },
  }),
]

export function bookOf(
  measurements: Measurement[],
  more: Partial<BookParts> & { definitions?: FigureDefinition[] } = {},
): FigureBook {
  const { definitions = povertyDefinitions, ...parts } = more
  return createBook({
    year: 2023,
    asOf: '2023-12-31',
    catalogue: createCatalogue(definitions),
    measurements,
    ...parts,
  })
}
