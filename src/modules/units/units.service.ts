import type { IsoDate } from '../../core/contract.ts'
import { Problem } from '../../core/problem.ts'
import type { Place } from '../../core/rights/evaluate.ts'
import { parsePlaceQuery, pathLabel, type UnitLevel } from '../../core/units/names.ts'
import { dayBefore, printValidity } from '../../core/units/validity.ts'
import { fold } from '../../core/vietnamese/text.ts'
import type { Db } from '../../platform/database/db.ts'
import { rememberFor } from '../../platform/database/remember.ts'
import type { RelatedUnit, UnitSummary } from './units.contract.ts'
import {
  findCountryId,
  findEndedVersionByCode,
  findVersionByCode,
  listChain,
  listIdsBelow,
  listPaths,
  listVersionsNamed,
  type PathStart,
  type UnitVersion,
} from './units.queries.ts'

/** How things stand last: later than every change. */
const last = 'infinity'

/** Everything up to the province; the country goes without saying. */
const isNamedInPath = (unit: UnitVersion): boolean => unit.level !== 'country'

type Labels = Pick<UnitSummary, 'pathLabel' | 'validityLabel'>

function describe<V extends UnitVersion>(unit: V, path: readonly UnitVersion[]): V & Labels {
  const [, ...above] = path
  return {
    ...unit,
    pathLabel: pathLabel([unit, ...above.filter(isNamedInPath)]),
    validityLabel: printValidity(unit),
  }
}

/** Versions with the units they lay in: on the asked day, else on the last day they held. */
export async function describeVersions<V extends UnitVersion>(
  db: Db,
  versions: readonly V[],
  at?: IsoDate,
): Promise<(V & Labels)[]> {
  const starts = versions.map(
    ({ id, validTo }): PathStart => ({ unitId: id, day: at ?? (validTo ? dayBefore(validTo) : last) }),
  )
  const paths = await listPaths(db, starts)
  return versions.map((version, index) => describe(version, paths[index] ?? []))
}

/** The unit that had the code on that day; without a day, the one that has it now. */
export async function findUnitByCode(db: Db, code: string, at?: IsoDate): Promise<UnitSummary | undefined> {
  const found = await findVersionByCode(db, code, at)
  return found && (await describeVersions(db, [found], at))[0]
}

/**
 * The unit that had the code on that day.
 *
 * @throws Problem `unit.not-found`, or `unit.ended` with what became of a unit that was gone by then.
 */
export async function getUnitByCode(db: Db, code: string, at?: IsoDate): Promise<UnitSummary> {
  const found = await findUnitByCode(db, code, at)
  if (found) return found
  const ended = at && (await findEndedVersionByCode(db, code, at))
  if (!ended) throw new Problem('unit.not-found', { code, at })
  const [described] = await describeVersions(db, [ended])
  const successors = (await listSuccessors(db, ended.id)).map(
    ({ unit }) => `${unit.pathLabel}${unit.code ? ` (mã ${unit.code})` : ''}`,
  )
  const unit = described?.pathLabel ?? ended.fullName
  throw new Problem('unit.ended', { unit, code, until: dayBefore(ended.validTo), successors })
}

/** How old an answer about where units lie may be: they change by decree, and every request asks. */
const settledFor = 5_000

/** The commune that had the code on that day. @throws Problem as {@link getUnitByCode}, or `unit.not-a-commune`. */
export const getCommuneByCode = rememberFor(settledFor, async (db: Db, code: string, at?: IsoDate) => {
  const unit = await getUnitByCode(db, code, at)
  if (unit.level !== 'commune') throw new Problem('unit.not-a-commune', { unit: unit.pathLabel })
  return unit
})

/** The unit as it was on that day, or as it was last when it had ended; undefined for an unknown id. */
export async function findUnit(db: Db, unitId: string, at?: IsoDate): Promise<UnitSummary | undefined> {
  const [path = []] = await listPaths(db, [{ unitId, day: at ?? last }])
  const [unit] = path
  return unit && describe(unit, path)
}

/** The unit and everything it lies in, from the bottom up to the country, as on that day or as last known. */
export async function getUnitPath(db: Db, unitId: string, at?: IsoDate): Promise<UnitVersion[]> {
  const [path = []] = await listPaths(db, [{ unitId, day: at ?? last }])
  return path
}

/** What the unit lies in, the nearest first: whoever holds a right there holds it in the unit. */
export async function listAncestorIds(db: Db, unitId: string, at?: IsoDate): Promise<string[]> {
  const [, ...above] = await getUnitPath(db, unitId, at)
  return above.map((unit) => unit.id)
}

/** Where something is done: the unit with all it lies in, and all that lies below it. */
export const findPlace = rememberFor(settledFor, async (db: Db, unitId: string): Promise<Place> => {
  const [above, subtree] = await Promise.all([listAncestorIds(db, unitId), listIdsBelow(db, [unitId])])
  return { path: [unitId, ...above], below: subtree.filter((id) => id !== unitId) }
})

/** The units and everything below them, the reverse of {@link listAncestorIds}. */
export const listSubtreeIds = (db: Db, ...unitIds: string[]): Promise<string[]> => listIdsBelow(db, unitIds)

/** "xã Thụy Hùng, huyện Cao Lộc, tỉnh Lạng Sơn", for problems and logs; the id when nobody knows the unit. */
export async function getUnitName(db: Db, unitId: string): Promise<string> {
  return (await findUnit(db, unitId))?.pathLabel ?? unitId
}

/** The unit above all: a role held there is held everywhere. */
export async function getCountryId(db: Db): Promise<string> {
  const found = await findCountryId(db)
  if (!found) throw new Error('the reference units are not loaded')
  return found
}

export interface SearchOptions {
  /** Only what held on that day; otherwise every version there ever was. */
  at?: IsoDate
  level?: UnitLevel
  limit?: number
}

/** Enough to look through when the units above decide. */
const candidates = 2000

/**
 * Units by name or code, typed with or without marks, with or without "xã", "huyện" in front; after a comma
 * the units above may follow: "thuy hung, cao loc".
 */
export async function searchUnits(
  db: Db,
  text: string,
  { at, level, limit = 20 }: SearchOptions = {},
): Promise<UnitSummary[]> {
  const place = parsePlaceQuery(text)
  if (place.text === '') return []
  const isOpen = place.within.length === 0
  const found = await listVersionsNamed(db, place, { at, level, limit: isOpen ? limit : candidates })
  const described = await describeVersions(db, found, at)
  if (isOpen) return described
  const liesWithin = ({ pathLabel: label }: UnitSummary) => {
    const [, ...above] = label.split(', ').map(fold)
    return place.within.every((part) => above.some((name) => ` ${name} `.includes(` ${part} `)))
  }
  return described.filter(liesWithin).slice(0, limit)
}

/** What became of the unit, and of what it became: the nearest first. */
export const listSuccessors = (db: Db, unitId: string): Promise<RelatedUnit[]> =>
  listRelated(db, unitId, 'forwards')

/** What the unit came from, and what that came from: the nearest first, each as it was last. */
export const listPredecessors = (db: Db, unitId: string): Promise<RelatedUnit[]> =>
  listRelated(db, unitId, 'backwards')

async function listRelated(
  db: Db,
  unitId: string,
  direction: 'forwards' | 'backwards',
): Promise<RelatedUnit[]> {
  const chain = await listChain(db, unitId, direction)
  const dayOf = (effectiveOn: IsoDate | undefined) => {
    if (effectiveOn === undefined) return last
    return direction === 'forwards' ? effectiveOn : dayBefore(effectiveOn)
  }
  const paths = await listPaths(
    db,
    chain.map((link) => ({ unitId: link.unitId, day: dayOf(link.effectiveOn) })),
  )
  return chain.flatMap(({ unitId: _, ...link }, index) => {
    const path = paths[index] ?? []
    const [unit] = path
    return unit ? [{ ...link, unit: describe(unit, path) }] : []
  })
}
