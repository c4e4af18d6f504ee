import { loadReferenceUnits } from '../../src/modules/units/index.ts'
import type { Db } from '../../src/platform/database/db.ts'
import { loadPolicy } from '../../src/platform/policy.ts'
import { loadSample } from '../../src/system/load-sample.ts'
import { createSystem, type System } from '../../src/system/open-system.ts'
import { freshDatabase, sharedDatabase, type Template, type TestDatabase } from './database.ts'

const units: Template = { name: 'units', fill: loadReferenceUnits }

/** Made through the operations, as an installation makes it. */
const sample: Template = {
  name: 'sample',
  from: units,
  fill: async (db) => loadSample(await systemOver(db), 'thuy-hung-2023', { dryRun: false }),
}

/** A system over a database of its own that holds all units and nothing else. */
export const emptySystem = (): Promise<System> => systemOn(freshDatabase(units))

/** A system with the sample commune. */
export const sampleSystem = (): Promise<System> => systemOn(freshDatabase(sample))

/** The same in a database that the files of a worker share, for tests that change nothing of it. */
export const sharedSampleSystem = (): Promise<System> => systemOn(sharedDatabase(sample))

const systemOn = async (database: Promise<TestDatabase>): Promise<System> => systemOver((await database).db)

async function systemOver(db: Db): Promise<System> {
  const nothing = async () => undefined
  const place = { db, location: 'thử nghiệm', announce: nothing, close: nothing }
  return createSystem(await loadPolicy('policy'), place)
}
