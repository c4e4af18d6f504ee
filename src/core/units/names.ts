import { fold, toNfc } from '../vietnamese/text.ts'

/** The levels of administrative units, from the top. Districts are history since 01/7/2025; villages are no level of government. */
export const unitLevels = ['country', 'province', 'district', 'commune', 'village'] as const
export type UnitLevel = (typeof unitLevels)[number]

/** What units of each level are called in front of their name. A village has too many names for a list to be closed. */
export const unitKinds: Record<UnitLevel, readonly string[]> = {
  country: ['nước'],
  province: ['tỉnh', 'thành phố'],
  district: ['quận', 'huyện', 'thị xã', 'thành phố'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
  village: [
    'thôn',
    'bản',
    'làng',
    'xóm',
    'ấp',
    'buôn',
    'khu phố',
    'khu',
    'khối phố',
    'khối',
    'khóm',
    'tổ dân phố',
  ],
}

/** A name apart from the kind in front of it: "Xã Thụy Hùng" is a "xã" called "Thụy Hùng". */
export interface NamedUnit {
  kind: string
  name: string
}

/** Parts the kind from the name, or undefined when no kind of the level stands in front. */
export function parseFullName(fullName: string, level: UnitLevel): NamedUnit | undefined {
  const text = toNfc(fullName).replace(/\s+/g, ' ').trim()
  const lower = text.toLowerCase()
  const kind = unitKinds[level].find((candidate) => lower.startsWith(`${candidate} `))
  return kind ? { kind, name: text.slice(kind.length + 1) } : undefined
}

/** "Xã Thụy Hùng": how a unit is called standing alone. */
export const fullName = ({ kind, name }: NamedUnit): string =>
  `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`

/** Inside a sentence: "xã Thụy Hùng", but "Phường 12" (Nghị định 30/2020/NĐ-CP, Phụ lục II). */
export const nameInSentence = (unit: NamedUnit): string =>
  /^\d/.test(unit.name) ? fullName(unit) : `${unit.kind} ${unit.name}`

/** The unit with what it lies in: "xã Thụy Hùng, huyện Cao Lộc, tỉnh Lạng Sơn". */
export const pathLabel = (unitAndAncestors: readonly NamedUnit[]): string =>
  unitAndAncestors.map(nameInSentence).join(', ')

/** A typed place, folded: the name looked for, the kind when one was typed in front, and the units it lies in. */
export interface PlaceQuery {
  /** The name with its kind, as typed: some names begin with a word that is also a kind. */
  text: string
  kinds: readonly string[]
  name: string
  within: readonly string[]
}

const foldedKinds = Object.values(unitKinds)
  .flat()
  .map((kind) => ({ kind, folded: fold(kind) }))

/**
 * Reads what somebody typed to find a unit: "xa thuy hung, cao loc" is a xã called "thuy hung" in "cao loc".
 *
 * Text after a comma names units above. Everything comes back folded, so that typing without marks is enough.
 */
export function parsePlaceQuery(typed: string): PlaceQuery {
  const [text = '', ...above] = typed.split(',').map(fold)
  const found = foldedKinds.filter(({ folded }) => text.startsWith(`${folded} `))
  // "thi xa" is longer than "thi": the longest kind is the one meant.
  const length = Math.max(0, ...found.map(({ folded }) => folded.length))
  const kinds = found.filter(({ folded }) => folded.length === length).map(({ kind }) => kind)
  return {
    text,
    kinds: [...new Set(kinds)],
    name: length > 0 ? text.slice(length + 1) : text,
    within: above.filter((part) => part !== ''),
  }
}
