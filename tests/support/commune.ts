import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { createBook, type FigureBook } from '../../src/core/figures/book.ts'
import { createCatalogue, extendCatalogue } from '../../src/core/figures/catalogue.ts'
import { criteriaDefinitions } from '../../src/core/figures/criteria-definitions.ts'
import { expandEntry } from '../../src/core/figures/definition-file.ts'
import type { Contribution } from '../../src/core/figures/figure.ts'
import { indicatorDefinitions } from '../../src/core/figures/indicator-definitions.ts'
import type { Policy } from '../../src/core/policy/index.ts'
import type { Actor } from '../../src/core/rights/rights.ts'
import { findLastChange, writeAudit } from '../../src/modules/audit/index.ts'
import type { Tx } from '../../src/platform/database/db.ts'
import type { FigureProvider } from '../../src/platform/figure-provider.ts'
import { type Change, createRunner, type WriteOperation } from '../../src/platform/operations.ts'
import { loadPolicy } from '../../src/platform/policy.ts'
import { rolledBack } from './database.ts'

/** One commune with two villages, and somebody who may do everything there. */
export interface Field {
  tx: Tx
  policy: Policy
  communeId: string
  villages: { dong: string; tay: string }
  actor: Actor
  now: Date
  /** Runs an operation in the commune; the id is made up unless the input has one. */
  run: <I extends z.ZodType>(operation: WriteOperation<I>, input: Record<string, unknown>) => Promise<Change>
  /** What the provider knows, as the figure engine reads it. */
  book: (provider: FigureProvider, scope: { year: number; asOf: string }) => Promise<FigureBook>
}

let policy: Promise<Policy> | undefined

/** Runs the test in a new commune that is gone afterwards. */
export async function inCommune(test: (field: Field) => Promise<void>): Promise<void> {
  policy ??= loadPolicy('policy')
  const loaded = await policy
  await rolledBack(async (tx) => test(await settle(tx, loaded)))
}

async function settle(tx: Tx, loaded: Policy): Promise<Field> {
  const communeId = await addUnit(tx, 'commune', 'Xã Bên Sông')
  const villages = {
    dong: await addUnit(tx, 'village', 'Thôn Đông', communeId),
    tay: await addUnit(tx, 'village', 'Thôn Tây', communeId),
  }
  const actor: Actor = { id: uuid(), name: 'Nông Thị Lan', grants: [{ role: 'system', unitId: communeId }] }
  const now = new Date('2023-12-12T02:00:00.000Z')
  const runWrite = createRunner({
    db: tx,
    policy: loaded,
    findPlace: async () => ({ path: [communeId], below: Object.values(villages) }),
    nameUnit: async () => 'xã Bên Sông',
    findLastChange,
    writeAudit,
  })
  return {
    tx,
    policy: loaded,
    communeId,
    villages,
    actor,
    now,
    run: (operation, input) =>
      runWrite(
        operation,
        { communeId, ...(takesId(operation) && { id: uuid() }), ...input },
        { actor, now, door: 'test', tx },
      ),
    book: async (provider, scope) =>
      toBook(await provider.read(tx, { communeId, ...scope }, loaded), scope, loaded),
  }
}

/** A batch has no id of its own. */
const takesId = ({ contract }: { contract: { input: unknown } }): boolean =>
  !(contract.input instanceof z.ZodObject) || 'id' in contract.input.shape

/** Adds a unit that has always been there, below its parent. */
export async function addUnit(tx: Tx, level: string, fullName: string, parentId?: string): Promise<string> {
  const id = uuid()
  const [kind = '', ...rest] = fullName.split(' ')
  const name = rest.join(' ')
  await tx.insertInto('units').values({ id, level }).execute()
  await tx
    .insertInto('unitVersions')
    .values({ unitId: id, name, fullName, kind, nameFolded: name, sortKey: name, parentId })
    .execute()
  return id
}

function toBook(
  contribution: Contribution,
  scope: { year: number; asOf: string },
  loaded: Policy,
): FigureBook {
  const nodes = loaded.nodes.map(({ code, title, level }) => ({ code, title, isProgramme: level === 0 }))
  const entries = loaded.files.figures.flatMap(({ value }) => value.figures)
  const catalogue = createCatalogue([
    ...entries.flatMap((entry) => expandEntry(entry, nodes)),
    ...indicatorDefinitions(loaded),
    ...criteriaDefinitions(loaded),
  ])
  const { measurements, definitions = [], lists } = contribution
  return createBook({ ...scope, catalogue: extendCatalogue(catalogue, definitions), measurements, lists })
}
