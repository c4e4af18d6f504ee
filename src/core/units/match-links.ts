import { spellingKey } from '../vietnamese/text.ts'
import type { SourceLink, SourceWard, UnitSourceTables } from './source.ts'

/** What the importer noticed about one entry of the source; nothing is dropped without one. */
export interface Finding {
  outcome: 'unresolved' | 'ambiguous' | 'resolved'
  kind: string
  /** Id of the link in the source, when it is about one. */
  link?: string
  old?: string
  new?: string
  note: string
}

/** A commune of before the reorganisation, put together from all links that name it. */
export interface OldCommune {
  identity: string
  /** Absent for communes that had already been merged away when the source listed the codes. */
  code?: string
  name: string
  district: string
  province: string
  /** Codes of the communes it went to. */
  successors: Set<string>
}

export interface MatchedLinks {
  communes: OldCommune[]
  findings: Finding[]
}

const provinceKey = (name: string): string => spellingKey(name.replace(/^(tỉnh|thành phố) /i, ''))

export const describeOld = (
  link: Pick<SourceLink, 'old_ward_name' | 'old_district_name' | 'old_province_name'>,
) => [link.old_ward_name, link.old_district_name, link.old_province_name].filter(Boolean).join(', ')

const describeNew = (link: SourceLink) => `${link.new_ward_name}, ${link.new_province_name}`

/**
 * Joins each link to the two communes it means, by province and name; codes only confirm.
 *
 * A code of the source may be missing, shortened or that of another province's commune, while province and
 * name together are unique, so the name decides and every disagreement is a finding.
 */
export function matchLinks({ provinces, wards, ward_mappings: links }: UnitSourceTables): MatchedLinks {
  const nameOfProvince = new Map(provinces.map((province) => [province.province_code, province.name]))
  const placeOf = (ward: SourceWard) =>
    `${provinceKey(nameOfProvince.get(ward.province_code) ?? '')}/${spellingKey(ward.name)}`
  const byPlace = new Map(wards.map((ward) => [placeOf(ward), ward]))
  const known = new Set(wards.map((ward) => ward.ward_code))
  const communes = new Map<string, OldCommune>()
  const findings: Finding[] = []
  for (const link of links) {
    const ward = byPlace.get(`${provinceKey(link.new_province_name)}/${spellingKey(link.new_ward_name)}`)
    if (!link.old_ward_name || !ward) findings.push(sayMissing(link))
    else {
      findings.push(...compareCodes(link, ward, known), ...addLink(communes, link, ward))
    }
  }
  return { communes: [...communes.values()], findings }
}

function sayMissing(link: SourceLink): Finding {
  const about = { link: link.id, old: describeOld(link), new: describeNew(link) }
  return link.old_ward_name
    ? {
        ...about,
        outcome: 'unresolved',
        kind: 'new-unit-unknown',
        note: 'không có đơn vị mới tên này trong tỉnh',
      }
    : { ...about, outcome: 'unresolved', kind: 'old-unit-missing', note: 'nguồn không ghi đơn vị cũ' }
}

function compareCodes(link: SourceLink, ward: SourceWard, known: ReadonlySet<string>): Finding[] {
  if (link.new_ward_code === ward.ward_code) return []
  const kind = known.has(link.new_ward_code) ? 'new-code-of-other-unit' : 'new-code-unknown'
  const note = `mã "${link.new_ward_code}" không đúng, nhận theo tỉnh và tên: ${ward.ward_code}`
  return [{ outcome: 'resolved', kind, link: link.id, old: describeOld(link), new: describeNew(link), note }]
}

/** Adds the link to the old commune it names; the same link a second time is a finding. */
function addLink(communes: Map<string, OldCommune>, link: SourceLink, ward: SourceWard): Finding[] {
  const place = [link.old_province_name, link.old_district_name, link.old_ward_name]
  const identity = place.map(spellingKey).join('/')
  const { old_ward_name: name, old_district_name: district, old_province_name: province } = link
  const commune = communes.get(identity) ?? { identity, name, district, province, successors: new Set() }
  communes.set(identity, commune)
  const about = { link: link.id, old: describeOld(link), new: describeNew(link) }
  const findings: Finding[] = []
  if (commune.successors.has(ward.ward_code)) {
    findings.push({
      ...about,
      outcome: 'resolved',
      kind: 'link-repeated',
      note: 'nguồn ghi hai lần, chỉ giữ một',
    })
  }
  if (commune.code && link.old_ward_code && commune.code !== link.old_ward_code) {
    const note = `nguồn ghi hai mã cho một đơn vị cũ: ${commune.code}, ${link.old_ward_code}`
    findings.push({ ...about, outcome: 'ambiguous', kind: 'old-code-twice', note })
  }
  commune.code ??= link.old_ward_code || undefined
  commune.successors.add(ward.ward_code)
  return findings
}
