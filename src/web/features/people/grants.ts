import { printDate } from '../../../core/vietnamese/numbers.ts'
import type { Language } from '../../words/words.ts'
import type { HeldGrant, Offered, People } from './use-people.ts'

/** Where a grant stands on a day. */
export type GrantState = 'held' | 'ended' | 'future'

export function stateOf(
  { validFrom, validTo }: Pick<HeldGrant, 'validFrom' | 'validTo'>,
  day: string,
): GrantState {
  if (validTo !== undefined && validTo < day) return 'ended'
  return validFrom > day ? 'future' : 'held'
}

/** A grant in words: the role, and what it is limited to. */
export interface GrantWords {
  role: string
  /** Village, programmes and fields; empty where nothing limits it. */
  limits: string[]
}

/** Says a grant in the language of the screen; what policy no longer knows is said by its code. */
export function describeGrant(
  grant: HeldGrant,
  known: { offered: Offered; villages: People['villages']; language: Language },
): GrantWords {
  const { offered, villages, language } = known
  const nameOf = (found: { label: string; labelEn: string } | undefined, code: string) =>
    (language === 'vi' ? found?.label : found?.labelEn) ?? code
  const role = offered.roles.find(({ code }) => code === grant.role)
  const { signing } = grant
  const programmeName = (code: string) => {
    const found = offered.programmes.find((one) => one.code === code)
    return nameOf(found && { label: found.title, labelEn: found.titleEn }, code)
  }
  const fieldName = (code: string) =>
    nameOf(
      offered.fields.find((one) => one.code === code),
      code,
    )
  const village = villages.find(({ id }) => id === grant.unitId)
  return {
    role: signing
      ? `${signing.authority}. ${signing.headTitle}${signing.ownTitle ? ` – ${signing.ownTitle}` : ''}`
      : nameOf(role, grant.role),
    limits: [
      ...(village ? [village.name] : []),
      ...grant.programmes.map(programmeName),
      ...grant.fields.map(fieldName),
    ],
  }
}

/** The days of a grant, dd/mm/yyyy. */
export const daysOf = ({ validFrom, validTo }: HeldGrant): [string, string | undefined] => [
  printDate(validFrom),
  validTo && printDate(validTo),
]

/** Today in Vietnam. */
export const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
