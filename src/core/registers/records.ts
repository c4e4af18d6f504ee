/** A stored record with the number of its present state, counted from 1. */
export type Revised<T> = T & { revision: number }

/** True when two records say the same: same fields, same values, whatever their order; absent and undefined are one. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (a instanceof Date || b instanceof Date) {
    return a instanceof Date && b instanceof Date && a.getTime() === b.getTime()
  }
  if (Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].every((name) => isSame(left[name], right[name]))
}

/** A table row as a record: what the table leaves null is absent. */
export function omitNulls<T extends object>(row: T): { [K in keyof T]: NullToAbsent<T[K]> } {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === null ? undefined : value]),
  ) as { [K in keyof T]: NullToAbsent<T[K]> }
}

type NullToAbsent<V> = null extends V ? Exclude<V, null> | undefined : V
