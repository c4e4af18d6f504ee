import { loadReferenceUnits } from '../../src/modules/units/index.ts'
import { loadPolicy } from '../../src/platform/policy.ts'
import { isEmpty, loadSample } from '../../src/system/load-sample.ts'
import { createSystem, type System } from '../../src/system/open-system.ts'
import { freshDatabase, sharedSampleDatabase } from './database.ts'

/** A system over a database of its own that holds all units and nothing else. */
export async function emptySystem(database = freshDatabase()): Promise<System> {
  const { db } = await database
  await loadReferenceUnits(db)
  const nothing = async () => undefined
  return createSystem(await loadPolicy('policy'), {
    db,
    location: 'thử nghiệm',
    announce: nothing,
    close: nothing,
  })
}

/** A system with the sample commune loaded through the operations. */
export async function sampleSystem(): Promise<System> {
  const system = await emptySystem()
  await loadSample(system, 'thuy-hung-2023', { dryRun: false })
  return system
}

/** The same in a database that the files of a worker share, for tests that change nothing of it. */
export async function sharedSampleSystem(): Promise<System> {
  const system = await emptySystem(sharedSampleDatabase())
  if (await isEmpty(system)) await loadSample(system, 'thuy-hung-2023', { dryRun: false })
  return system
}
