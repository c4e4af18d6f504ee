import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainText, type ReportDocument } from '../../src/core/report/model.ts'
import { systemActor } from '../../src/modules/accounts/index.ts'
import { getCommuneByCode, getCountryId } from '../../src/modules/units/index.ts'
import type { System } from '../../src/system/open-system.ts'
import { writeReport } from '../../src/system/write-report.ts'
import { seeingEverything } from '../support/database.ts'
import { readForms } from '../support/read-forms.ts'
import { sampleSystem } from '../support/sample.ts'

let system: System
let communeId: string

beforeAll(async () => {
  system = await sampleSystem()
  communeId = (await getCommuneByCode(system.db, '06208', '2023-12-31')).id
})

/** The report with made-up counts for 2022, as they stand after the last call. */
async function reportAfter(poor: number): Promise<ReportDocument> {
  const operation = system.operations.get('poverty-review.record')
  const remove = system.operations.get('poverty-review.remove')
  if (!operation || !remove) throw new Error('the poverty review has no operations')
  const call = { actor: systemActor(await getCountryId(system.db)), now: new Date(), door: 'test' as const }
  const id = uuid()
  const commune = { id: uuid(), households: 1078, poor, nearPoor: 90, averageStandard: 26, synthetic: true }
  await system.run(
    operation,
    { communeId, id, year: 2022, status: 'official', commune, synthetic: true },
    call,
  )
  const document = await seeingEverything(system, (db) =>
    writeReport({ ...system, db }, { communeId, year: 2023, today: '2024-02-01' }),
  )
  await system.run(remove, { communeId, id }, call)
  return document
}

const sentence = (document: ReportDocument, start: string) =>
  document.body
    .flatMap((block) => (block.type === 'paragraph' ? [plainText(block.content)] : []))
    .find((text) => text.startsWith(start))

describe('with last year in the registers the report', () => {
  it.each([
    [39, 'giảm 09 hộ (0,84 điểm %) so với năm 2022'],
    [21, 'tăng 09 hộ (0,83 điểm %) so với năm 2022'],
    [30, 'bằng số hộ nghèo năm 2022'],
  ])('against %i poor households says "%s"', async (poor, words) => {
    expect(sentence(await reportAfter(poor), '- Hộ nghèo:')).toBe(
      `- Hộ nghèo: 30/1.081 hộ, chiếm 2,78%; ${words}.`,
    )
  })

  it('no longer says that it cannot compare', async () => {
    expect(sentence(await reportAfter(39), 'Chưa có số liệu năm 2022')).toBeUndefined()
  })

  it('marks what was computed from made-up counts, and says so in every form', async () => {
    const document = await reportAfter(39)
    expect(document.syntheticNotes.join()).toContain('minh họa')
    const forms = await readForms(document, system.policy.layout)
    for (const text of Object.values(forms))
      expect(text).toContain('Số liệu minh họa, không phải số liệu thật')
  })
})

describe('without last year the report', () => {
  it('says that it names no change, instead of inventing one', async () => {
    const document = await seeingEverything(system, (db) =>
      writeReport({ ...system, db }, { communeId, year: 2023, today: '2024-02-01' }),
    )
    expect(sentence(document, 'Chưa có số liệu năm 2022')).toContain('không nêu mức tăng, giảm')
  })
})
