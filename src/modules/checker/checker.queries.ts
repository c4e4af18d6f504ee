import type { RuleName } from '../../core/checker/finding.ts'
import { omitNulls } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'

/** Which finding of which file. */
export interface FindingKey {
  communeId: string
  sha256: string
  rule: RuleName
  start: number
  end: number
}

/** What was said of a finding, by whom. */
export interface CheckMark extends FindingKey {
  id: string
  fileName: string
  quote: string
  verdict: 'right' | 'not-an-error'
  reason?: string
  markedBy: string
  markedAt: Date
}

export interface RuleOff {
  communeId: string
  id: string
  rule: RuleName
  reason: string
  switchedBy: string
  switchedAt: Date
}

const markColumns = [
  'communeId',
  'id',
  'sha256',
  'fileName',
  'rule',
  'startAt as start',
  'endAt as end',
  'quote',
  'verdict',
  'reason',
  'markedBy',
  'markedAt',
] as const

/** What was said of the findings of a file. */
export async function listMarks(db: Db, communeId: string, sha256: string): Promise<CheckMark[]> {
  const rows = await db
    .selectFrom('checkMarks')
    .select(markColumns)
    .where('communeId', '=', communeId)
    .where('sha256', '=', sha256)
    .orderBy('startAt')
    .execute()
  return rows.map((row) => omitNulls(row) as CheckMark)
}

export async function findMark(db: Db, key: FindingKey): Promise<CheckMark | undefined> {
  const marks = await listMarks(db, key.communeId, key.sha256)
  return marks.find(({ rule, start, end }) => rule === key.rule && start === key.start && end === key.end)
}

export async function putMark(tx: Tx, { start, end, ...mark }: CheckMark): Promise<void> {
  const { verdict, reason = null, markedBy, markedAt, quote, fileName } = mark
  await tx
    .insertInto('checkMarks')
    .values({ ...mark, startAt: start, endAt: end })
    .onConflict((conflict) =>
      conflict
        .columns(['communeId', 'sha256', 'rule', 'startAt', 'endAt'])
        .doUpdateSet({ verdict, reason, markedBy, markedAt, quote, fileName }),
    )
    .execute()
}

export async function deleteMark(
  tx: Tx,
  { communeId, id }: Pick<CheckMark, 'communeId' | 'id'>,
): Promise<void> {
  await tx.deleteFrom('checkMarks').where('communeId', '=', communeId).where('id', '=', id).execute()
}

/** The rules a unit has switched off. */
export async function listRulesOff(db: Db, communeId: string): Promise<RuleOff[]> {
  const rows = await db
    .selectFrom('checkRulesOff')
    .select(['communeId', 'id', 'rule', 'reason', 'switchedBy', 'switchedAt'])
    .where('communeId', '=', communeId)
    .orderBy('rule')
    .execute()
  return rows as RuleOff[]
}

export async function putRuleOff(tx: Tx, off: RuleOff): Promise<void> {
  const { reason, switchedBy, switchedAt } = off
  await tx
    .insertInto('checkRulesOff')
    .values(off)
    .onConflict((conflict) =>
      conflict.columns(['communeId', 'rule']).doUpdateSet({ reason, switchedBy, switchedAt }),
    )
    .execute()
}

export async function deleteRuleOff(
  tx: Tx,
  { communeId, rule }: Pick<RuleOff, 'communeId' | 'rule'>,
): Promise<void> {
  await tx.deleteFrom('checkRulesOff').where('communeId', '=', communeId).where('rule', '=', rule).execute()
}
