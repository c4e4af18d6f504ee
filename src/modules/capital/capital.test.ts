import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import type { WriteContract } from '../../core/contract.ts'
import type { FigureBook } from '../../core/figures/book.ts'
import { printFigure } from '../../core/figures/print.ts'
import type { WriteOperation } from '../../platform/operations.ts'
import { officialDocumentsOperations } from '../official-documents/index.ts'
import {
  adjustAllocation,
  allocateCapital,
  confirmNoDisbursement,
  recordCommitment,
  recordDisbursement,
  recordEstimate,
  reverseCommitment,
  reverseDisbursement,
} from './capital.contract.ts'
import { calculateRemainingCapital, capitalFigures, capitalOperations, listCapitalFindings } from './index.ts'

/** Lines that follow another line take their budget year from it. */
const followers = new Set([adjustAllocation, reverseCommitment, reverseDisbursement].map((one) => one.name))

/** A commune with empty books of 2023, and the way to write into them. */
const inBooks = (test: (books: Books) => Promise<void>) =>
  inCommune((field) => {
    const write = async (contract: WriteContract, given: Record<string, unknown>) => {
      const operation = capitalOperations.find((candidate) => candidate.contract.name === contract.name)
      const year = followers.has(contract.name) ? {} : { budgetYear: 2023 }
      return (await field.run(operation as WriteOperation, { ...year, ...given })).entityId
    }
    return test({
      ...field,
      write,
      bookOn: (asOf) => field.book(capitalFigures, { year: 2023, asOf }),
      findings: () =>
        listCapitalFindings(field.tx, field.policy, {
          communeId: field.communeId,
          year: 2023,
          asOf: '2023-12-12',
        }),
    })
  })

interface Books extends Field {
  /** Runs a write and gives the id of its line. */
  write: (contract: WriteContract, given: Record<string, unknown>) => Promise<string>
  bookOn: (asOf: string) => Promise<FigureBook>
  findings: () => ReturnType<typeof listCapitalFindings>
}

/** The books of a commune's year as its report tells them. */
async function enterReport2023({ write }: Books) {
  await write(allocateCapital, { nodeCode: 'DTTS.DA1', amount: 150_000_000 })
  await write(recordCommitment, { nodeCode: 'DTTS.DA1.ND4', amount: 102_062_112 })
  await write(recordEstimate, { nodeCode: 'DTTS.DA1', amount: 102_062_112, estimatedOn: '2023-12-12' })
  await write(allocateCapital, { nodeCode: 'NTM', amount: '75000000' })
  await write(recordDisbursement, { nodeCode: 'NTM', amount: 74_550_000, paidOn: '2023-12-12' })
}

const said = (book: FigureBook, key: string) => printFigure(book.get(key))

describe('The books of a commune-year', () => {
  it('keep given, approved, paid and expected money apart', () =>
    inBooks(async (books) => {
      await enterReport2023(books)
      const book = await books.bookOn('2023-12-12')
      expect(said(book, 'capital.dtts.allocated')).toBe('150.000.000 đồng')
      expect(said(book, 'capital.dtts.committed')).toBe('102.062.112 đồng')
      expect(said(book, 'capital.dtts.estimated-rate')).toBe('68,04%')
      expect(printFigure(book.get('capital.dtts.estimated-rate'), 'parts')).toBe(
        '102.062.112/150.000.000 đồng',
      )
      expect(said(book, 'capital.ntm.rate')).toBe('99,40%')
      expect(said(book, 'capital.ntm.remaining')).toBe('450.000 đồng')
      expect(said(book, 'capital.all.allocated')).toBe('225.000.000 đồng')
    }))

  it('do not take an estimate for a payment, nor silence for zero', () =>
    inBooks(async (books) => {
      await enterReport2023(books)
      const book = await books.bookOn('2023-12-12')
      expect(book.get('capital.dtts.disbursed')).toMatchObject({
        state: 'missing',
        reason: 'chưa nhập số giải ngân',
      })
      expect(book.get('capital.dtts.rate').value).toBeUndefined()
      expect(book.get('capital.gn.allocated')).toMatchObject({
        state: 'missing',
        reason: 'chưa nhập vốn giao',
      })
      expect(book.get('capital.dtts.da3.allocated').state).toBe('missing')
    }))

  it('have no total paid while one programme with capital has not reported, and name it', () =>
    inBooks(async (books) => {
      await enterReport2023(books)
      const before = (await books.bookOn('2023-12-12')).get('capital.all.disbursed')
      expect(before.state).toBe('missing')
      expect(before.reason).toContain('vùng đồng bào dân tộc thiểu số và miền núi')
      expect(before.reason).not.toContain('giảm nghèo')
      await books.write(confirmNoDisbursement, { nodeCode: 'DTTS', confirmedOn: '2023-12-12' })
      const book = await books.bookOn('2023-12-12')
      expect(book.get('capital.dtts.disbursed').state).toBe('zero')
      expect(said(book, 'capital.all.disbursed')).toBe('74.550.000 đồng')
      expect(said(book, 'capital.all.rate')).toBe('33,13%')
    }))

  it('are read as they stood on the cut-off day', () =>
    inBooks(async (books) => {
      const { write, bookOn } = books
      const id = await write(allocateCapital, {
        nodeCode: 'NTM.ND07',
        amount: 30_000_000,
        decidedOn: '2023-02-10',
      })
      await write(adjustAllocation, {
        allocationId: id,
        amount: -5_000_000,
        reason: 'Điều chuyển',
        decidedOn: '2023-09-01',
      })
      await write(recordDisbursement, { nodeCode: 'NTM.ND07', amount: 10_000_000, paidOn: '2023-06-30' })
      await write(recordDisbursement, { nodeCode: 'NTM.ND07', amount: 15_000_000, paidOn: '2023-12-20' })
      await write(recordEstimate, { nodeCode: 'NTM.ND07', amount: 20_000_000, estimatedOn: '2023-06-15' })
      await write(recordEstimate, { nodeCode: 'NTM.ND07', amount: 25_000_000, estimatedOn: '2023-11-30' })
      const [winter, june, december, end] = [
        await bookOn('2023-01-31'),
        await bookOn('2023-06-30'),
        await bookOn('2023-12-12'),
        await bookOn('2023-12-31'),
      ]
      expect(winter.get('capital.ntm.nd07.allocated').state).toBe('missing')
      expect(said(june, 'capital.ntm.allocated')).toBe('30.000.000 đồng')
      expect(said(december, 'capital.ntm.allocated')).toBe('25.000.000 đồng')
      expect(said(june, 'capital.ntm.disbursed')).toBe('10.000.000 đồng')
      expect(said(end, 'capital.ntm.rate')).toBe('100%')
      expect(said(june, 'capital.ntm.estimated')).toBe('20.000.000 đồng')
      expect(said(december, 'capital.ntm.estimated')).toBe('25.000.000 đồng')
    }))

  it('show the lines behind every number', () =>
    inBooks(async (books) => {
      await enterReport2023(books)
      const book = await books.bookOn('2023-12-12')
      expect(book.get('capital.ntm.disbursed').rows).toMatchObject([
        { register: 'Giải ngân', on: '2023-12-12', value: '74.550.000 đồng' },
      ])
      expect(book.get('capital.dtts.allocated').rows).toMatchObject([
        { register: 'Giao vốn', label: 'Dự án 1; năm 2023', document: 'chưa nhập quyết định giao vốn' },
      ])
    }))
})

describe('A payment', () => {
  it('above what is left is refused in words that say what to do', () =>
    inBooks(async (books) => {
      const { write } = books
      await write(allocateCapital, { nodeCode: 'NTM.ND07', amount: 30_000_000 })
      await write(recordDisbursement, { nodeCode: 'NTM.ND07', amount: 19_550_000, paidOn: '2023-06-30' })
      const payment = { nodeCode: 'NTM.ND07', amount: 12_000_000, paidOn: '2023-12-01' }
      await expect(write(recordDisbursement, payment)).rejects.toThrow(
        'Giải ngân 12.000.000 đồng vượt số còn lại 10.450.000 đồng của Nội dung thành phần số 07. Sửa số tiền hoặc điều chỉnh vốn trước.',
      )
    }))

  it('takes from its own source and kind only', () =>
    inBooks(async (books) => {
      const { write } = books
      const purse = { nodeCode: 'NTM.ND07', sourceCode: 'NSTW', kindCode: 'SN' }
      await write(allocateCapital, { ...purse, amount: 30_000_000 })
      const payment = { ...purse, kindCode: 'DTPT', amount: 1_000_000, paidOn: '2023-12-01' }
      await expect(write(recordDisbursement, payment)).rejects.toMatchObject({ code: 'capital.over-ceiling' })
    }))

  it('is corrected by a reversing line, which gives the money back', () =>
    inBooks(async (books) => {
      const { communeId, write, bookOn } = books
      await write(allocateCapital, { nodeCode: 'NTM', amount: 75_000_000 })
      const wrong = await write(recordDisbursement, {
        nodeCode: 'NTM',
        amount: 70_000_000,
        paidOn: '2023-06-30',
      })
      const reversal = { disbursementId: wrong, reason: 'Nhập nhầm số tiền' }
      await write(reverseDisbursement, reversal)
      const purse = { sourceCode: 'KHONG_TACH', kindCode: 'KHONG_TACH', yearStatus: 'current' }
      const asked = { communeId, budgetYear: 2023, nodeCode: 'NTM', on: '2023-12-31', ...purse }
      expect(await calculateRemainingCapital(books.tx, books.policy, asked)).toBe(75_000_000n)
      expect((await bookOn('2023-12-12')).get('capital.ntm.disbursed')).toMatchObject({ state: 'missing' })
      expect((await bookOn('2023-12-12')).get('capital.ntm.disbursed').rows).toHaveLength(2)
      await expect(write(reverseDisbursement, reversal)).rejects.toMatchObject({
        code: 'capital.already-reversed',
      })
    }))

  it('sent twice is written once, and its line is never edited', () =>
    inBooks(async (books) => {
      const { write, bookOn } = books
      await write(allocateCapital, { nodeCode: 'NTM', amount: 75_000_000 })
      const payment = { id: uuid(), nodeCode: 'NTM', amount: 70_000_000, paidOn: '2023-06-30' }
      await write(recordDisbursement, payment)
      await write(recordDisbursement, payment)
      expect(said(await bookOn('2023-12-12'), 'capital.ntm.disbursed')).toBe('70.000.000 đồng')
      await expect(write(recordDisbursement, { ...payment, amount: 60_000_000 })).rejects.toMatchObject({
        code: 'capital.line-fixed',
      })
    }))
})

describe('An allocation', () => {
  it('is not lowered below what was paid from it', () =>
    inBooks(async (books) => {
      const { write } = books
      const allocationId = await write(allocateCapital, { nodeCode: 'NTM', amount: 75_000_000 })
      await write(recordDisbursement, { nodeCode: 'NTM', amount: 70_000_000, paidOn: '2023-11-30' })
      const cut = { allocationId, amount: -6_000_000, reason: 'Cắt giảm', decidedOn: '2023-06-30' }
      await expect(write(adjustAllocation, cut)).rejects.toThrow('chỉ còn 5.000.000 đồng chưa giải ngân')
    }))

  it('of last year that may still be spent stands beside this year’s', () =>
    inBooks(async (books) => {
      const { write, bookOn } = books
      await write(allocateCapital, { nodeCode: 'NTM', amount: 75_000_000 })
      expect((await bookOn('2023-12-12')).get('capital.ntm.allocated-carried-over')).toMatchObject({
        state: 'missing',
        reason: 'chưa nhập dòng vốn năm trước chuyển sang',
      })
      const carried = { nodeCode: 'NTM', amount: 10_000_000, yearStatus: 'carried-over' }
      await expect(write(allocateCapital, carried)).rejects.toThrow('năm gốc')
      await write(allocateCapital, { ...carried, originYear: 2022 })
      const figures = await bookOn('2023-12-12')
      expect(said(figures, 'capital.ntm.allocated-carried-over')).toBe('10.000.000 đồng')
      expect(said(figures, 'capital.ntm.allocated-current')).toBe('75.000.000 đồng')
      expect(said(figures, 'capital.ntm.allocated')).toBe('85.000.000 đồng')
    }))

  it('names places, sources and documents that exist in its year', () =>
    inBooks(async (books) => {
      const { write } = books
      const line = { nodeCode: 'NTM', amount: 1_000_000 }
      await expect(write(allocateCapital, { ...line, nodeCode: 'NTM.ND77' })).rejects.toMatchObject({
        code: 'record.reference-unknown',
      })
      await expect(write(allocateCapital, { ...line, budgetYear: 2027 })).rejects.toMatchObject({
        code: 'capital.not-in-year',
      })
      await expect(write(allocateCapital, { ...line, sourceCode: 'ODA' })).rejects.toMatchObject({
        code: 'record.reference-unknown',
      })
      await expect(write(allocateCapital, { ...line, documentId: uuid() })).rejects.toMatchObject({
        code: 'record.reference-unknown',
      })
    }))
})

describe('A decision in the register of documents', () => {
  it('stands beside the money it gives', () =>
    inBooks(async ({ run, write, bookOn }) => {
      const [save] = officialDocumentsOperations
      const decision = await run(save as WriteOperation, {
        direction: 'incoming',
        kind: 'Quyết định',
        symbol: '1505/QĐ-UBND',
        issuer: 'UBND huyện Bên Sông',
        issuedOn: '2023-04-05',
        subject: 'về việc giao vốn năm 2023',
      })
      const documentId = decision.entityId
      await write(allocateCapital, {
        nodeCode: 'NTM',
        amount: 75_000_000,
        documentId,
        decidedOn: '2023-04-05',
      })
      const book = await bookOn('2023-12-12')
      expect(book.records('capital.lines')[0]?.words.decision).toBe(
        'Quyết định số 1505/QĐ-UBND ngày 05/4/2023',
      )
    }))
})

describe('An approved amount', () => {
  it('entered wrongly is taken back, and nothing is approved then', () =>
    inBooks(async ({ write, bookOn }) => {
      const commitmentId = await write(recordCommitment, { nodeCode: 'DTTS.DA1.ND4', amount: 102_062_112 })
      expect(said(await bookOn('2023-12-12'), 'capital.dtts.committed')).toBe('102.062.112 đồng')
      await write(reverseCommitment, { commitmentId, reason: 'Nhập nhầm nội dung' })
      expect((await bookOn('2023-12-12')).get('capital.dtts.committed').state).toBe('missing')
    }))
})

describe('An estimate', () => {
  it('of a programme is not added to one of its components', () =>
    inBooks(async (books) => {
      const { write } = books
      await write(recordEstimate, { nodeCode: 'NTM.ND07', amount: 30_000_000, estimatedOn: '2023-06-15' })
      const whole = { nodeCode: 'NTM', amount: 75_000_000, estimatedOn: '2023-12-12' }
      await expect(write(recordEstimate, whole)).rejects.toThrow('sẽ cộng hai lần')
      await write(recordEstimate, { nodeCode: 'NTM.ND07', amount: 0, estimatedOn: '2023-12-12' })
      await write(recordEstimate, whole)
    }))

  it('that repeats the approved amount while nothing is paid is pointed at', () =>
    inBooks(async (books) => {
      await enterReport2023(books)
      expect(await books.findings()).toMatchObject([
        { code: 'capital.estimate-repeats-commitment', nodeCode: 'DTTS.DA1' },
      ])
    }))
})

describe('Zero', () => {
  it('cannot be confirmed where something was paid', () =>
    inBooks(async (books) => {
      await enterReport2023(books)
      await expect(
        books.write(confirmNoDisbursement, { nodeCode: 'NTM', confirmedOn: '2023-12-12' }),
      ).rejects.toThrow('sổ đã có 74.550.000 đồng')
      await books.write(confirmNoDisbursement, { nodeCode: 'NTM', confirmedOn: '2023-06-30' })
    }))
})

describe('A wrong unit', () => {
  it('150.000 triệu đồng beside 102.062.112 đồng of the same plan is pointed at', () =>
    inBooks(async (books) => {
      const { write } = books
      await write(allocateCapital, { nodeCode: 'DTTS.DA1', amount: '150000000000' })
      await write(recordEstimate, { nodeCode: 'DTTS.DA1', amount: 150_000_000, estimatedOn: '2023-12-12' })
      const findings = await books.findings()
      expect(findings[0]).toMatchObject({ code: 'capital.unit-slip' })
      expect(findings[0]?.vi).toContain('gấp đúng 1.000 lần')
    }))
})

describe('Lists for appendices', () => {
  it('hold one line for each node, source and kind that has money, in the order of the tree', () =>
    inBooks(async (books) => {
      const { write, bookOn } = books
      const purse = { sourceCode: 'NSTW', kindCode: 'SN' }
      await write(allocateCapital, { nodeCode: 'NTM.ND07', amount: 30_000_000, ...purse })
      await write(allocateCapital, { nodeCode: 'NTM.ND05', amount: 45_000_000, ...purse })
      await write(allocateCapital, {
        nodeCode: 'NTM.ND05',
        amount: 5_000_000,
        sourceCode: 'NSDP_TINH',
        kindCode: 'SN',
      })
      await write(recordDisbursement, {
        nodeCode: 'NTM.ND05',
        amount: 45_000_000,
        paidOn: '2023-12-01',
        ...purse,
      })
      const figures = await bookOn('2023-12-12')
      const lines = figures.records('capital.lines')
      expect(lines.map((line) => line.id)).toEqual([
        'NTM.ND05.NSTW.SN',
        'NTM.ND05.NSDP-TINH.SN',
        'NTM.ND07.NSTW.SN',
      ])
      expect(lines[0]?.words).toMatchObject({
        source: 'Ngân sách trung ương',
        kind: 'Vốn sự nghiệp',
        decision: 'chưa nhập quyết định giao vốn',
      })
      expect(said(figures, lines[0]?.figures.rate ?? '')).toBe('100%')
      expect(figures.get(lines[1]?.figures.disbursed ?? '').state).toBe('missing')
      expect(figures.get('capital.ntm.disbursed').reason).toBe(
        'chưa nhập số giải ngân của: Nội dung thành phần số 05 (ngân sách tỉnh, vốn sự nghiệp); Nội dung thành phần số 07 (ngân sách trung ương, vốn sự nghiệp)',
      )
    }))

  it('say which projects and programmes have no money', () =>
    inBooks(async (books) => {
      await enterReport2023(books)
      const book = await books.bookOn('2023-12-12')
      const having = (list: string, answer: string) =>
        book
          .records(list)
          .filter((record) => record.tags['has-money'] === answer)
          .map((record) => record.id)
      expect(having('capital.programmes', 'no')).toEqual(['GN'])
      expect(having('capital.nodes', 'yes')).toEqual(['DTTS.DA1', 'DTTS.DA1.ND4'])
      expect(book.records('capital.nodes').filter((one) => one.tags.programme === 'NTM')).toHaveLength(11)
    }))
})
