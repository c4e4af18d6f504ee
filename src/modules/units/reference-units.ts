import { join } from 'node:path'
import { v5 } from 'uuid'
import { fullName } from '../../core/units/names.ts'
import type { UnitRow } from '../../core/units/unit-rows.ts'
import { fold, sortKey } from '../../core/vietnamese/text.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { findRoot } from '../../platform/root.ts'
import {
  findLoadedDigest,
  type LoadedCounts,
  type ReferenceVersion,
  replaceSuccessions,
  replaceVersions,
  saveLoadedDigest,
} from './reference.queries.ts'
import { openUnitFiles, parseUnitFiles, type UnitFiles } from './unit-files.ts'

/** Never changes: every id of a reference unit hangs on it. */
const namespace = '6f0d2f0c-95a1-5f6e-9f0e-2b8a3d9c4e71'

/** The id of a unit of `policy/units`, the same on every machine: a UUID version 5 of its key. */
export const referenceUnitId = (key: string): string => v5(key, namespace)

/** What a load did; nothing when the files are those already loaded. */
export interface LoadedUnits {
  isNew: boolean
  versions: LoadedCounts
  successions: LoadedCounts
}

const nothing: LoadedCounts = { added: 0, changed: 0, removed: 0 }
const loadName = 'units'

/**
 * Brings units, versions and successions of the database to what `policy/units` says.
 *
 * Runs at every start: comparing a digest shows that there is nothing to do. Loading a newer edition adds
 * and corrects; villages and other units that communes entered themselves are not touched.
 *
 * @throws Problem `policy.broken` naming the lines that cannot be read.
 */
export async function loadReferenceUnits(
  db: Db,
  folder = join(findRoot(), 'policy', 'units'),
): Promise<LoadedUnits> {
  const files = await openUnitFiles(folder)
  if ((await findLoadedDigest(db, loadName)) === files.digest) {
    return { isNew: false, versions: nothing, successions: nothing }
  }
  return db.transaction().execute((tx) => writeUnits(tx, files))
}

async function writeUnits(tx: Tx, files: UnitFiles): Promise<LoadedUnits> {
  const { units, successions } = parseUnitFiles(files)
  const idOf = new Map(units.map(({ key }) => [key, referenceUnitId(key)]))
  const id = (key: string) => idOf.get(key) ?? ''
  const versions = await replaceVersions(
    tx,
    units.map((unit) => toVersion(unit, id)),
  )
  const links = successions.map(({ predecessor, successor, effectiveOn, ...row }) => ({
    ...row,
    predecessor_id: id(predecessor),
    successor_id: id(successor),
    effective_on: effectiveOn,
  }))
  const loaded = await replaceSuccessions(tx, links, [...idOf.values()])
  await saveLoadedDigest(tx, loadName, files.digest)
  return { isNew: true, versions, successions: loaded }
}

function toVersion(unit: UnitRow, id: (key: string) => string): ReferenceVersion {
  const { key, level, code, kind, name, parent, validFrom, validTo, decree, verified, note } = unit
  return {
    unit_id: id(key),
    level,
    code,
    name,
    full_name: fullName(unit),
    kind,
    name_folded: fold(name),
    sort_key: sortKey(name),
    parent_id: parent === undefined ? undefined : id(parent),
    valid_from: validFrom,
    valid_to: validTo,
    decree,
    verified,
    note,
  }
}
