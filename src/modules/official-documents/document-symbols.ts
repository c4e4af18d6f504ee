import type { Policy } from '../../core/policy/index.ts'
import type { Db } from '../../platform/database/db.ts'
import { findLastSymbol, type NumberSeries } from './document-numbers.queries.ts'

/** "05/QĐ-UBND": small numbers have a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function printSymbol(number: number, ending: string, policy: Policy): string {
  const isSmall = number < policy.layout.leadingZeroBelow.number
  return `${isSmall ? '0' : ''}${number}/${ending}`
}

/** What stands behind the number in symbols of this kind and office: as last written, else as the decree has it. */
export async function findEnding(
  db: Db,
  series: Omit<NumberSeries, 'issuedIn'>,
  policy: Policy,
): Promise<string> {
  const last = await findLastSymbol(db, series)
  return last?.includes('/') ? last.slice(last.indexOf('/') + 1) : usualEnding(series, policy)
}

/** "QĐ-UBND"; an official letter has no letters of its kind, so only those of the office. */
function usualEnding({ kind, issuerKey }: Omit<NumberSeries, 'issuedIn'>, policy: Policy): string {
  const office = issuerKey.startsWith('hội đồng nhân dân') ? 'HĐND' : 'UBND'
  const abbreviation = policy.documentKinds.find((found) => found.name === kind)?.abbreviation
  return abbreviation ? `${abbreviation}-${office}` : office
}
