import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { viewFigure } from '../../src/core/figures/explain.ts'
import { plainText, type ReportDocument } from '../../src/core/report/model.ts'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import type { System } from '../../src/system/open-system.ts'
import { readFigures, writeReport } from '../../src/system/write-report.ts'
import { sourceFacts, sourceWords } from '../fixtures/source-facts.ts'
import { seeingEverything } from '../support/database.ts'
import { readForms } from '../support/read-forms.ts'
import { sampleSystem } from '../support/sample.ts'

let system: System
let document: ReportDocument
let forms: Record<'docx' | 'pdf' | 'html', string>
const request = { communeId: '', year: 2023, today: '2024-02-01' }

beforeAll(async () => {
  system = await sampleSystem()
  request.communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
  document = await seeingEverything(system, (db) => writeReport({ ...system, db }, request))
  forms = await readForms(document, system.policy.layout)
})

describe('the report of Thụy Hùng for 2023', () => {
  it.each(sourceFacts)(
    'states "$csv" as $printed in Word, PDF and web page alike',
    async ({ key, value, printed }) => {
      const book = await seeingEverything(system, (db) => readFigures({ ...system, db }, request))
      expect(viewFigure(book.get(key)).value).toBe(value)
      for (const text of Object.values(forms)) expect(text).toContain(printed)
    },
  )

  it.each(Object.entries(sourceWords))('says "%s"', (_, words) => {
    for (const word of words) for (const text of Object.values(forms)) expect(text).toContain(word)
  })

  it('answers for every line of the facts table', () => {
    const table = '../shared/domain/source_figures.csv'
    const answered = new Set([...sourceFacts.map((fact) => fact.csv), ...Object.keys(sourceWords)])
    if (!existsSync(table)) return
    const lines = parse(readFileSync(table, 'utf8'), { columns: true }) as { fact_vi: string }[]
    expect(lines.map((line) => line.fact_vi).filter((fact) => !answered.has(fact))).toEqual([])
  })

  it('has the five parts in order, none skipped', () => {
    const parts = document.body.flatMap((block) =>
      block.type === 'heading' && block.level === 1 ? [block.number] : [],
    )
    expect(parts).toEqual(['I', 'II', 'III', 'IV', 'V'])
  })

  it('has all five parts and eleven components in an empty year too, and says what is missing', async () => {
    const empty = await seeingEverything(system, (db) =>
      writeReport({ ...system, db }, { ...request, year: 2022 }),
    )
    const headings = empty.body.flatMap((block) => (block.type === 'heading' ? [block] : []))
    expect(headings.filter((one) => one.level === 1).map((one) => one.number)).toEqual([
      'I',
      'II',
      'III',
      'IV',
      'V',
    ])
    expect(headings.filter((one) => one.text.startsWith('Nội dung thành phần số'))).toHaveLength(11)
    expect(empty.missing.map((one) => one.section)).toContain('V')
  })

  it('goes through the eleven components of new rural development', () => {
    const components = document.body.flatMap((block) =>
      block.type === 'heading' && block.text.startsWith('Nội dung thành phần số')
        ? [block.text.slice('Nội dung thành phần số '.length, 'Nội dung thành phần số '.length + 2)]
        : [],
    )
    expect(components).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'])
  })

  it('prints the poor households the same wherever it speaks of them', () => {
    const said = document.body.flatMap((block) =>
      block.type === 'paragraph'
        ? block.content.flatMap((run) =>
            run.type === 'figure' && run.key === 'poverty.poor.rate' ? [run.text] : [],
          )
        : [],
    )
    expect(new Set(said)).toEqual(new Set(['30/1.081 hộ', '2,78%']))
    expect(said.length).toBeGreaterThan(4)
  })

  it('keeps the expected apart from the done: the ethnic-minority programme has an estimate and no payment', async () => {
    const book = await seeingEverything(system, (db) => readFigures({ ...system, db }, request))
    expect(book.get('capital.dtts.estimated').definition.kind).toBe('estimate')
    expect(book.get('capital.dtts.disbursed').state).toBe('missing')
    expect(document.missing.map((one) => one.key)).toContain('capital.dtts.disbursed')
  })

  it('is a draft with blank number and day until it is issued', () => {
    expect(document.head.number).toMatch(/^Số: +\/BC-UBND$/)
    expect(document.head.placeAndDate).toMatch(/^Thụy Hùng, ngày +tháng 12 năm 2023$/)
    expect(document.head.draftMark).toBe('DỰ THẢO')
  })

  it('holds no made-up figure', () => {
    expect(document.syntheticNotes).toEqual([])
  })

  it('ends as the decree asks', () => {
    const last = document.body.findLast((block) => block.type === 'paragraph')
    expect(last?.type === 'paragraph' && plainText(last.content)).toMatch(/\.\/\.$/)
    expect(document.recipients.at(-1)).toContain('Lưu: VT')
  })

  it('copies no sentence of the report it grew out of', () => {
    const source = '../shared/source/000_b0d48c954840cdda.txt'
    if (!existsSync(source)) return
    const flat = (text: string) => text.replace(/[*_\s]+/g, ' ')
    const original = flat(readFileSync(source, 'utf8'))
    const own = document.body.flatMap((block) =>
      block.type === 'paragraph' ? [flat(plainText(block.content)).trim()] : [],
    )
    const sentences = own
      .flatMap((text) => text.split(/(?<=[.;])\s/))
      .filter((text) => text.split(' ').length > 9)
    expect(sentences.filter((sentence) => original.includes(sentence))).toEqual([])
  })
})
