import type { WriteContract } from '../../../core/contract.ts'
import type { Entry } from '../../../core/lists/description.ts'

/** What is wrong with fields, by their path. */
export type Faults = Readonly<Record<string, string>>

/** Checks an input with the contract the server checks it with; an empty field is said to be empty. */
export function findFaults(contract: WriteContract, input: Entry, required: string): Faults {
  const result = contract.input.safeParse(input)
  if (result.success) return {}
  return Object.fromEntries(
    result.error.issues.map((issue) => {
      const isEmpty = issue.code === 'invalid_type' && valueAt(input, issue.path) === undefined
      return [issue.path.join('.'), isEmpty ? required : issue.message]
    }),
  )
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  )
}

/** Faults the server found, in the same shape. */
export function faultsOf(details: Readonly<Record<string, unknown>>): Faults {
  const faults = Array.isArray(details.faults) ? (details.faults as { path: string; message: string }[]) : []
  return Object.fromEntries(faults.map(({ path, message }) => [path, message]))
}

/** The field a fault belongs to: "members" of "members.0.name". */
export const fieldOf = (path: string): string => path.split('.')[0] ?? path
