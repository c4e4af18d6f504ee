import { createHash } from 'node:crypto'

/** A value JSON can hold; amounts are strings of digits, so that none passes through a float. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** One write: who, when, through which door, what it was before and after. */
export interface AuditLine {
  communeId: string
  number: bigint
  at: Date
  actorId: string
  actorName: string
  door: string
  operation: string
  entity: string
  entityId: string
  before: Json
  after: Json
  previousHash: string
  hash: string
}

/** Names of fields that no audit line ever holds, whatever record they stand in. */
const secrets: ReadonlySet<string> = new Set(['password', 'passwordHash', 'token', 'tokenHash'])

/**
 * The value as an audit line keeps it: names in order, whole numbers beyond a float as digits, secrets and
 * absent fields left out. The same value always gives the same text, also after it was read back from the
 * database, which is what the hash rests on.
 */
export function toAuditJson(value: unknown): Json {
  if (value === undefined || value === null) return null
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(toAuditJson)
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([name, inner]) => inner !== undefined && !secrets.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(entries.map(([name, inner]) => [name, toAuditJson(inner)]))
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return String(value)
}

/** What the first line of a chain holds in place of a hash before it. */
export const chainStart = ''

/** The hash of a line over everything it says and the hash of the line before it (SHA-256, hexadecimal). */
export function calculateHash(line: Omit<AuditLine, 'hash'>): string {
  const said = [
    line.previousHash,
    line.communeId,
    line.number.toString(),
    line.at.toISOString(),
    line.actorId,
    line.actorName,
    line.door,
    line.operation,
    line.entity,
    line.entityId,
    toAuditJson(line.before),
    toAuditJson(line.after),
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
