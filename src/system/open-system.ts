import { join } from 'node:path'
import type { Policy } from '../core/policy/index.ts'
import { findLastChange, writeAudit } from '../modules/audit/index.ts'
import { createReportOperations } from '../modules/reports/index.ts'
import { findPlace, getUnitName, loadReferenceUnits } from '../modules/units/index.ts'
import type { Db } from '../platform/database/db.ts'
import { openDatabase } from '../platform/database/open.ts'
import { createRunner, type RunWrite, type WriteOperation } from '../platform/operations.ts'
import { loadPolicy } from '../platform/policy.ts'
import type { RegisterList } from '../platform/register-list.ts'
import { findRoot } from '../platform/root.ts'
import type { SheetProvider } from '../platform/sheet-provider.ts'
import { createGround, type Ground } from './ground.ts'
import { moduleOperations, registerLists, sheetProviders } from './modules.ts'
import { undoOperationOf } from './registers/undo.ts'
import { createReportPorts } from './report-ports.ts'
import { createSheetSaving } from './sheets/save-sheet.ts'

/** The running product without a door: data, law and operations. */
export interface System extends Ground {
  db: Db
  policy: Policy
  /** Every write of the product, by the name of its contract. */
  operations: ReadonlyMap<string, WriteOperation>
  /** Every register with a list, by its name in addresses. */
  registers: ReadonlyMap<string, RegisterList>
  /** What offers sheets to fill in. */
  sheets: readonly SheetProvider[]
  run: RunWrite
  /** Where the data lives, in words. */
  location: string
  /** Tells other programs of this machine where this one serves. */
  announce: (address: string) => Promise<void>
  close: () => Promise<void>
}

export interface OpenSystemOptions {
  dataDir: string
  databaseUrl?: string
  /** Use the database of a server that is already running on the same data folder. */
  share?: boolean
  /** For commands, which work for the whole system; a server asks for each request. */
  sees?: 'everything'
  say: (line: string) => void
}

/** Opens the database, brings it up to date, reads the law, and puts the operations together. */
export async function openSystem(options: OpenSystemOptions): Promise<System> {
  const root = findRoot()
  const [policy, database] = await Promise.all([
    loadPolicy(join(root, 'policy')),
    openDatabase({ ...options, migrations: join(root, 'migrations'), afterMigrate: loadReferenceUnits }),
  ])
  return createSystem(policy, database)
}

/** Puts a system together over an open database. */
export function createSystem(
  policy: Policy,
  database: { db: Db; location: string; announce: System['announce']; close: System['close'] },
): System {
  const { db, location, announce, close } = database
  const run = createRunner({
    db,
    policy,
    findPlace,
    nameUnit: getUnitName,
    findLastChange,
    writeAudit,
  })
  const ground = createGround(policy)
  const reportSteps = Object.values(createReportOperations(createReportPorts({ ...ground, policy })))
  const operations = new Map(
    [
      ...moduleOperations,
      ...(reportSteps as unknown as WriteOperation[]),
      ...registerLists.map(undoOperationOf),
    ].map((operation) => [operation.contract.name, operation]),
  )
  const saving = createSheetSaving({ providers: sheetProviders, operations, run })
  operations.set(saving.contract.name, saving as unknown as WriteOperation)
  const registers = new Map(registerLists.map((list) => [list.name, list]))
  return {
    ...ground,
    db,
    policy,
    operations,
    registers,
    sheets: sheetProviders,
    run,
    location,
    announce,
    close,
  }
}
