import { join } from 'node:path'
import type { IsoDate } from '../core/contract.ts'
import { Problem } from '../core/problem.ts'
import { grantRoles, hasAccounts, lockSetUp, systemActor } from '../modules/accounts/index.ts'
import type { SetUpInput } from '../modules/accounts/sign-in.contract.ts'
import { findUnit, getCommuneByCode, getCountryId } from '../modules/units/index.ts'
import { writeWithin } from '../platform/database/scope.ts'
import { findRoot } from '../platform/root.ts'
import { loadSample } from './load-sample.ts'
import type { System } from './open-system.ts'
import { readSample } from './sample-files.ts'

/** The sample that shows a new installation what it can do. */
export const sampleName = 'thuy-hung-2023'

/** Where the first administrator goes from here. */
export interface SetUpPlace {
  /** Code of the unit on the last day of the year, and whether it is a commune. */
  unit: { code: string; isCommune: boolean }
  year: number
}

/**
 * Makes the first administrator, once: whether there is nobody yet is asked and answered in one transaction.
 *
 * The sample is loaded without its accounts, whose passwords everybody knows; the administrator gets the
 * roles to look around in it.
 *
 * @throws Problem `set-up.closed`, `password.too-easy`, `unit.not-found`.
 */
export async function setUp(system: System, input: SetUpInput, now: Date): Promise<SetUpPlace> {
  const lastDay = `${input.year}-12-31`
  const unit = await getUnitOf(system, input, lastDay)
  await createFirstAdministrator(system, input, now)
  if (input.sample) await addSample(system, input.accountId, now)
  return { unit: { code: unit.code ?? '', isCommune: unit.level === 'commune' }, year: input.year }
}

async function getUnitOf({ db }: System, { unitId }: SetUpInput, at: IsoDate) {
  const unit = await findUnit(db, unitId, at)
  if (!unit || !['commune', 'province'].includes(unit.level))
    throw new Problem('unit.not-found', { code: unitId, at })
  return unit
}

async function createFirstAdministrator(system: System, input: SetUpInput, now: Date): Promise<void> {
  const { accountId, unitId, userName, displayName, password, entersData } = input
  const create = system.operations.get('accounts.create')
  if (!create) throw new Error('the accounts module is missing')
  const roles = entersData ? ['administrator', 'official', 'accountant'] : ['administrator']
  const actor = systemActor(await getCountryId(system.db))
  await writeWithin(system.db, 'everything', async (tx) => {
    await lockSetUp(tx)
    if (await hasAccounts(tx)) throw new Problem('set-up.closed', {})
    const account = { communeId: unitId, id: accountId, userName, displayName, password, roles }
    await system.run(create, account, { actor, now, door: 'web', tx })
  })
}

async function addSample(system: System, accountId: string, now: Date): Promise<void> {
  await loadSample(system, sampleName, { dryRun: false, withoutAccounts: true })
  const { head } = await readSample(join(findRoot(), 'samples', sampleName))
  const commune = await getCommuneByCode(system.db, head.commune.code, head.commune.at)
  const roles = ['administrator', 'leader', 'official', 'accountant'] as const
  await writeWithin(system.db, 'everything', (tx) => grantRoles(tx, accountId, roles, commune.id, now))
}
