import { z } from 'zod'

const toCamel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** A field name as policy files write it: `validFrom` → `valid_from`. */
export const toSnake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [toCamel(name), camelKeys(inner)]))
}

/** Reads a file whose fields are written in `snake_case` with a schema that speaks camelCase. */
export function snakeCased<S extends z.ZodType>(schema: S) {
  return z.preprocess(camelKeys, schema)
}
