import type { Db } from '../../platform/database/db.ts'
import { listAncestorIds } from '../units/index.ts'
import { listGrantUnits } from './accounts.queries.ts'
import { listLockedNames } from './attempts.service.ts'
import { listPeopleIn, type PersonRow } from './people.queries.ts'

/** An account with its locks, for the page of people. */
export interface Person extends PersonRow {
  /** Too many wrong passwords: until when the name waits. */
  lockedUntil?: Date
  /** Every role lies in this unit: it may reset, close and link the account. */
  isOurs: boolean
}

/** The people of a unit and what lies below it. */
export async function listPeople(
  db: Db,
  unitId: string,
  below: readonly string[],
  now: Date,
): Promise<Person[]> {
  const units = [unitId, ...below]
  const people = await listPeopleIn(db, units)
  const locked = await listLockedNames(
    db,
    people.map(({ userName }) => userName),
    now,
  )
  return Promise.all(
    people.map(async (person) => ({
      ...person,
      lockedUntil: locked.get(person.userName),
      isOurs: await liesWithin(db, unitId, await listGrantUnits(db, person.id)),
    })),
  )
}

/** True when each of the units is this one or lies in it: a commune does not look after the account of its province. */
export async function liesWithin(db: Db, unitId: string, units: readonly string[]): Promise<boolean> {
  for (const unit of units) {
    if (unit !== unitId && !(await listAncestorIds(db, unit)).includes(unitId)) return false
  }
  return units.length > 0
}
