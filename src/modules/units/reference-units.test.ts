import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { spellingKey } from '../../core/vietnamese/text.ts'
import type { Db } from '../../platform/database/db.ts'
import { getUnitByCode, type LoadedUnits, loadReferenceUnits, referenceUnitId } from './index.ts'

interface Place {
  code: string | null
  kind: string
  name: string
}
const before = '2023-12-31'
const since = '2025-07-01'

let db: Db
let loaded: LoadedUnits
beforeAll(async () => {
  ;({ db } = await freshDatabase())
  loaded = await loadReferenceUnits(db)
})

describe('The units of the country', () => {
  it('are 34 provinces and 3,321 communes today, 63 provinces until June 2025', async () => {
    const count = async (level: string, at: string) => {
      const rows = await db
        .selectFrom('unitVersions')
        .innerJoin('units', 'units.id', 'unitId')
        .select('unitId')
        .where('level', '=', level)
        .where((where) => where.or([where('validFrom', 'is', null), where('validFrom', '<=', at)]))
        .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', at)]))
        .execute()
      return rows.length
    }
    expect(await count('province', since)).toBe(34)
    expect(await count('commune', since)).toBe(3321)
    expect(await count('district', since)).toBe(0)
    expect(await count('province', before)).toBe(63)
    expect(await count('commune', before)).toBe(10_803)
    expect(await count('country', before)).toBe(1)
  })

  it('have one holder of a code a day', async () => {
    const twice = await db
      .selectFrom('unitVersions as a')
      .innerJoin('unitVersions as b', 'a.code', 'b.code')
      .select('a.code')
      .whereRef('a.unitId', '<', 'b.unitId')
      .whereRef('a.validFrom', 'is not distinct from', 'b.validFrom')
      .execute()
    expect(twice).toEqual([])
  })

  it('have the same ids on every machine', async () => {
    const dongDang = await getUnitByCode(db, '06184', since)
    expect(dongDang.id).toBe(referenceUnitId('lang-son/xa-dong-dang@2025-07-01'))
    expect(dongDang.id).toBe('a2165c07-bc6f-5dc6-b9fa-cfaa36b5a7d9')
  })

  it('of Lạng Sơn are the 61 xã and 4 phường that were published', async () => {
    const { id: langSon } = await getUnitByCode(db, '20', since)
    const units = await db
      .selectFrom('unitVersions')
      .select(['code', 'kind', 'name', 'decree', 'verified'])
      .where('parentId', '=', langSon)
      .where('validFrom', '=', since)
      .execute()
    expect(units.filter((unit) => unit.kind === 'xã')).toHaveLength(61)
    expect(units.filter((unit) => unit.kind === 'phường')).toHaveLength(4)
    const published: Place[] = parse(await readFile('policy/units/check-lang-son-2025.csv', 'utf8'), {
      columns: true,
    })
    const inWords = ({ code, kind, name }: Place) => `${code} ${kind} ${spellingKey(name)}`
    expect(units.map(inWords).sort()).toEqual(published.map(inWords).sort())
    expect(new Set(units.map((unit) => unit.decree))).toEqual(new Set(['1672/NQ-UBTVQH15']))
    expect(units.some((unit) => unit.verified)).toBe(false)
  })
})

describe('Loading the reference units', () => {
  it('fills an empty database', () => {
    expect(loaded.isNew).toBe(true)
    expect(loaded.versions).toEqual({ added: 14_905, changed: 0, removed: 0 })
    expect(loaded.successions.added).toBe(10_755)
  })

  it('again does nothing', async () => {
    expect(await loadReferenceUnits(db)).toMatchObject({ isNew: false, versions: { added: 0 } })
  })

  it('of a newer edition changes only what is different', async () => {
    const { db: other } = await freshDatabase()
    await loadReferenceUnits(other)
    const folder = await mkdtemp(join(tmpdir(), 'mtqg-units-'))
    try {
      await cp('policy/units', folder, { recursive: true })
      const file = join(folder, 'communes.csv')
      const text = await readFile(file, 'utf8')
      const line = text.split('\n').find((one) => one.includes(',06184,')) ?? ''
      const ended = line.replace(',2025-07-01,,', ',2025-07-01,2027-01-01,')
      const next = line.replace(',xã,', ',phường,').replace(',2025-07-01,,', ',2027-01-01,,')
      await writeFile(file, text.replace(line, `${ended}\n${next}`))
      const { versions, successions } = await loadReferenceUnits(other, folder)
      expect(versions).toEqual({ added: 1, changed: 1, removed: 0 })
      expect(successions).toEqual({ added: 0, changed: 0, removed: 0 })
      expect((await getUnitByCode(other, '06184', '2027-01-01')).fullName).toBe('Phường Đồng Đăng')
      expect(await loadReferenceUnits(other)).toMatchObject({
        versions: { added: 0, changed: 1, removed: 1 },
      })
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('of broken files names the lines', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mtqg-units-'))
    try {
      await cp('policy/units', folder, { recursive: true })
      const file = join(folder, 'provinces.csv')
      await writeFile(file, (await readFile(file, 'utf8')).replace('2026-04-30', '30/4/2026'))
      await expect(loadReferenceUnits(db, folder)).rejects.toThrow(/units\/provinces\.csv:\d+: valid_to/)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('Versions of a unit', () => {
  it('never hold on the same day', async () => {
    const thuyHung = await getUnitByCode(db, '06208', before)
    const version = { name: 'X', fullName: 'Xã X', kind: 'xã', nameFolded: 'x', sortKey: 'x' }
    const insert = db
      .insertInto('unitVersions')
      .values({ ...version, unitId: thuyHung.id, validFrom: '2020-01-01', validTo: '2021-01-01' })
    await expect(insert.execute()).rejects.toMatchObject({ constraint: 'unit_versions_overlap' })
  })
})
