import { z } from 'zod'
import { isoDate, year } from '../../core/contract.ts'
import { Problem } from '../../core/problem.ts'

const communeYear = z.object({
  code: z.string().max(10),
  year: z.coerce.number('phải là năm, viết bằng số, ví dụ 2023').pipe(year),
})
const cutOff = z.object({ asOf: isoDate.optional() })

/** The commune, year and cut-off date of an address. @throws Problem `input.invalid`. */
export function readCommuneYear(request: { params: unknown; query: unknown }) {
  const { code, year } = read(communeYear, request.params)
  return { code, year, ...read(cutOff, request.query) }
}

/** Untrusted values of an address, or the problem naming each fault. */
export function read<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  throw new Problem('input.invalid', { faults })
}

/** The calendar day in Vietnam. */
export const todayOf = (now: Date): string =>
  new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
