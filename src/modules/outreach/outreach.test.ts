import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addUnit, type Field, inCommune } from '../../../tests/support/commune.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { printFigure } from '../../core/figures/print.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { readWithin, writeWithin } from '../../platform/database/scope.ts'
import { parseInput } from '../../platform/operations.ts'
import { loadPolicy } from '../../platform/policy.ts'
import { systemActor } from '../accounts/index.ts'
import { findEvent, listEvents, outreachFigures } from './index.ts'
import { removeEventOperation as remove, saveEventOperation as save } from './outreach.service.ts'

const meetings = {
  code: 'hop-dan-2023',
  form: 'residents-meeting',
  programmes: ['NTM'],
  topic: 'tuyên truyền xây dựng nông thôn mới',
  when: { year: 2023 },
  sessions: 20,
  attendances: 1000,
  attendancesBound: 'above',
}
const trainingClass = {
  code: 'tap-huan-2023',
  form: 'training-class',
  programmes: ['NTM'],
  topic: 'tập huấn về khu dân cư kiểu mẫu',
  when: { on: '2023-06-15' },
  sessions: 1,
  attendances: 42,
  attendanceMeasure: 'người',
}

const endOf2023 = { year: 2023, asOf: '2023-12-31' }
const record = (field: Field, input: Record<string, unknown>) => field.run(save, input)
const refusal = (code: ProblemCode) => expect.objectContaining({ code })

describe('A meeting of "trên 1.000 lượt người"', () => {
  it('is printed with its bound', () =>
    inCommune(async (field) => {
      await record(field, meetings)
      const book = await field.book(outreachFigures, endOf2023)
      const [found] = book.records('outreach.events')
      expect(printFigure(book.get(found?.figures.sessions ?? ''))).toBe('20 cuộc')
      expect(printFigure(book.get(found?.figures.attendances ?? ''))).toBe('trên 1.000 lượt người')
    }))

  it('stays a lower bound in the programme’s total', () =>
    inCommune(async (field) => {
      await record(field, meetings)
      await record(field, trainingClass)
      const book = await field.book(outreachFigures, endOf2023)
      expect(printFigure(book.get('outreach.ntm.sessions'))).toBe('21 cuộc')
      expect(printFigure(book.get('outreach.ntm.attendances'))).toBe('trên 1.042 lượt người')
    }))
})

describe('A class of 42 people', () => {
  it('has people, not attendances', () =>
    inCommune(async (field) => {
      await record(field, trainingClass)
      const book = await field.book(outreachFigures, endOf2023)
      expect(printFigure(book.get('outreach.event.tap-huan-2023.attendances'))).toBe('42 người')
      expect(printFigure(book.get('outreach.event.tap-huan-2023.sessions'))).toBe('01 lớp')
    }))

  it('adds 42 attendances when it was held once, and at least 42 when it was held three times', () =>
    inCommune(async (field) => {
      await record(field, trainingClass)
      const once = await field.book(outreachFigures, endOf2023)
      expect(printFigure(once.get('outreach.attendances'))).toBe('42 lượt người')
      await record(field, { ...trainingClass, code: 'tap-huan-3-buoi', sessions: 3, attendances: 30 })
      const thrice = await field.book(outreachFigures, endOf2023)
      expect(printFigure(thrice.get('outreach.attendances'))).toBe('ít nhất 72 lượt người')
    }))
})

describe('Totals', () => {
  it('count an event of two programmes once over all and once in each', () =>
    inCommune(async (field) => {
      await record(field, { ...trainingClass, programmes: ['NTM', 'GN'] })
      const book = await field.book(outreachFigures, endOf2023)
      expect(printFigure(book.get('outreach.sessions'), 'cell')).toBe('1')
      expect(printFigure(book.get('outreach.ntm.sessions'), 'cell')).toBe('1')
      expect(printFigure(book.get('outreach.gn.sessions'), 'cell')).toBe('1')
    }))

  it('of a programme nobody entered anything for are missing, not zero', () =>
    inCommune(async (field) => {
      await record(field, meetings)
      const figure = (await field.book(outreachFigures, endOf2023)).get('outreach.dtts.sessions')
      expect(figure.state).toBe('missing')
      expect(figure.reason).toBe('chưa nhập hoạt động truyền thông')
    }))

  it('are a lower bound when nobody counted at one of the events', () =>
    inCommune(async (field) => {
      await record(field, trainingClass)
      await record(field, { ...trainingClass, code: 'loa-thon', form: 'meeting', attendances: undefined })
      const book = await field.book(outreachFigures, endOf2023)
      expect(printFigure(book.get('outreach.ntm.attendances'))).toBe('ít nhất 42 lượt người')
      expect(book.get('outreach.event.loa-thon.attendances').state).toBe('missing')
    }))

  it('leave out clean-ups and broadcasts, which are no meetings, but list them', () =>
    inCommune(async (field) => {
      await record(field, trainingClass)
      await record(field, { ...meetings, code: 'ra-quan', form: 'campaign-day', attendances: 13060 })
      const book = await field.book(outreachFigures, endOf2023)
      expect(printFigure(book.get('outreach.ntm.attendances'))).toBe('42 lượt người')
      expect(book.records('outreach.events')).toHaveLength(2)
    }))

  it('explain themselves by the rows they are made of', () =>
    inCommune(async (field) => {
      await record(field, { ...meetings, synthetic: true, documents: ['07/2021/NĐ-CP'] })
      const figure = (await field.book(outreachFigures, endOf2023)).get('outreach.ntm.attendances')
      expect(figure.synthetic).toBe(true)
      expect(figure.rows).toEqual([
        expect.objectContaining({
          label: 'tuyên truyền xây dựng nông thôn mới, năm 2023',
          value: 'trên 1.000',
          document: '07/2021/NĐ-CP',
        }),
      ])
    }))

  it('are the plain sum of exact counts, however many events there are', async () => {
    const counts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(counts, async (attendances) => {
        await inCommune(async (field) => {
          for (const [index, count] of attendances.entries()) {
            await record(field, { ...trainingClass, code: `lop-${index}`, attendances: count })
          }
          const total = (await field.book(outreachFigures, endOf2023)).get('outreach.attendances')
          expect(total.value?.n).toBe(BigInt(attendances.reduce((sum, one) => sum + one, 0)))
          expect(total.bound).toBeUndefined()
        })
      }),
      { numRuns: 10 },
    )
  })
})

describe('The cut-off date', () => {
  it('leaves out what happened later, and takes in what is known by year only', () =>
    inCommune(async (field) => {
      await record(field, meetings)
      await record(field, { ...trainingClass, when: { on: '2023-12-13' } })
      const before = await field.book(outreachFigures, { year: 2023, asOf: '2023-12-12' })
      expect(printFigure(before.get('outreach.sessions'), 'cell')).toBe('20')
      const after = await field.book(outreachFigures, { year: 2023, asOf: '2023-12-13' })
      expect(printFigure(after.get('outreach.sessions'), 'cell')).toBe('21')
    }))

  it('keeps the years apart', () =>
    inCommune(async (field) => {
      await record(field, meetings)
      const book = await field.book(outreachFigures, { year: 2022, asOf: '2022-12-31' })
      expect(book.get('outreach.sessions').state).toBe('missing')
      expect(book.records('outreach.events')).toEqual([])
    }))
})

describe('The list for the report', () => {
  it('has words only for what is known, and names the village as it stands in a sentence', () =>
    inCommune(async (field) => {
      await record(field, { ...trainingClass, villageId: field.villages.dong, component: 'NTM.ND09' })
      const [found] = (await field.book(outreachFigures, endOf2023)).records('outreach.events')
      expect(found?.words).toEqual({
        code: 'tap-huan-2023',
        form: 'lớp tập huấn',
        topic: 'tập huấn về khu dân cư kiểu mẫu',
        village: 'thôn Đông',
        when: 'ngày 15/6/2023',
      })
      expect(found?.tags).toEqual({
        programme: ['NTM'],
        form: 'training-class',
        component: 'NTM.ND09',
        village: field.villages.dong,
      })
    }))
})

describe('Recording an event', () => {
  it('again with the same content changes nothing', () =>
    inCommune(async (field) => {
      const { entityId } = await record(field, meetings)
      const again = await record(field, { ...meetings, id: entityId })
      expect(again.before).toEqual(again.after)
      expect((await findEvent(field.tx, field.communeId, entityId))?.revision).toBe(1)
    }))

  it('corrects it for whoever has seen its last state, and refuses whoever has not', () =>
    inCommune(async (field) => {
      const { entityId: id } = await record(field, meetings)
      await record(field, { ...meetings, id, sessions: 21, revision: 1 })
      expect((await findEvent(field.tx, field.communeId, id))?.sessions).toBe(21)
      await expect(record(field, { ...meetings, id, sessions: 22, revision: 1 })).rejects.toEqual(
        refusal('record.changed'),
      )
    }))

  it('lets one of two people who correct it at the same moment win, and tells the other', async () => {
    const { db } = await testDatabase()
    const policy = await loadPolicy('policy')
    const communeId = await db.transaction().execute((tx) => addUnit(tx, 'commune', 'Xã Bên Sông'))
    const ids = { communeId, id: communeId }
    const context = { actor: systemActor(communeId), policy, now: new Date(), door: 'test' } as const
    const write = (change: Record<string, unknown>) =>
      writeWithin(db, [communeId], (tx) =>
        save.run(tx, parseInput(save.contract, { ...meetings, ...ids, ...change }), context),
      )
    await write({})
    const both = await Promise.allSettled([21, 22].map((sessions) => write({ sessions, revision: 1 })))
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { code: 'record.changed' },
    })
    const event = await readWithin(db, [communeId], (within) => findEvent(within, communeId, communeId))
    expect(event?.revision).toBe(2)
  })

  it('never changes its code, since figure keys are made of it', () =>
    inCommune(async (field) => {
      const { entityId: id } = await record(field, meetings)
      await expect(record(field, { ...meetings, id, code: 'ma-khac', revision: 1 })).rejects.toEqual(
        refusal('record.code-fixed'),
      )
    }))

  it('refuses a code that is taken', () =>
    inCommune(async (field) => {
      await record(field, meetings)
      await expect(record(field, meetings)).rejects.toEqual(refusal('record.code-taken'))
    }))

  it.each([
    ['a form nobody defined', { form: 'party' }, 'record.reference-unknown'],
    ['a programme that does not exist', { programmes: ['ABC'] }, 'record.reference-unknown'],
    ['a component of another programme', { component: 'GN.DA6' }, 'record.component-outside'],
    ['a bound without a number', { attendances: undefined }, 'input.invalid'],
    ['a period over New Year', { when: { from: '2023-12-20', to: '2024-01-10' } }, 'input.invalid'],
  ] as const)('refuses %s', (_, change, code) =>
    inCommune(async (field) => {
      await expect(record(field, { ...meetings, ...change })).rejects.toEqual(refusal(code))
    }),
  )

  it('refuses a village of another commune', () =>
    inCommune(async (field) => {
      const elsewhere = await addUnit(
        field.tx,
        'village',
        'Thôn Xa',
        await addUnit(field.tx, 'commune', 'Xã Bên Núi'),
      )
      await expect(record(field, { ...meetings, villageId: elsewhere })).rejects.toEqual(
        refusal('record.reference-unknown'),
      )
    }))

  it('can be taken back', () =>
    inCommune(async (field) => {
      const { entityId: id } = await record(field, meetings)
      await field.run(remove, { id })
      expect(await listEvents(field.tx, field.communeId)).toEqual([])
      await expect(field.run(remove, { id })).rejects.toEqual(refusal('record.not-found'))
    }))
})
