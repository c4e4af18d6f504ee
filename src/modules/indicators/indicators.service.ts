import type { Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { implementWrite } from '../../platform/operations.ts'
import { checkOrder, checkRates, toIndicatorValue } from './indicator-checks.ts'
import {
  type IndicatorEntry,
  recordIndicatorValue,
  recordIndicatorValues,
  withdrawIndicatorValue,
} from './indicators.contract.ts'
import {
  deleteValue,
  findValue,
  type IndicatorValue,
  insertValue,
  listCurrentValues,
  listValuesById,
} from './indicators.queries.ts'

const entity = 'indicator-value'
const named = { register: 'sổ chỉ tiêu', registerEn: 'the register of indicators' }

interface Recorded {
  before: IndicatorValue | null
  after: IndicatorValue
}

/** The values that hold now, read once for each year and period and kept up to date while writing. */
function openCurrent(tx: Tx, communeId: string) {
  const places = new Map<string, IndicatorValue[]>()
  return async ({ year, period }: IndicatorValue): Promise<IndicatorValue[]> => {
    const place = `${year} ${period}`
    const known = places.get(place) ?? (await listCurrentValues(tx, communeId, { year, period }))
    places.set(place, known)
    return known
  }
}

/** Takes all entries or none: what they say is checked together, with what was reported before. */
async function record(
  tx: Tx,
  communeId: string,
  entries: readonly IndicatorEntry[],
  policy: Policy,
): Promise<Recorded[]> {
  await lockRegister(tx, entity, communeId)
  const readCurrent = openCurrent(tx, communeId)
  const stored = await listValuesById(
    tx,
    communeId,
    entries.map((entry) => entry.id),
  )
  const recorded: Recorded[] = []
  for (const entry of entries) {
    const value = toIndicatorValue(policy, communeId, entry)
    const same = stored.get(value.id)
    if (same) {
      const { supersededBy: _, ...before } = same
      if (!isSame(before, value)) throw new Problem('record.id-taken', named)
      recorded.push({ before, after: value })
      continue
    }
    const values = await readCurrent(value)
    const place = values.findIndex(
      (other) => other.indicatorKey === value.indicatorKey && other.kind === value.kind,
    )
    const current = values[place]
    checkOrder(policy, value, current)
    await insertValue(tx, value)
    values.splice(place < 0 ? values.length : place, 1, value)
    recorded.push({ before: current ?? null, after: value })
  }
  for (const { after } of recorded) checkRates(policy, await readCurrent(after), after.indicatorKey)
  return recorded
}

export const recordIndicatorValueOperation = implementWrite(
  recordIndicatorValue,
  async (tx, { communeId, ...entry }, { policy }) => {
    const [recorded] = await record(tx, communeId, [entry], policy)
    return { entity, entityId: entry.id, before: recorded?.before ?? null, after: recorded?.after ?? null }
  },
)

export const recordIndicatorValuesOperation = implementWrite(
  recordIndicatorValues,
  async (tx, { communeId, values }, { policy }) => {
    const recorded = await record(tx, communeId, values, policy)
    return {
      entity: 'indicator-values',
      entityId: values[0]?.id ?? communeId,
      before: recorded.flatMap(({ before }) => before ?? []),
      after: recorded.map(({ after }) => after),
    }
  },
)

export const withdrawIndicatorValueOperation = implementWrite(
  withdrawIndicatorValue,
  async (tx, { communeId, id }, { policy }) => {
    await lockRegister(tx, entity, communeId)
    const stored = await findValue(tx, communeId, id)
    if (!stored) throw new Problem('record.not-found', { ...named, id })
    await deleteValue(tx, stored)
    checkRates(policy, await listCurrentValues(tx, communeId, stored), stored.indicatorKey)
    const { supersededBy: _, ...before } = stored
    return { entity, entityId: id, before, after: null }
  },
)
