import { fold, spellingKey } from '../vietnamese/text.ts'
import type { OldCommune } from './match-links.ts'
import { type NamedUnit, parseFullName } from './names.ts'
import type { SourceProvince, UnitSourceNotes, UnitSourceTables } from './source.ts'
import type { SuccessionRow, UnitRow } from './unit-rows.ts'

export const countryKey = 'viet-nam'

/** A name as part of a key: "Huyện Cao Lộc" is "huyen-cao-loc". */
export const slug = (text: string): string => fold(text).replaceAll(' ', '-')

/** Provinces of both times with the keys that communes and districts hang on. */
export interface AssembledProvinces {
  rows: UnitRow[]
  successions: SuccessionRow[]
  /** By name as the old communes give it. */
  keyOfOld: ReadonlyMap<string, string>
  /** By code of the province since the reorganisation. */
  keyOfNew: ReadonlyMap<string, string>
}

const parseProvince = (name: string): NamedUnit => parseFullName(name, 'province') ?? { kind: 'tỉnh', name }

/** A province of today: the name is given with its kind for cities only, the kind in a field of its own. */
const parseNewProvince = ({ name, place_type }: SourceProvince): NamedUnit => ({
  kind: place_type.toLowerCase().startsWith('thành phố') ? 'thành phố' : 'tỉnh',
  name: parseProvince(name).name,
})

/** By code of a province of today: the old provinces its communes come from. */
function collectParts(
  { provinces, wards }: Pick<UnitSourceTables, 'provinces' | 'wards'>,
  communes: readonly OldCommune[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const provinceOf = new Map(wards.map((ward) => [ward.ward_code, ward.province_code]))
  const parts = new Map<string, Set<string>>(provinces.map(({ province_code }) => [province_code, new Set()]))
  for (const commune of communes) {
    for (const ward of commune.successors) parts.get(provinceOf.get(ward) ?? '')?.add(commune.province)
  }
  return parts
}

/**
 * The country, the provinces before and since the reorganisation, and which became which.
 *
 * A province all of whose communes come from one province of the same name was not merged: it stays the
 * unit it was. Any other is a new unit, also when it took the name of one of its parts.
 */
export function assembleProvinces(
  { provinces, wards }: UnitSourceTables,
  communes: readonly OldCommune[],
  notes: UnitSourceNotes,
): AssembledProvinces {
  const { on, provinces_decree: decree } = notes.reorganisation
  const partsOf = collectParts({ provinces, wards }, communes)
  const isMerged = (province: SourceProvince) => {
    const parts = [...(partsOf.get(province.province_code) ?? [])]
    const { name } = parseNewProvince(province)
    return parts.length !== 1 || spellingKey(parseProvince(parts[0] ?? '').name) !== spellingKey(name)
  }
  const merged = provinces.filter(isMerged)
  const partNames = new Set(merged.flatMap(({ province_code }) => [...(partsOf.get(province_code) ?? [])]))
  const keyOfOld = new Map(communes.map(({ province }) => [province, slug(parseProvince(province).name)]))
  const keyOfNew = new Map(
    provinces.map((province) => {
      const key = slug(parseNewProvince(province).name)
      return [province.province_code, merged.includes(province) ? `${key}@${on}` : key]
    }),
  )
  const codesBefore = new Map(
    Object.entries(notes.province_codes_before).map(([name, code]) => [spellingKey(name), code]),
  )
  const toNewRow = (province: SourceProvince): UnitRow => ({
    key: keyOfNew.get(province.province_code) ?? '',
    level: 'province',
    code: province.province_code,
    ...parseNewProvince(province),
    parent: countryKey,
    ...(merged.includes(province) && { validFrom: on, decree }),
    verified: false,
  })
  const toOldRow = (name: string): UnitRow => ({
    key: keyOfOld.get(name) ?? '',
    level: 'province',
    code: codesBefore.get(spellingKey(parseProvince(name).name)),
    ...parseProvince(name),
    parent: countryKey,
    validTo: on,
    verified: false,
  })
  const country: UnitRow = {
    key: countryKey,
    level: 'country',
    kind: 'nước',
    name: 'Việt Nam',
    verified: true,
  }
  const successions = merged.flatMap(({ province_code }) =>
    [...(partsOf.get(province_code) ?? [])].map((part) => ({
      predecessor: keyOfOld.get(part) ?? '',
      successor: keyOfNew.get(province_code) ?? '',
      effectiveOn: on,
      whole: true,
      decree,
      verified: false,
    })),
  )
  return {
    rows: [country, ...provinces.map(toNewRow), ...[...partNames].map(toOldRow)],
    successions,
    keyOfOld,
    keyOfNew,
  }
}
