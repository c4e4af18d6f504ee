import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import type { ProblemCode } from '../../core/problem.ts'
import type { Actor } from '../../core/rights/rights.ts'
import { fold } from '../../core/vietnamese/text.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { enterScope } from '../../platform/database/scope.ts'
import { createRunner, type RunWrite } from '../../platform/operations.ts'
import { loadPolicy } from '../../platform/policy.ts'
import { findLastChange, writeAudit } from '../audit/index.ts'
import {
  findPlace,
  findUnit,
  findUnitByCode,
  getCommuneByCode,
  getCountryId,
  getUnitByCode,
  getUnitName,
  getUnitPath,
  listAncestorIds,
  listPredecessors,
  listSuccessors,
  listVillages,
  loadReferenceUnits,
  resolveVillage,
  searchUnits,
} from './index.ts'
import { addAliasOperation, createVillageOperation } from './villages.service.ts'

const before = '2023-12-31'
const since = '2025-07-01'
const refusal = (code: ProblemCode) => expect.objectContaining({ code })

let db: Db
beforeAll(async () => {
  ;({ db } = await freshDatabase())
  await loadReferenceUnits(db)
})

describe('A code', () => {
  it('belongs to one unit a day, and to another one later', async () => {
    expect(await getUnitByCode(db, '26740', before)).toMatchObject({
      fullName: 'Phường Bến Nghé',
      pathLabel: 'phường Bến Nghé, Quận 1, thành phố Hồ Chí Minh',
      validityLabel: 'đến 30/6/2025',
    })
    expect(await getUnitByCode(db, '26740', '2026-01-01')).toMatchObject({ fullName: 'Phường Sài Gòn' })
    expect(await getUnitByCode(db, '06148', before)).toMatchObject({ fullName: 'Xã Thanh Long' })
    expect(await getUnitByCode(db, '15', before)).toMatchObject({ fullName: 'Tỉnh Yên Bái' })
    expect(await getUnitByCode(db, '15', since)).toMatchObject({ fullName: 'Tỉnh Lào Cai' })
  })

  it('without a day is that of today', async () => {
    expect((await getUnitByCode(db, '06148')).fullName).toBe('Xã Thụy Hùng')
    expect(await findUnitByCode(db, '06208')).toBeUndefined()
  })

  it('that nobody has is refused with the day', async () => {
    await expect(getUnitByCode(db, '99999', since)).rejects.toEqual(refusal('unit.not-found'))
  })

  it('of a unit that is gone by then is refused with what became of it', async () => {
    await expect(getUnitByCode(db, '06208', since)).rejects.toThrow(
      /chỉ có đến ngày 30\/06\/2025\. Nay thuộc xã Đồng Đăng, tỉnh Lạng Sơn \(mã 06184\)/,
    )
  })

  it('of a province is not that of a commune', async () => {
    await expect(getCommuneByCode(db, '20', before)).rejects.toEqual(refusal('unit.not-a-commune'))
  })
})

describe('Xã Thụy Hùng', () => {
  it('of Cao Lộc went to Đồng Đăng, which nobody has verified', async () => {
    const thuyHung = await getUnitByCode(db, '06208', before)
    expect(thuyHung.pathLabel).toBe('xã Thụy Hùng, huyện Cao Lộc, tỉnh Lạng Sơn')
    const successors = await listSuccessors(db, thuyHung.id)
    expect(successors).toMatchObject([
      {
        unit: { code: '06184', pathLabel: 'xã Đồng Đăng, tỉnh Lạng Sơn' },
        steps: 1,
        effectiveOn: since,
        verified: false,
      },
    ])
  })

  it('of Văn Lãng is the xã Thụy Hùng of today, and never the other one', async () => {
    const ofVanLang = await getUnitByCode(db, '06136', before)
    const ofCaoLoc = await getUnitByCode(db, '06208', before)
    const today = await getUnitByCode(db, '06148', since)
    expect(ofVanLang.fullName).toBe(ofCaoLoc.fullName)
    expect(ofVanLang.id).not.toBe(ofCaoLoc.id)
    expect((await listSuccessors(db, ofVanLang.id)).map((one) => one.unit.id)).toEqual([today.id])
    const sources = await listPredecessors(db, today.id)
    expect(sources.map((one) => one.unit.pathLabel).sort()).toEqual([
      'xã Thanh Long, huyện Văn Lãng, tỉnh Lạng Sơn',
      'xã Thụy Hùng, huyện Văn Lãng, tỉnh Lạng Sơn',
      'xã Trùng Khánh, huyện Văn Lãng, tỉnh Lạng Sơn',
    ])
  })

  it('of Thạch An is a third one', async () => {
    const found = await searchUnits(db, 'Thụy Hùng, Thạch An', { at: before })
    expect(found.map((unit) => unit.pathLabel)).toEqual(['xã Thụy Hùng, huyện Thạch An, tỉnh Cao Bằng'])
  })
})

describe('A unit', () => {
  it('lies in its district until June 2025 and directly in its province afterwards', async () => {
    const congSon = await getUnitByCode(db, '06220', since)
    expect(congSon.pathLabel).toBe('xã Công Sơn, tỉnh Lạng Sơn')
    const levels = async (id: string, at: string) => (await getUnitPath(db, id, at)).map((unit) => unit.level)
    expect(await levels(congSon.id, since)).toEqual(['commune', 'province', 'country'])
    const thuyHung = await getUnitByCode(db, '06208', before)
    expect(await levels(thuyHung.id, before)).toEqual(['commune', 'district', 'province', 'country'])
  })

  it('that was not touched is one unit in two places', async () => {
    const untouched = await db
      .selectFrom('unitVersions as a')
      .innerJoin('unitVersions as b', 'a.unitId', 'b.unitId')
      .innerJoin('units as u', 'u.id', 'a.unitId')
      .select(['a.unitId', 'a.parentId as then', 'b.parentId as now'])
      .where('u.level', '=', 'commune')
      .where('a.validFrom', 'is', null)
      .where('b.validFrom', '=', since)
      .execute()
    expect(untouched).toHaveLength(129)
    expect(untouched.every((unit) => unit.then !== unit.now)).toBe(true)
  })

  it('is within the rights of everybody who holds them above', async () => {
    const thuyHung = await getUnitByCode(db, '06208', before)
    const langSon = await getUnitByCode(db, '20', since)
    const above = await listAncestorIds(db, thuyHung.id)
    expect(above).toHaveLength(3)
    expect(above.slice(1)).toEqual([langSon.id, await getCountryId(db)])
    expect(await listAncestorIds(db, uuid())).toEqual([])
  })

  it('that has ended is described as it was last', async () => {
    const thuyHung = await getUnitByCode(db, '06208', before)
    expect((await findUnit(db, thuyHung.id))?.validTo).toBe(since)
    expect(await getUnitName(db, thuyHung.id)).toBe('xã Thụy Hùng, huyện Cao Lộc, tỉnh Lạng Sơn')
    expect(await findUnit(db, uuid())).toBeUndefined()
  })

  it('changes its kind on the day it does', async () => {
    expect((await getUnitByCode(db, '75', '2026-04-29')).fullName).toBe('Tỉnh Đồng Nai')
    expect((await getUnitByCode(db, '75', '2026-04-30')).fullName).toBe('Thành phố Đồng Nai')
  })
})

describe('A search', () => {
  const labels = async (text: string, options = {}) =>
    (await searchUnits(db, text, options)).map((unit) => unit.pathLabel)

  it('needs no marks and says where each unit lies and when it held', async () => {
    const found = await searchUnits(db, 'thuy hung')
    expect(found.map((unit) => [unit.pathLabel, unit.validityLabel])).toEqual([
      ['xã Thụy Hùng, tỉnh Lạng Sơn', 'từ 01/7/2025'],
      ['xã Thụy Hùng, huyện Thạch An, tỉnh Cao Bằng', 'đến 30/6/2025'],
      ['xã Thụy Hùng, huyện Cao Lộc, tỉnh Lạng Sơn', 'đến 30/6/2025'],
      ['xã Thụy Hùng, huyện Văn Lãng, tỉnh Lạng Sơn', 'đến 30/6/2025'],
      ['xã Thụy Hưng, huyện Thái Thụy, tỉnh Thái Bình', 'đến 30/6/2025'],
    ])
  })

  it('takes the kind, the units above, a day and a level', async () => {
    expect(await labels('Xa Thuy Hung, cao loc')).toEqual(['xã Thụy Hùng, huyện Cao Lộc, tỉnh Lạng Sơn'])
    expect(await labels('thị trấn đồng đăng', { at: before })).toEqual([
      'thị trấn Đồng Đăng, huyện Cao Lộc, tỉnh Lạng Sơn',
    ])
    expect(await labels('lạng sơn', { at: since, level: 'province' })).toEqual(['tỉnh Lạng Sơn'])
    expect(await labels('06184', { at: since })).toEqual(['xã Đồng Đăng, tỉnh Lạng Sơn'])
  })

  it('puts exact names before beginnings, and both before the rest', async () => {
    const found = await searchUnits(db, 'tan', { at: since, level: 'commune', limit: 500 })
    const distance = (name: string) =>
      [/^tan$/, /^tan/, / tan/].findIndex((pattern) => pattern.test(fold(name)))
    const distances = found.map((unit) => distance(unit.name)).map((place) => (place < 0 ? 3 : place))
    expect(distances).toEqual([...distances].sort())
    expect(new Set(distances).size).toBeGreaterThan(1)
  })

  it('for nothing finds nothing', async () => {
    expect(await labels(' , ')).toEqual([])
    expect(await labels('không có nơi nào tên này')).toEqual([])
  })
})

describe('A village', () => {
  const conTong = {
    name: 'Còn Tòng',
    aliases: ['Còn Tòong', 'Cồn Tồng', 'Cồn Tòng'],
    spellingUnsettled: true,
    note: 'Báo cáo viết bốn cách',
  }

  it('of a commune is found by each of its spellings', () =>
    inThuyHung(async ({ tx, communeId, create }) => {
      const { entityId } = await create(conTong)
      for (const spelling of ['Còn Tòng', 'Còn Tòong', 'thôn Cồn Tồng', 'Thôn Cồn Tòng', 'con tong']) {
        expect((await resolveVillage(tx, communeId, spelling))?.id).toBe(entityId)
      }
      expect(await resolveVillage(tx, communeId, 'Nà Mò')).toBeUndefined()
    }))

  it('lies in its commune, with what is not settled about it', () =>
    inThuyHung(async ({ tx, communeId, create }) => {
      await create({ name: 'Thôn Pò Nghiều' })
      await create(conTong)
      expect(await listVillages(tx, communeId)).toMatchObject([
        {
          fullName: 'Thôn Còn Tòng',
          pathLabel: 'thôn Còn Tòng, xã Thụy Hùng, huyện Cao Lộc, tỉnh Lạng Sơn',
          aliases: ['Còn Tòong', 'Cồn Tòng', 'Cồn Tồng'],
          spellingUnsettled: true,
          synthetic: false,
          note: 'Báo cáo viết bốn cách',
        },
        { fullName: 'Thôn Pò Nghiều', aliases: [], spellingUnsettled: false },
      ])
      const [found] = await searchUnits(tx, 'con toong')
      expect(found?.fullName).toBe('Thôn Còn Tòng')
    }))

  it('may not be called what another one is called', () =>
    inThuyHung(async ({ create }) => {
      await create(conTong)
      await expect(create({ name: 'Cồn Tồng' })).rejects.toEqual(refusal('unit.spelling-taken'))
    }))

  it('sent again is not made twice, and its id never becomes another one', () =>
    inThuyHung(async ({ tx, communeId, create }) => {
      const id = uuid()
      await create({ id, ...conTong })
      await create({ id, ...conTong })
      expect(await listVillages(tx, communeId)).toHaveLength(1)
      await expect(create({ id, name: 'Nà Mò' })).rejects.toEqual(refusal('record.code-taken'))
    }))

  it('takes another spelling, once', () =>
    inThuyHung(async ({ tx, communeId, create, name }) => {
      const { entityId: villageId } = await create({ name: 'Còn Tòng' })
      const change = await name({ villageId, name: 'Cồn Tồng' })
      expect(change).toMatchObject({ before: { aliases: [] }, after: { aliases: ['Cồn Tồng'] } })
      expect(await name({ villageId, name: 'cồn  tồng' })).toMatchObject({ after: { aliases: ['Cồn Tồng'] } })
      expect((await resolveVillage(tx, communeId, 'Cồn Tồng'))?.id).toBe(villageId)
      const { entityId: other } = await create({ name: 'Nà Mò' })
      await expect(name({ villageId: other, name: 'Cồn Tồng' })).rejects.toEqual(
        refusal('unit.spelling-taken'),
      )
      await expect(name({ villageId: uuid(), name: 'X' })).rejects.toEqual(refusal('record.not-found'))
    }))

  it('belongs to a commune, and to somebody with the right there', () =>
    inThuyHung(async ({ tx, run, actor }) => {
      const { id: district } = (await searchUnits(tx, 'huyện cao lộc'))[0] ?? { id: '' }
      const village = { id: uuid(), name: 'Nà Mò' }
      await expect(
        run(createVillageOperation, { ...village, communeId: district }, { actor, now, door: 'test', tx }),
      ).rejects.toEqual(refusal('unit.not-a-commune'))
      const { id: elsewhere } = await getUnitByCode(tx, '06136', before)
      const stranger: Actor = { ...actor, grants: [{ role: 'official', unitId: elsewhere }] }
      const communeId = (await getUnitByCode(tx, '06208', before)).id
      await expect(
        run(createVillageOperation, { ...village, communeId }, { actor: stranger, now, door: 'test', tx }),
      ).rejects.toEqual(refusal('right.denied'))
    }))
})

const now = new Date('2023-12-12T02:00:00.000Z')

interface Field {
  tx: Tx
  communeId: string
  actor: Actor
  run: RunWrite
  create: (input: object) => ReturnType<RunWrite>
  name: (input: object) => ReturnType<RunWrite>
}

/** Runs the test in Thụy Hùng of 2023, through the runner, and takes everything back. */
async function inThuyHung(test: (field: Field) => Promise<void>): Promise<void> {
  const policy = await loadPolicy('policy')
  const tx = await db.startTransaction().execute()
  try {
    await enterScope(tx, 'everything')
    const { id: communeId } = await getUnitByCode(tx, '06208', before)
    const { id: langSon } = await getUnitByCode(tx, '20', before)
    const actor: Actor = { id: uuid(), name: 'Nông Thị Lan', grants: [{ role: 'official', unitId: langSon }] }
    const run = createRunner({
      db: tx,
      policy,
      findPlace,
      nameUnit: getUnitName,
      findLastChange,
      writeAudit,
    })
    const call = { actor, now, door: 'test', tx } as const
    const create = (input: object) => run(createVillageOperation, { communeId, id: uuid(), ...input }, call)
    const name = (input: object) => run(addAliasOperation, { communeId, ...input }, call)
    await test({ tx, communeId, actor, run, create, name })
  } finally {
    await tx.rollback().execute()
  }
}
