import { z } from 'zod'
import { type IsoDate, isoDate } from '../contract.ts'
import { type UnitLevel, unitLevels } from './names.ts'

/**
 * One version of a unit as a line of `policy/units/*.csv`.
 *
 * `key` names the unit for ever and its database id is made from it, so a key is never edited: it is the
 * path of names at the time the unit was first listed, with "@" and the first day of a unit that began
 * after the records. Everything else is what held between the two dates.
 */
export interface UnitRow {
  key: string
  level: UnitLevel
  code?: string
  kind: string
  name: string
  /** The key of the unit it lies in. */
  parent?: string
  /** Absent: since before the records begin. */
  validFrom?: IsoDate
  /** The first day it no longer holds. */
  validTo?: IsoDate
  decree?: string
  verified: boolean
  note?: string
}

/** One line of `policy/units/successions.csv`: the predecessor's land and people went, whole or in part, to the successor. */
export interface SuccessionRow {
  predecessor: string
  successor: string
  effectiveOn?: IsoDate
  whole?: boolean
  decree?: string
  verified: boolean
  note?: string
}

export const unitColumns = [
  'key',
  'level',
  'code',
  'kind',
  'name',
  'parent',
  'valid_from',
  'valid_to',
  'decree',
  'verified',
  'note',
] as const

export const successionColumns = [
  'predecessor',
  'successor',
  'effective_on',
  'whole',
  'decree',
  'verified',
  'note',
] as const

const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((cell) => (cell === '' ? undefined : cell), type.optional())
const text = z.string().min(1).normalize('NFC')
const yesNo = z.enum(['true', 'false']).transform((word) => word === 'true')

/** A line of a unit file, by the names of its columns. */
export const unitLine = z
  .strictObject({
    key: text,
    level: z.enum(unitLevels),
    code: optional(text),
    kind: text,
    name: text,
    parent: optional(text),
    valid_from: optional(isoDate),
    valid_to: optional(isoDate),
    decree: optional(text),
    verified: yesNo,
    note: optional(text),
  })
  .transform(
    ({ valid_from, valid_to, ...row }): UnitRow => ({ ...row, validFrom: valid_from, validTo: valid_to }),
  )

/** A line of the succession file. */
export const successionLine = z
  .strictObject({
    predecessor: text,
    successor: text,
    effective_on: optional(isoDate),
    whole: optional(yesNo),
    decree: optional(text),
    verified: yesNo,
    note: optional(text),
  })
  .transform(({ effective_on, ...row }): SuccessionRow => ({ ...row, effectiveOn: effective_on }))

const toCell = (value: string | boolean | undefined): string => {
  const cell = String(value ?? '')
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Lines of values under their column names, as CSV with a final line feed. */
export function printCsv<C extends string>(
  columns: readonly C[],
  lines: readonly Readonly<Partial<Record<C, string | boolean>>>[],
): string {
  const printed = lines.map((line) => columns.map((column) => toCell(line[column])).join(','))
  return `${[columns.join(','), ...printed].join('\n')}\n`
}

/** A unit row by the names of its columns. */
export const toUnitLine = ({ validFrom, validTo, ...row }: UnitRow) => ({
  ...row,
  valid_from: validFrom,
  valid_to: validTo,
})

/** A succession row by the names of its columns. */
export const toSuccessionLine = ({ effectiveOn, ...row }: SuccessionRow) => ({
  ...row,
  effective_on: effectiveOn,
})
