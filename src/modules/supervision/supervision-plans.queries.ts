import type { IsoDate } from '../../core/contract.ts'
import { omitNulls, type Revised } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { findRow, putRow } from '../../platform/database/register-rows.ts'
import type { SupervisionLevel } from './supervision.queries.ts'

/** A planned visit as the register holds it. */
export interface SupervisionPlan {
  communeId: string
  id: string
  year: number
  conductedBy: string
  kind: string
  bodyLevel: SupervisionLevel
  programmes: string[]
  villageId?: string
  scope: string
  owner?: string
  plannedFrom?: IsoDate
  plannedTo?: IsoDate
  checklist: string[]
  documentId?: string
  note?: string
  synthetic: boolean
}

const columns = [
  'communeId',
  'id',
  'year',
  'conductedBy',
  'kind',
  'bodyLevel',
  'programmes',
  'villageId',
  'scope',
  'owner',
  'plannedFrom',
  'plannedTo',
  'checklist',
  'documentId',
  'note',
  'synthetic',
  'revision',
] as const

export async function findPlan(
  db: Db,
  communeId: string,
  id: string,
): Promise<Revised<SupervisionPlan> | undefined> {
  const row = await findRow(db, 'supervisionPlans', columns, { communeId, id })
  return row && { ...omitNulls(row), bodyLevel: row.bodyLevel as SupervisionLevel }
}

export const writePlan = (tx: Tx, plan: SupervisionPlan, revision: number): Promise<void> =>
  putRow(tx, 'supervisionPlans', columns, { ...plan, revision })
