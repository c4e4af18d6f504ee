import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { extractText, getDocumentProxy } from 'unpdf'
import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../src/core/problem.ts'
import type { Actor } from '../../src/core/rights/rights.ts'
import {
  calculateDocumentHash,
  findIssueBytes,
  findIssuedDocument,
  findReport,
  listIssues,
  listSignedCopies,
} from '../../src/modules/reports/index.ts'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import type { Db, Tx } from '../../src/platform/database/db.ts'
import { writeWithin } from '../../src/platform/database/scope.ts'
import type { System } from '../../src/system/open-system.ts'
import { readIssueFile } from '../../src/system/report-files.ts'
import { annualOutline, writeReport } from '../../src/system/write-report.ts'
import { seeingEverything } from '../support/database.ts'
import { wordsOfHtml } from '../support/read-forms.ts'
import { sampleSystem } from '../support/sample.ts'
import { appendSignature } from '../support/signed-pdf.ts'

let system: System
let communeId: string
let leader: Actor
const issueId = uuid()

beforeAll(async () => {
  system = await sampleSystem()
  communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
  leader = { id: uuid(), name: 'Lý Hồng Quân', grants: [{ role: 'leader', unitId: communeId }] }
})

const within = <T>(read: (db: Db) => Promise<T>) => seeingEverything(system, read)
const changing = <T>(change: (tx: Tx) => Promise<T>) => writeWithin(system.db, 'everything', change)
const report = () => within((db) => findReport(db, communeId, 2023, annualOutline))
const written = () =>
  within((db) => writeReport({ ...system, db }, { communeId, year: 2023, today: '2024-02-01' }))

async function run(name: string, input: object, actor = leader) {
  const operation = system.operations.get(name)
  if (!operation) throw new Error(`no operation ${name}`)
  return system.run(operation, { communeId, ...input }, { actor, now: new Date(), door: 'test' })
}

async function step(name: string, more: object = {}, actor = leader) {
  const stored = await report()
  const seen = name === 'submit' ? {} : { sha256: stored?.frozenSha256 }
  return run(`reports.${name}`, { id: stored?.id, revision: stored?.revision, ...seen, ...more }, actor)
}

/** A health station reports again: the newest value holds. */
const record = (visits: number) => {
  const clerk: Actor = { ...leader, grants: [{ role: 'system', unitId: communeId }] }
  const value = { id: uuid(), key: 'health.visits', year: 2023, value: visits }
  return run('indicators.record', value, clerk)
}

const bytesOf = async (file: 'docx' | 'pdf') => {
  const bytes = await within((db) => findIssueBytes(db, communeId, issueId, file))
  if (!bytes) throw new Error(`no ${file}`)
  return Buffer.from(bytes)
}

describe('a report that waits for approval', () => {
  it('is frozen: whatever is entered later, it stays the same to the byte', async () => {
    await step('submit')
    const frozen = JSON.stringify(await written())
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 99_999 }), async (visits) => {
        await record(visits)
        expect(JSON.stringify(await written())).toBe(frozen)
      }),
      { numRuns: 5 },
    )
    expect(calculateDocumentHash(JSON.parse(frozen))).toBe((await report())?.frozenSha256)
  })

  it('cannot be approved when the frozen document itself was tampered with', async () => {
    const stored = await report()
    await changing((tx) =>
      tx
        .updateTable('reports')
        .set({ frozenDocument: JSON.stringify({ ...stored?.frozenDocument, title: 'Khác' }) })
        .where('id', '=', stored?.id ?? '')
        .execute(),
    )
    await expect(step('approve')).rejects.toThrow('không phải là bản ông/bà đã xem')
    await changing((tx) =>
      tx
        .updateTable('reports')
        .set({ frozenDocument: JSON.stringify(stored?.frozenDocument) })
        .where('id', '=', stored?.id ?? '')
        .execute(),
    )
  })
})

describe('an issued report', () => {
  it('is stored as Word and PDF with the hash of each', async () => {
    await step('approve')
    await step('issue', { issueId, documentId: uuid(), issuedOn: '2024-01-05' })
    const [issue] = await within(async (db) =>
      listIssues(db, communeId, (await findReport(db, communeId, 2023, annualOutline))?.id ?? ''),
    )
    for (const file of ['docx', 'pdf'] as const) {
      const hash = createHash('sha256')
        .update(await bytesOf(file))
        .digest('hex')
      expect(issue?.[`${file}Sha256`]).toBe(hash)
    }
  })

  it('carries the mark of what was approved in every form', async () => {
    const document = await within((db) => findIssuedDocument(db, communeId, issueId))
    const [issue] = await within(async (db) =>
      listIssues(db, communeId, (await findReport(db, communeId, 2023, annualOutline))?.id ?? ''),
    )
    expect(document?.snapshot?.replaceAll('-', '').toLowerCase()).toBe(issue?.sha256.slice(0, 16))
    const line = `Mã kiểm tra nội dung: ${document?.snapshot}`
    const pdf = await extractText(await getDocumentProxy(new Uint8Array(await bytesOf('pdf'))), {
      mergePages: true,
    })
    expect(pdf.text.normalize('NFC').replace(/\s+/g, ' ')).toContain(line)
    const html = await within((db) =>
      readIssueFile({ ...system, db }, communeId, { issueId, ending: '.html' }),
    )
    expect(wordsOfHtml(html?.bytes.toString('utf8') ?? '')).toContain(line)
  })

  it('stays the same for ever, though the data go on changing', async () => {
    const before = [await bytesOf('docx'), await bytesOf('pdf')]
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 99_999 }), async (visits) => {
        await record(visits)
        expect(Buffer.compare(await bytesOf('docx'), before[0] ?? Buffer.of())).toBe(0)
        expect(Buffer.compare(await bytesOf('pdf'), before[1] ?? Buffer.of())).toBe(0)
      }),
      { numRuns: 5 },
    )
  })

  it('is refused any change by the database itself', async () => {
    const change = changing((tx) => tx.updateTable('reportIssues').set({ number: 9 }).execute())
    await expect(change).rejects.toThrow('what was issued never changes')
    const removal = changing((tx) => tx.deleteFrom('reportIssues').execute())
    await expect(removal).rejects.toThrow('what was issued never changes')
  })

  it('stands in the document register as an own document with its number', async () => {
    const found = await within((db) =>
      db
        .selectFrom('officialDocuments')
        .select(['symbol', 'kind', 'direction', 'issuer', 'issuedOn'])
        .where('communeId', '=', communeId)
        .where('kind', '=', 'Báo cáo')
        .execute(),
    )
    expect(found).toEqual([
      {
        symbol: '01/BC-UBND',
        kind: 'Báo cáo',
        direction: 'own',
        issuer: 'UBND xã Thụy Hùng',
        issuedOn: '2024-01-05',
      },
    ])
  })
})

describe('the signed PDF', () => {
  const attach = (bytes: Buffer, id = uuid()) =>
    run('reports.attach-signed', { id, issueId, fileName: 'da-ky.pdf', bytes: bytes.toString('base64') })

  it('has an empty field waiting for it between the office and the name', async () => {
    const text = (await bytesOf('pdf')).toString('latin1')
    expect(text).toContain('/FT /Sig')
    expect(text).toContain('/AcroForm')
  })

  it('is the issued one when its beginning is, to the byte', async () => {
    await attach(appendSignature(await bytesOf('pdf')))
    const [copy] = await within((db) => listSignedCopies(db, communeId, [issueId]))
    expect(copy).toMatchObject({ checkKind: 'same-bytes', signatureCount: 1 })
  })

  it('is the same document when another program wrote it anew with the same words', async () => {
    const rewritten = (await bytesOf('pdf')).toString('latin1').replace('/Creator (Typst', '/Creator (Typsy')
    await attach(appendSignature(Buffer.from(rewritten, 'latin1')))
    const [copy] = await within((db) => listSignedCopies(db, communeId, [issueId]))
    expect(copy?.checkKind).toBe('same-text')
  })

  it('is refused without a signature, when it is no PDF, and when it says something else', async () => {
    await expect(attach(await bytesOf('pdf'))).rejects.toThrow('chưa có chữ ký số')
    await expect(attach(Buffer.from('PK không phải PDF'))).rejects.toThrow('không phải là tệp PDF')
    const { renderPdf } = await import('../../src/output/pdf/render-pdf.ts')
    const document = await within((db) => findIssuedDocument(db, communeId, issueId))
    if (!document) throw new Error('no document')
    const other = await renderPdf({ ...document, recipients: ['Nơi khác'] }, system.policy.layout)
    await expect(attach(appendSignature(Buffer.from(other)))).rejects.toThrow(/chữ ở trang \d+ khác/)
  })

  it('handed in twice is one', async () => {
    const id = uuid()
    const bytes = appendSignature(await bytesOf('pdf'))
    await attach(bytes, id)
    await attach(bytes, id)
    const copies = await within((db) => listSignedCopies(db, communeId, [issueId]))
    expect(copies.filter((copy) => copy.id === id)).toHaveLength(1)
  })
})

describe('a deputy who holds a delegation', () => {
  it('signs a correction in their own name with the lines of the delegation', async () => {
    const signing = { authority: 'KT', headTitle: 'CHỦ TỊCH', ownTitle: 'PHÓ CHỦ TỊCH' } as const
    const deputy: Actor = {
      id: uuid(),
      name: 'Nông Văn An',
      grants: [{ role: 'leader', unitId: communeId, signing }],
    }
    const stored = await report()
    await run('reports.correct', { id: stored?.id, revision: stored?.revision, reason: 'Cập nhật số liệu.' })
    const problem: unknown = await step('submit').catch((thrown: unknown) => thrown)
    expect(problem).toMatchObject({ code: 'report.correction-unexplained' })
    const { keys } = (problem as Problem<'report.correction-unexplained'>).details
    const reasons = Object.fromEntries(keys.map((key) => [key, 'Trạm y tế báo lại.']))
    await step('submit', { reasons })
    await step('approve')
    const corrected = uuid()
    await step('issue', { issueId: corrected, documentId: uuid(), issuedOn: '2024-01-20' }, deputy)
    const document = await within((db) => findIssuedDocument(db, communeId, corrected))
    expect(document?.signature).toEqual({
      authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      signer: 'Nông Văn An',
    })
    expect(document?.correction).toMatchObject({
      replaces: 'Báo cáo số 01/BC-UBND ngày 05 tháng 01 năm 2024',
      reason: 'Cập nhật số liệu.',
    })
    expect(document?.correction?.lines.map(({ reason }) => reason)).toContain('Trạm y tế báo lại.')
  })
})
