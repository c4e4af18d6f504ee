/** What a record is about, as far as rights can be shared out by it. */
export interface Subject {
  programmes: readonly string[]
  /** Indicator keys, or the field of a register. */
  fields: readonly string[]
  villages: readonly string[]
}

/** A record that names no programme, field or village. */
export const noSubject: Subject = { programmes: [], fields: [], villages: [] }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')

/**
 * Reads what a record or an input is about from the names its fields have everywhere: `programmes`,
 * `nodeCode` (its first part is the programme), `key` and `indicatorKey`, `villageId`; and of the `values` it
 * holds. A record that lists villages is of the commune, not of them. `field` is that of the whole register.
 */
export function readSubject(record: unknown, field?: string): Subject {
  const values = isRecord(record) && Array.isArray(record.values) ? record.values : []
  const found = (Array.isArray(record) ? record : [record, ...values]).filter(isRecord)
  const unique = (texts: string[]) => [...new Set(texts)]
  return {
    programmes: unique(
      found.flatMap((line) => [
        ...textsOf(line.programmes),
        ...textsOf(line.nodeCode).map((code) => code.split('.')[0] ?? code),
      ]),
    ),
    fields: unique([
      ...found.flatMap((line) => [...textsOf(line.key), ...textsOf(line.indicatorKey)]),
      ...(field ? [field] : []),
    ]),
    villages: unique(found.flatMap((line) => textsOf(line.villageId))),
  }
}
