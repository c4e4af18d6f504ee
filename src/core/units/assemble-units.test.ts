import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleUnits } from './assemble-units.ts'
import { unitSourceNotes, unitSourceTables } from './source.ts'
import {
  printCsv,
  type SuccessionRow,
  successionColumns,
  toSuccessionLine,
  toUnitLine,
  type UnitRow,
  unitColumns,
  unitLine,
} from './unit-rows.ts'

const notes = unitSourceNotes.parse({
  sources: [],
  reorganisation: {
    on: '2025-07-01',
    provinces_decree: '202/2025/QH15',
    communes_decrees: { '20': '1672/NQ-UBTVQH15' },
  },
  province_codes_before: { 'Yên Bái': '15', 'Lào Cai': '10' },
  changes: [{ unit: 'lao-cai@2025-07-01', on: '2026-04-30', kind: 'thành phố', verified: false }],
  open_questions: [],
})

const provinces = [
  { province_code: '20', name: 'Lạng Sơn', place_type: 'Tỉnh' },
  { province_code: '15', name: 'Lào Cai', place_type: 'Tỉnh' },
]
const wards = [
  { ward_code: '06184', name: 'Xã Đồng Đăng', province_code: '20' },
  { ward_code: '06148', name: 'Xã Thụy Hùng', province_code: '20' },
  { ward_code: '06220', name: 'Xã Công Sơn', province_code: '20' },
  { ward_code: '02800', name: 'Xã Hoà Bình', province_code: '15' },
]
type Cell = string | null
let lastId = 0
const link = (
  oldCode: Cell,
  old: Cell,
  district: Cell,
  province: Cell,
  code: Cell,
  name: string,
  into: string,
) => ({
  id: String(++lastId),
  old_ward_code: oldCode,
  old_ward_name: old,
  old_district_name: district,
  old_province_name: province,
  new_ward_code: code,
  new_ward_name: name,
  new_province_name: into,
})
const langSon = (code: Cell, name: string, district: string, newCode: Cell, newName: string) =>
  link(code, name, district, 'Tỉnh Lạng Sơn', newCode, newName, 'Lạng Sơn')
const links = [
  langSon('06208', 'Xã Thụy Hùng', 'Huyện Cao Lộc', '06184', 'Xã Đồng Đăng'),
  langSon('06184', 'Thị trấn Đồng Đăng', 'Huyện Cao Lộc', '6184', 'Xã Đồng Đăng'),
  langSon('06136', 'Xã Thuỵ Hùng'.normalize('NFD'), 'Huyện Văn Lãng', '06148', 'Xã Thuỵ Hùng'),
  langSon('06148', 'Xã Thanh Long', 'Huyện Văn Lãng', '06148', 'Xã Thụy Hùng'),
  langSon(null, 'Xã Thanh Lòa', 'Huyện Cao Lộc', '06184', 'Xã Đồng Đăng'),
  langSon(null, 'Xã Thanh Loà', 'Huyện Cao Lộc', '06184', 'Xã Đồng Đăng'),
  langSon('06220', 'Xã Công Sơn', 'Huyện Cao Lộc', '06220', 'Xã Công Sơn'),
  link('02800', 'Xã Minh Quân', 'Huyện Trấn Yên', 'Tỉnh Yên Bái', '02800', 'Xã Hòa Bình', 'Lào Cai'),
  link('02801', 'Xã Minh Quán', 'Huyện Trấn Yên', 'Tỉnh Yên Bái', '06184', 'Xã Hòa Bình', 'Lào Cai'),
  link('02900', 'Xã Cốc San', 'Huyện Bát Xát', 'Tỉnh Lào Cai', '02800', 'Xã Hòa Bình', 'Lào Cai'),
  link('', null, null, null, '02800', 'Xã Hòa Bình', 'Lào Cai'),
]
const units = assembleUnits(unitSourceTables.parse({ provinces, wards, ward_mappings: links }), notes)
const kindsOf = (outcome: string) =>
  units.findings.filter((finding) => finding.outcome === outcome).map((finding) => finding.kind)
const successorsOf = (key: string) =>
  units.successions.filter((row) => row.predecessor === key).map((row) => row.successor)

describe('Units from the source', () => {
  it('keep the two communes called Thụy Hùng apart', () => {
    expect(successorsOf('lang-son/huyen-cao-loc/xa-thuy-hung')).toEqual(['lang-son/xa-dong-dang@2025-07-01'])
    expect(successorsOf('lang-son/huyen-van-lang/xa-thuy-hung')).toEqual(['lang-son/xa-thuy-hung@2025-07-01'])
  })

  it('name what is wrong with a link, and find its unit by province and name all the same', () => {
    expect(kindsOf('resolved').sort()).toEqual([
      'link-repeated',
      'new-code-of-other-unit',
      'new-code-unknown',
    ])
    expect(kindsOf('unresolved').sort()).toEqual(['old-code-missing', 'old-unit-missing'])
    expect(successorsOf('yen-bai/huyen-tran-yen/xa-minh-quan-02801')).toEqual([
      'lao-cai@2025-07-01/xa-hoa-binh@2025-07-01',
    ])
  })

  it('leave a commune that was not touched the unit it was, now directly in its province', () => {
    const versions = [...units.communesBefore, ...units.communes].filter((row) => row.code === '06220')
    expect(versions.map((row) => row.key)).toEqual(Array(2).fill('lang-son/huyen-cao-loc/xa-cong-son'))
    expect(versions.map((row) => row.parent)).toEqual(['lang-son/huyen-cao-loc', 'lang-son'])
    expect(successorsOf('lang-son/huyen-cao-loc/xa-cong-son')).toEqual([])
  })

  it('make a merged province a new unit, also when it took an old name', () => {
    const laoCai = units.provinces.filter((row) => row.name === 'Lào Cai')
    expect(
      laoCai.map(({ key, code, kind, validFrom, validTo }) => [key, code, kind, validFrom, validTo]),
    ).toEqual([
      ['lao-cai', '10', 'tỉnh', undefined, '2025-07-01'],
      ['lao-cai@2025-07-01', '15', 'tỉnh', '2025-07-01', '2026-04-30'],
      ['lao-cai@2025-07-01', '15', 'thành phố', '2026-04-30', undefined],
    ])
    expect(successorsOf('yen-bai')).toEqual(['lao-cai@2025-07-01'])
    expect(units.provinces.filter((row) => row.name === 'Lạng Sơn')).toHaveLength(1)
  })

  it('say that the end of a commune without code is not known', () => {
    const old = units.communesBefore.find((row) => row.key.endsWith('/xa-thanh-loa'))
    expect(old?.note).toContain('trước ngày 01/7/2025')
    const went = units.successions.find((row) => row.predecessor.endsWith('/xa-thanh-loa'))
    expect(went?.effectiveOn).toBeUndefined()
  })

  it('are never marked as verified', () => {
    const rows = [...units.communesBefore, ...units.communes, ...units.districts, ...units.successions]
    expect(rows.every((row) => !row.verified)).toBe(true)
  })
})

describe('A line of a unit file', () => {
  it('is read back as it was written', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((word) => word.normalize('NFC'))
    const row: fc.Arbitrary<UnitRow> = fc.record(
      {
        key: text,
        level: fc.constant('commune'),
        kind: text,
        name: text,
        verified: fc.boolean(),
        note: text,
      },
      { requiredKeys: ['key', 'level', 'kind', 'name', 'verified'] },
    )
    fc.assert(
      fc.property(row, (written) => {
        const cells = Object.fromEntries(
          unitColumns.map((column) => [column, String({ ...toUnitLine(written) }[column] ?? '')]),
        )
        expect(unitLine.parse(cells)).toEqual({ ...written, validFrom: undefined, validTo: undefined })
      }),
    )
  })

  it('may be about a succession', () => {
    const rows: SuccessionRow[] = [
      { predecessor: 'a', successor: 'b', effectiveOn: '2025-07-01', whole: false, verified: true },
      { predecessor: 'b', successor: 'c', verified: false },
    ]
    expect(printCsv(successionColumns, rows.map(toSuccessionLine))).toBe(
      `${successionColumns.join(',')}\na,b,2025-07-01,false,,true,\nb,c,,,,false,\n`,
    )
  })

  it('quotes what would break the line', () => {
    expect(printCsv(['a', 'b'], [{ a: 'x, y', b: 'say "z"' }, { b: false }])).toBe(
      'a,b\n"x, y","say ""z"""\n,false\n',
    )
  })
})
