import { assembleCommunes } from './assemble-communes.ts'
import { assembleProvinces } from './assemble-provinces.ts'
import { type Finding, matchLinks } from './match-links.ts'
import type { UnitSourceNotes, UnitSourceTables } from './source.ts'
import type { SuccessionRow, UnitRow } from './unit-rows.ts'

/** The files of `policy/units`, and what could not be made sure of. */
export interface AssembledUnits {
  provinces: UnitRow[]
  districts: UnitRow[]
  communesBefore: UnitRow[]
  communes: UnitRow[]
  successions: SuccessionRow[]
  findings: Finding[]
}

/** Puts units, their versions and their successions together from the source and the notes made by hand. */
export function assembleUnits(tables: UnitSourceTables, notes: UnitSourceNotes): AssembledUnits {
  const matched = matchLinks(tables)
  const provinces = assembleProvinces(tables, matched.communes, notes)
  const communes = assembleCommunes(tables, matched.communes, provinces, notes)
  const known = new Set([...provinces.rows, ...communes.since].map((row) => row.key))
  const stray = notes.changes.filter((change) => !known.has(change.unit))
  return {
    provinces: inOrder(applyChanges(provinces.rows, notes)),
    districts: inOrder(communes.districts),
    communesBefore: inOrder(communes.before),
    communes: inOrder(applyChanges(communes.since, notes)),
    successions: [...provinces.successions, ...communes.successions].sort(
      (a, b) => compare(a.predecessor, b.predecessor) || compare(a.successor, b.successor),
    ),
    findings: [
      ...matched.findings,
      ...communes.findings,
      ...stray.map(
        (change): Finding => ({
          outcome: 'unresolved',
          kind: 'change-of-unknown-unit',
          new: change.unit,
          note: 'source.yaml ghi thay đổi của đơn vị không có trong danh mục',
        }),
      ),
    ],
  }
}

/** Ends the version that holds on the day of a change and begins the changed one. */
function applyChanges(rows: readonly UnitRow[], notes: UnitSourceNotes): UnitRow[] {
  const changes = [...notes.changes].sort((a, b) => compare(a.on, b.on))
  return changes.reduce<UnitRow[]>(
    (current, change) => {
      const held = current.findLast((row) => row.key === change.unit)
      if (!held) return current
      const { kind = held.kind, name = held.name, decree, verified, note } = change
      const next = {
        ...held,
        kind,
        name,
        decree,
        verified,
        note,
        validFrom: change.on,
        validTo: held.validTo,
      }
      return [...current.filter((row) => row !== held), { ...held, validTo: change.on }, next]
    },
    [...rows],
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const inOrder = (rows: readonly UnitRow[]): UnitRow[] =>
  [...rows].sort((a, b) => compare(a.key, b.key) || compare(a.validFrom ?? '', b.validFrom ?? ''))
