import { join } from 'node:path'
import { Problem } from '../core/problem.ts'
import { hasAccount, hasAccounts, systemActor } from '../modules/accounts/index.ts'
import { getCommuneByCode, getCountryId, getUnitByCode } from '../modules/units/index.ts'
import type { Tx } from '../platform/database/db.ts'
import { writeWithin } from '../platform/database/scope.ts'
import { findRoot } from '../platform/root.ts'
import type { System } from './open-system.ts'
import { idOf, readSample, type Sample, type SampleHead, type SampleRecord } from './sample-files.ts'

/** True while nobody can sign in: the database is new. */
export const isEmpty = async (system: System): Promise<boolean> => !(await hasAccounts(system.db))

class DryRun extends Error {}

export interface SampleOptions {
  dryRun: boolean
  /** Leaves out the accounts, whose passwords everybody knows. */
  withoutAccounts?: boolean
}

/**
 * Loads a sample folder through the operations, all of it or nothing.
 *
 * Loading again changes nothing. A dry run does everything and takes it back.
 *
 * @throws Problem `sample.broken` naming file and line of every record that is refused.
 */
export async function loadSample(
  system: System,
  name: string,
  options: SampleOptions,
  samples = join(findRoot(), 'samples'),
): Promise<string[]> {
  const sample = await readSample(join(samples, name))
  try {
    await writeWithin(system.db, 'everything', async (tx) => {
      await writeRecords(system, tx, options.withoutAccounts ? withoutAccounts(sample) : sample)
      if (options.dryRun) throw new DryRun()
    })
  } catch (error) {
    if (!(error instanceof DryRun)) throw error
  }
  const done = options.dryRun ? 'Đã kiểm tra, chưa ghi gì' : 'Đã nạp'
  return [`${done}: ${sample.head.title}`, ...countByOperation(system, sample.records)]
}

/** Roles and delegations go with the accounts they are of. */
const withoutAccounts = ({ head, records }: Sample): Sample => ({
  head: { ...head, accounts: [] },
  records: records.filter(({ operation }) => !operation.startsWith('rights.')),
})

/** The accounts of a sample that is loaded, in lines for people who want to try it; nothing otherwise. */
export async function findSampleAccounts(system: System, name: string): Promise<string[]> {
  const { head } = await readSample(join(findRoot(), 'samples', name))
  const [first] = head.accounts
  const isLoaded = first && (await hasAccount(system.db, idOf(`account:${first.userName}`)))
  return isLoaded ? describeAccounts(head) : []
}

function describeAccounts(head: SampleHead): string[] {
  const lines = head.accounts.map(
    ({ userName, password, displayName }) => `  ${userName.padEnd(14)} ${password.padEnd(22)} ${displayName}`,
  )
  return ['Tài khoản dùng thử (tên, mật khẩu, người dùng):', ...lines]
}

async function writeRecords(system: System, tx: Tx, sample: Sample): Promise<void> {
  const { code, at } = sample.head.commune
  const commune = await getCommuneByCode(tx, code, at)
  const accounts = await listAccountRecords(tx, sample.head)
  const actor = systemActor(await getCountryId(tx))
  const faults: string[] = []
  // The villages that heads of villages belong to are records themselves.
  const inVillages = accounts.filter(({ isInVillage }) => isInVillage)
  const all = [...accounts.filter((one) => !inVillages.includes(one)), ...sample.records, ...inVillages]
  for (const { operation: name, place, input } of all) {
    const operation = system.operations.get(name)
    if (!operation) throw new Problem('sample.broken', { faults: [`${place}: không có thao tác "${name}"`] })
    try {
      // The date of a sample is its own: what was published then is loaded as known then.
      await system.run(
        operation,
        { communeId: commune.id, ...input },
        { actor, now: new Date(), door: 'sample', tx },
      )
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      faults.push(`${place}: ${error.message}`)
      // A refused statement ends the transaction in PostgreSQL; what follows would only echo it.
      break
    }
  }
  if (faults.length > 0) throw new Problem('sample.broken', { faults })
}

interface AccountRecord extends SampleRecord {
  isInVillage: boolean
}

const listAccountRecords = (tx: Tx, { commune, accounts }: SampleHead): Promise<AccountRecord[]> =>
  Promise.all(
    accounts.map(async ({ unit, ...account }) => {
      const isInVillage = unit !== undefined && 'village' in unit
      const unitId = isInVillage
        ? idOf(unit.village)
        : unit && (await getUnitByCode(tx, unit.code, commune.at)).id
      return {
        operation: 'accounts.create',
        place: `sample.yaml: ${account.userName}`,
        isInVillage,
        input: { id: idOf(`account:${account.userName}`), ...account, ...(unitId && { communeId: unitId }) },
      }
    }),
  )

function countByOperation(system: System, records: readonly SampleRecord[]): string[] {
  const counts = new Map<string, number>()
  for (const { operation } of records) {
    const label = system.operations.get(operation)?.contract.label ?? operation
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return [...counts].map(([label, count]) => `  ${label}: ${count}`)
}
