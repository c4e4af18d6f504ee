import { fold, spellingKey } from '../vietnamese/text.ts'
import { type AssembledProvinces, slug } from './assemble-provinces.ts'
import { describeOld, type Finding, type OldCommune } from './match-links.ts'
import { type NamedUnit, parseFullName, type UnitLevel } from './names.ts'
import type { SourceWard, UnitSourceNotes, UnitSourceTables } from './source.ts'
import type { SuccessionRow, UnitRow } from './unit-rows.ts'

export interface AssembledCommunes {
  districts: UnitRow[]
  before: UnitRow[]
  since: UnitRow[]
  successions: SuccessionRow[]
  findings: Finding[]
}

function parseName(fullName: string, level: UnitLevel): NamedUnit {
  const parsed = parseFullName(fullName, level)
  if (!parsed) throw new Error(`No kind of a ${level} in front of "${fullName}"`)
  return parsed
}

const describe = (commune: OldCommune): string =>
  describeOld({
    old_ward_name: commune.name,
    old_district_name: commune.district,
    old_province_name: commune.province,
  })

/** Districts by the communes in them. One without a single coded commune was gone before the reorganisation. */
function assembleDistricts(communes: readonly OldCommune[], provinces: AssembledProvinces, on: string) {
  const districts = new Map<string, UnitRow>()
  for (const { province, district, code } of communes) {
    const parent = provinces.keyOfOld.get(province) ?? ''
    const key = `${parent}/${slug(district)}`
    const known = districts.get(key)
    if (known && spellingKey(known.name) !== spellingKey(parseName(district, 'district').name)) {
      throw new Error(`Two districts would share the key ${key}`)
    }
    const row: UnitRow = known ?? {
      key,
      level: 'district',
      ...parseName(district, 'district'),
      parent,
      validTo: on,
      verified: false,
      note: 'Không còn xã nào có mã khi sắp xếp năm 2025; có thể đã đổi loại hoặc đổi tên trước đó.',
    }
    districts.set(key, code ? { ...row, note: undefined } : row)
  }
  return districts
}

const districtKey = ({ province, district }: OldCommune, provinces: AssembledProvinces): string =>
  `${provinces.keyOfOld.get(province)}/${slug(district)}`

/** A key for each commune; where names differ only in marks (Minh Quân, Minh Quán) the code tells them apart. */
function makeKeys<T>(units: readonly T[], path: (unit: T) => string, code: (unit: T) => string | undefined) {
  const taken = new Map<string, T[]>()
  for (const unit of units) taken.set(path(unit), [...(taken.get(path(unit)) ?? []), unit])
  const keys = new Map<T, string>()
  for (const [key, sharing] of taken) {
    for (const unit of sharing) keys.set(unit, sharing.length > 1 ? `${key}-${code(unit) ?? 'x'}` : key)
  }
  if (new Set(keys.values()).size !== units.length) throw new Error('Two communes would share a key')
  return keys
}

/** The old commune that a commune of today simply is */
type Unchanged = ReadonlyMap<SourceWard, OldCommune | undefined>

/**
 * A commune that is the only predecessor of one with its own code and name was left as it was.
 *
 * Marks are not compared: the source spells some of these names differently before and after.
 */
function findUnchanged(ward: SourceWard, predecessors: readonly OldCommune[]): OldCommune | undefined {
  const [only, ...more] = predecessors
  if (!only || more.length > 0 || only.successors.size > 1 || only.code !== ward.ward_code) return undefined
  return fold(only.name) === fold(ward.name) ? only : undefined
}

/** Keys of the communes of both times; an untouched commune keeps its key. */
function nameCommunes(
  wards: readonly SourceWard[],
  communes: readonly OldCommune[],
  { provinces, unchanged, on }: { provinces: AssembledProvinces; unchanged: Unchanged; on: string },
) {
  const ofOld = makeKeys(
    communes,
    (commune) => `${districtKey(commune, provinces)}/${slug(commune.name)}`,
    (commune) => commune.code,
  )
  const ofNew = makeKeys(
    wards,
    (ward) => `${provinces.keyOfNew.get(ward.province_code)}/${slug(ward.name)}`,
    (ward) => ward.ward_code,
  )
  return {
    old: (commune: OldCommune): string => ofOld.get(commune) ?? '',
    new: (ward: SourceWard): string => {
      const same = unchanged.get(ward)
      return (same && ofOld.get(same)) ?? `${ofNew.get(ward)}@${on}`
    },
  }
}

/**
 * The communes before and since the reorganisation, the districts, and which commune went where.
 *
 * A commune that was not touched is one unit with two versions, first in its district, then directly in its
 * province.
 */
export function assembleCommunes(
  { wards }: UnitSourceTables,
  communes: readonly OldCommune[],
  provinces: AssembledProvinces,
  notes: UnitSourceNotes,
): AssembledCommunes {
  const { on, communes_decrees: decrees } = notes.reorganisation
  const byWard = new Map<string, OldCommune[]>(wards.map((ward) => [ward.ward_code, []]))
  for (const commune of communes) {
    for (const code of commune.successors) byWard.get(code)?.push(commune)
  }
  const listOld = (ward: SourceWard): readonly OldCommune[] => byWard.get(ward.ward_code) ?? []
  const unchanged: Unchanged = new Map(wards.map((ward) => [ward, findUnchanged(ward, listOld(ward))]))
  const key = nameCommunes(wards, communes, { provinces, unchanged, on })
  const before = communes.map(
    (commune): UnitRow => ({
      key: key.old(commune),
      level: 'commune',
      code: commune.code,
      ...parseName(commune.name, 'commune'),
      parent: districtKey(commune, provinces),
      validTo: on,
      verified: false,
      note: commune.code
        ? undefined
        : 'Đã kết thúc trước ngày 01/7/2025; nguồn không ghi mã và ngày kết thúc.',
    }),
  )
  const since = wards.map(
    (ward): UnitRow => ({
      key: key.new(ward),
      level: 'commune',
      code: ward.ward_code,
      ...parseName(ward.name, 'commune'),
      parent: provinces.keyOfNew.get(ward.province_code) ?? '',
      validFrom: on,
      decree: decrees[ward.province_code],
      verified: false,
    }),
  )
  const toSuccession = (ward: SourceWard, old: OldCommune): SuccessionRow => ({
    predecessor: key.old(old),
    successor: key.new(ward),
    effectiveOn: old.code ? on : undefined,
    whole: old.successors.size > 1 ? false : undefined,
    decree: old.code ? decrees[ward.province_code] : undefined,
    verified: false,
  })
  const changed = wards.filter((ward) => !unchanged.get(ward))
  return {
    districts: [...assembleDistricts(communes, provinces, on).values()],
    before,
    since,
    successions: changed.flatMap((ward) => listOld(ward).map((old) => toSuccession(ward, old))),
    findings: [...reviewOld(communes), ...reviewNew(wards, listOld, unchanged, communes)],
  }
}

/** What the old communes leave open: no code, or more than one successor. */
function reviewOld(communes: readonly OldCommune[]): Finding[] {
  const coded = communes
    .filter((commune) => !commune.code)
    .map(
      (commune): Finding => ({
        outcome: 'unresolved',
        kind: 'old-code-missing',
        old: describe(commune),
        note: 'nguồn không ghi mã; giữ đơn vị không mã, ngày kết thúc chưa rõ',
      }),
    )
  const split = communes
    .filter((commune) => commune.successors.size > 1)
    .map(
      (commune): Finding => ({
        outcome: 'ambiguous',
        kind: 'old-unit-split',
        old: describe(commune),
        new: [...commune.successors].join(', '),
        note: 'một đơn vị cũ vào nhiều đơn vị mới; nguồn không ghi phần nào vào đâu',
      }),
    )
  return [...split, ...coded]
}

/** What the communes of today leave open: no predecessor, a code of an unrelated old commune, a changed spelling. */
function reviewNew(
  wards: readonly SourceWard[],
  listOld: (ward: SourceWard) => readonly OldCommune[],
  unchanged: Unchanged,
  communes: readonly OldCommune[],
): Finding[] {
  const byCode = new Map(communes.flatMap((commune) => (commune.code ? [[commune.code, commune]] : [])))
  return wards.flatMap((ward): Finding[] => {
    const old = listOld(ward)
    const about = { new: `${ward.ward_code} ${ward.name}` }
    const same = unchanged.get(ward)
    const holder = byCode.get(ward.ward_code)
    const findings: Finding[] = []
    if (old.length === 0) {
      findings.push({
        ...about,
        outcome: 'unresolved',
        kind: 'predecessor-missing',
        note: 'không liên kết nào dẫn tới',
      })
    }
    if (holder && !old.includes(holder)) {
      const note = `mã này trước đây của đơn vị không nhập vào đây: ${describe(holder)}`
      findings.push({ ...about, outcome: 'ambiguous', kind: 'code-of-unrelated-unit', note })
    }
    if (same && spellingKey(same.name) !== spellingKey(ward.name)) {
      const note = `coi là một đơn vị dù cách viết khác: ${same.name}`
      findings.push({ ...about, outcome: 'ambiguous', kind: 'unchanged-spelled-differently', note })
    }
    return findings
  })
}
