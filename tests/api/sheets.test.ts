import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/core/rights/rights.ts'
import type { Cell, CellChange, Sheet } from '../../src/core/sheets/sheet.ts'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import { changesOf, openSheetDesk, rowOf, type SheetDesk, value } from '../support/sheet-desk.ts'

let desk: SheetDesk
beforeAll(async () => {
  desk = await openSheetDesk()
})

/** What another commune reports of its visits. */
async function reportElsewhere(code: string, visits: number): Promise<void> {
  const { system } = desk
  const operation = system.operations.get('indicators.record')
  const communeId = (await getUnitByCode(system.db, code, '2023-12-31')).id
  const actor: Actor = { id: 'system', name: 'Hệ thống', grants: [{ role: 'system', unitId: communeId }] }
  const input = { communeId, id: uuid(), key: 'health.visits', year: 2023, value: visits }
  if (operation) await system.run(operation, input, { actor, now: new Date(), door: 'test' })
}

describe('The sheets of a year', () => {
  it('are listed with what the person may fill in', async () => {
    const { sheets: listed } = (
      await desk.app.inject({ url: desk.sheets, cookies: await desk.cookiesOf('ketoan') })
    ).json()
    const editable = listed.filter((one: { isEditable: boolean }) => one.isEditable)
    expect(editable.map((one: { key: string }) => one.key)).toEqual([
      'capital-allocations',
      'capital-disbursements',
    ])
    expect(listed.map((one: { key: string }) => one.key)).toContain('indicators')
  })

  it('that nobody knows are refused', async () => {
    const answer = await desk.app.inject({
      url: `${desk.sheets}/la-lung`,
      cookies: await desk.cookiesOf('canbo'),
    })
    expect(answer.json()).toMatchObject({ status: 404, type: 'sheet.unknown' })
  })
})

describe('The sheet of indicators', () => {
  it('stands by field, with totals and rates that nobody types', async () => {
    const sheet = await desk.readSheet('indicators')
    expect(sheet.rows.find((row) => row.isHeading)?.cells.label).toEqual(value('Quốc phòng'))
    const received = rowOf(sheet, 'one-stop.files.received')
    expect(received).toMatchObject({
      locked: ['six-months', 'nine-months', 'year'],
      cells: { year: value(753) },
    })
    expect(rowOf(sheet, 'defence.conscription.target').closed).toContain('year')
    expect(rowOf(sheet, 'defence.conscription.rate').kinds?.year).not.toHaveProperty('most')
  })

  it('takes changed cells as reports of the register', async () => {
    const before = await desk.readSheet('indicators')
    const changes = changesOf(before, {
      'health.visits': { year: value(5600), 'six-months': value(2400), plan: value(5000) },
      'environment.activities': { estimate: { state: 'not-reported', reason: 'chưa gửi' } },
    })
    expect(await desk.check('indicators', changes)).toMatchObject({ faults: [], conflicts: [] })
    // A check writes nothing.
    expect(await desk.readSheet('indicators')).toEqual(before)
    expect(await desk.saveSheet('indicators', changes)).toMatchObject({ status: 200 })
    const after = await desk.readSheet('indicators')
    expect(rowOf(after, 'health.visits').cells).toMatchObject({
      year: value(5600),
      'six-months': value(2400),
      plan: value(5000),
    })
    expect(rowOf(after, 'environment.activities').cells.estimate).toEqual({
      state: 'not-reported',
      reason: 'chưa gửi',
    })
  })

  it('clears a cell for good, not back to an older report', async () => {
    const set = async (cell: Cell) =>
      desk.saveSheet(
        'indicators',
        changesOf(await desk.readSheet('indicators'), { 'health.visits': { plan: cell } }),
      )
    await set(value(5100))
    await set(value(5200))
    expect((await set({ state: 'empty' })).status).toBe(200)
    expect(rowOf(await desk.readSheet('indicators'), 'health.visits').cells.plan).toEqual({ state: 'empty' })
  })

  it('says every fault beside its row, and writes nothing of a refused batch', async () => {
    const before = await desk.readSheet('indicators')
    const changes = changesOf(before, {
      'one-stop.files.on-time': { year: value(760) },
      'one-stop.files.received': { year: value(800) },
      'health.visits': { year: value('12.5') },
      'health.insured.people': { year: value(2) },
    })
    const { faults } = await desk.check('indicators', changes)
    expect(faults).toMatchObject([
      { row: 'one-stop.files.received', message: expect.stringContaining('không nhập được') },
      { row: 'health.visits', message: expect.stringContaining('phải là số nguyên') },
      { row: 'one-stop.files.on-time', message: expect.stringContaining('760') },
    ])
    expect(await desk.saveSheet('indicators', changes)).toMatchObject({ status: 422, type: 'sheet.refused' })
    expect(await desk.readSheet('indicators')).toEqual(before)
  })

  it('takes a part and its whole together, whichever stands first', async () => {
    const sheet = await desk.readSheet('indicators', 'canbo', 2022)
    const changes = changesOf(sheet, {
      'health.insured.people': { year: value(5000) },
      'population.people': { year: value(5100) },
    })
    expect(await desk.saveSheet('indicators', changes, 'canbo', 2022)).toMatchObject({ status: 200 })
  })

  it('lets a rate pass the whole only where policy says so', async () => {
    const sheet = await desk.readSheet('indicators')
    const changes = changesOf(sheet, {
      'defence.conscription.enlisted': { year: value(6) },
      'defence.conscription.target': { plan: value(5) },
    })
    expect(await desk.saveSheet('indicators', changes)).toMatchObject({ status: 200 })
    expect(rowOf(await desk.readSheet('indicators'), 'defence.conscription.rate').cells.year).toEqual(
      value(120),
    )
  })

  it('asks about a rate above the whole, where that is legal', async () => {
    const sheet = await desk.readSheet('indicators')
    const changes = changesOf(sheet, { 'defence.conscription.enlisted': { year: value(7) } })
    const { faults, unusual } = await desk.check('indicators', changes)
    expect(faults).toEqual([])
    expect(unusual).toMatchObject([{ message: expect.stringContaining('140%, trên 100%') }])
  })

  it('asks about a number that is far from those of other communes of the province', async () => {
    const far = async () => {
      const changes = changesOf(await desk.readSheet('indicators'), {
        'health.visits': { year: value(90_000) },
      })
      const { unusual } = await desk.check('indicators', changes)
      return unusual.filter(({ message }: { message: string }) => message.includes('các xã trong tỉnh'))
    }
    for (const code of ['06202', '06205', '06211', '06214']) await reportElsewhere(code, 4000)
    expect(await far()).toEqual([])
    await reportElsewhere('06217', 5000)
    expect(await far()).toMatchObject([{ message: expect.stringContaining('trung vị của 5 xã là 4.000') }])
  })

  it('asks about an unusual change once, and keeps the answer', async () => {
    await desk.saveSheet(
      'indicators',
      changesOf(await desk.readSheet('indicators', 'canbo', 2022), {
        'health.visits': { year: value(1000) },
      }),
      'canbo',
      2022,
    )
    const sheet = await desk.readSheet('indicators')
    expect(rowOf(sheet, 'health.visits').lastYear).toMatchObject({ year: '1000' })
    const changes = changesOf(sheet, { 'health.visits': { year: value(7000) } })
    const { unusual } = await desk.check('indicators', changes)
    expect(unusual).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('Tăng 600% so với năm 2022') },
    ])
    const [change] = changes as [CellChange]
    expect(
      (await desk.saveSheet('indicators', [{ ...change, reason: 'Có đoàn khám lưu động' }])).status,
    ).toBe(200)
    expect((await desk.check('indicators', changes)).unusual).toEqual([])
  })

  it('tells the second of two people both values', async () => {
    const seen = await desk.readSheet('indicators')
    await desk.saveSheet('indicators', changesOf(seen, { 'health.visits': { year: value(7001) } }), 'chutich')
    const mine = changesOf(seen, { 'health.visits': { year: value(7002) } })
    const { conflicts } = await desk.check('indicators', mine)
    expect(conflicts).toMatchObject([
      { row: 'health.visits', column: 'year', mine: value(7002), theirs: value(7001) },
    ])
    expect(await desk.saveSheet('indicators', mine)).toMatchObject({ status: 409, type: 'sheet.changed' })
    const chosen = mine.map((change) => ({ ...change, revision: conflicts[0].revision }))
    expect(await desk.saveSheet('indicators', chosen)).toMatchObject({ status: 200 })
  })

  it('is closed to whoever may only read', async () => {
    const sheet = await desk.readSheet('indicators', 'nguoixem')
    expect(sheet.isEditable).toBe(false)
    const refused = await desk.saveSheet(
      'indicators',
      changesOf(sheet, { 'health.visits': { year: value(1) } }),
      'nguoixem',
    )
    expect(refused.status).toBe(422)
  })
})

describe('The sheet of allocations', () => {
  const ntm = 'NTM|KHONG_TACH|KHONG_TACH|current|'

  it('makes another amount an adjustment, with its reason', async () => {
    const sheet = await desk.readSheet('capital-allocations', 'ketoan')
    const more = changesOf(sheet, { [ntm]: { amount: value(80_000_000) } })
    expect((await desk.check('capital-allocations', more, 'ketoan')).faults).toMatchObject([
      { row: ntm, column: 'reason', message: expect.stringContaining('là điều chỉnh') },
    ])
    const explained = changesOf(sheet, { [ntm]: { amount: value(80_000_000), reason: value('QĐ 12') } })
    expect(await desk.saveSheet('capital-allocations', explained, 'ketoan')).toMatchObject({ status: 200 })
    const after = await desk.readSheet('capital-allocations', 'ketoan')
    expect(rowOf(after, ntm).cells.amount).toEqual(value(80_000_000))
  })

  it('takes new rows as new allocations', async () => {
    const row = uuid()
    const changes = changesOf(await desk.readSheet('capital-allocations', 'ketoan'), {
      [row]: {
        nodeCode: value('NTM.ND07'),
        sourceCode: value('NSTW'),
        kindCode: value('SN'),
        amount: value(5_000_000),
      },
    })
    expect(await desk.saveSheet('capital-allocations', changes, 'ketoan')).toMatchObject({ status: 200 })
    const after = await desk.readSheet('capital-allocations', 'ketoan')
    expect(rowOf(after, 'NTM.ND07|NSTW|SN|current|').cells.amount).toEqual(value(5_000_000))
  })

  it('cannot fall below what was paid', async () => {
    const sheet = await desk.readSheet('capital-allocations', 'ketoan')
    const changes = changesOf(sheet, { [ntm]: { amount: value(1_000), reason: value('giảm') } })
    const { faults } = await desk.check('capital-allocations', changes, 'ketoan')
    expect(faults[0].message).toContain('Không giảm được')
  })
})

describe('The sheet of payments', () => {
  it('adds payments, refuses those above what is left, and reverses wrong ones', async () => {
    const sheet = await desk.readSheet('capital-disbursements', 'ketoan')
    const payment = (amount: number) => ({
      nodeCode: value('NTM'),
      paidOn: value('2023-12-20'),
      amount: value(amount),
      voucherNumber: value('PC 90'),
    })
    const [good, bad] = [uuid(), uuid()]
    const both = changesOf(sheet, { [good]: payment(100_000), [bad]: payment(900_000_000) })
    const { faults } = await desk.check('capital-disbursements', both, 'ketoan')
    expect(faults).toMatchObject([{ row: bad, message: expect.stringContaining('vượt số còn lại') }])
    const one = both.filter(({ row }) => row === good)
    expect(await desk.saveSheet('capital-disbursements', one, 'ketoan')).toMatchObject({ status: 200 })
    const after = await desk.readSheet('capital-disbursements', 'ketoan')
    expect(rowOf(after, good).locked).toContain('amount')
    const back = changesOf(after, { [good]: { reversal: value('nhập nhầm') } })
    expect(await desk.saveSheet('capital-disbursements', back, 'ketoan')).toMatchObject({ status: 200 })
    const last = await desk.readSheet('capital-disbursements', 'ketoan')
    expect(last.rows.at(-1)?.cells.amount).toEqual(value(-100_000))
  })

  it('is no business of who looks after other registers', async () => {
    const sheet = await desk.readSheet('capital-disbursements', 'canbo')
    expect(sheet).toMatchObject({ isEditable: false, mayGrow: false })
  })
})

describe('The sheet of villages', () => {
  it('makes one review of all rows, and wants each village whole', async () => {
    const village = { communeId: desk.communeId, id: uuid(), name: 'Pò Mã' }
    const url = '/api/operations/units.create-village'
    await desk.app.inject({ method: 'POST', url, payload: village, cookies: await desk.cookiesOf('canbo') })
    const sheet = await desk.readSheet('poverty-review', 'canbo', 2024)
    const [first, second] = sheet.rows as [Sheet['rows'][number], Sheet['rows'][number]]
    const half = changesOf(sheet, { [first.key]: { households: value(100) } })
    expect((await desk.check('poverty-review', half, 'canbo', 2024)).faults[0].message).toContain(
      'phải có đủ tổng số hộ',
    )
    const whole = changesOf(sheet, {
      [first.key]: { households: value(100), poor: value(5), nearPoor: value(8) },
      [second.key]: { households: value(50), poor: value(0), nearPoor: value(60) },
    })
    const { faults } = await desk.check('poverty-review', whole, 'canbo', 2024)
    expect(faults).toMatchObject([{ row: second.key, message: expect.stringContaining('chưa khớp') }])
    const good = whole.filter(({ row }) => row === first.key)
    expect(await desk.saveSheet('poverty-review', good, 'canbo', 2024)).toMatchObject({ status: 200 })
    const after = await desk.readSheet('poverty-review', 'canbo', 2024)
    expect(rowOf(after, first.key).cells).toMatchObject({ households: value(100), poor: value(5) })
  })

  it('is open to a village head in the row of the own village alone', async () => {
    const sheet = await desk.readSheet('poverty-review', 'truongthon', 2024)
    const open = sheet.rows.filter((row) => !row.locked)
    expect(sheet.isEditable).toBe(true)
    expect(open.map((row) => row.cells.village)).toEqual([value('Thôn Còn Tòng')])
    const [own] = open as [Sheet['rows'][number]]
    const changes = changesOf(sheet, { [own.key]: { poor: value(4) } })
    expect(await desk.saveSheet('poverty-review', changes, 'truongthon', 2024)).toMatchObject({ status: 200 })
    const official = await desk.readSheet('poverty-review-official', 'truongthon', 2024)
    expect(official.rows.every((row) => row.locked)).toBe(true)
  })

  it('is closed once there is an official result', async () => {
    const sheet = await desk.readSheet('poverty-review')
    expect(sheet.rows.every((row) => row.locked)).toBe(true)
  })
})
