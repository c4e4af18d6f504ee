import { loadReferenceUnits } from '../../src/modules/units/index.ts'
import { loadPolicy } from '../../src/platform/policy.ts'
import { loadSample } from '../../src/system/load-sample.ts'
import { createSystem, type System } from '../../src/system/open-system.ts'
import { freshDatabase } from './database.ts'

/** A system over a database of its own that holds all units and nothing else. */
export async function emptySystem(): Promise<System> {
  const { db } = await freshDatabase()
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
