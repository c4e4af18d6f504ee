import type { KeptEntry } from '../../store/outbox.ts'

/** The record as it is on the server, which the writer had not seen. */
interface Present {
  revision: number
  by?: string
  differences: { name: string; mine: string; theirs: string }[]
}

/** What stands on the server beside what the person wrote; undefined where the refusal is about something else. */
export function findPresent({ refusal, input }: KeptEntry): Present | undefined {
  if (refusal?.type !== 'record.changed') return undefined
  const { present, revision, changedBy } = (refusal.details ?? {}) as {
    present?: Record<string, unknown>
    revision?: number
    changedBy?: string
  }
  if (!present || revision === undefined) return undefined
  const names = Object.keys(input).filter((name) => name in present && name !== 'revision')
  const differences = names
    .map((name) => ({ name, mine: show(input[name]), theirs: show(present[name]) }))
    .filter(({ mine, theirs }) => mine !== theirs)
  return { revision, by: changedBy, differences }
}

const show = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)

/** "10:42", or with its day when that is not today. */
export function printMoment(iso: string): string {
  const at = new Date(iso)
  const two = (part: number) => String(part).padStart(2, '0')
  const hour = `${two(at.getHours())}:${two(at.getMinutes())}`
  const isToday = at.toDateString() === new Date().toDateString()
  return isToday ? hour : `${hour} ${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`
}
