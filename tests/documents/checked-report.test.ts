import { describe, expect, it } from 'vitest'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import { outputFormats } from '../../src/output/index.ts'
import { checkFile } from '../../src/system/checker/check-file.ts'
import { readCheckGround } from '../../src/system/checker/read-ground.ts'
import { writeReport } from '../../src/system/write-report.ts'
import { seeingEverything } from '../support/database.ts'
import { sharedSampleSystem } from '../support/sample.ts'

describe('A report that the system wrote itself', async () => {
  const system = await sharedSampleSystem()
  const { id: communeId } = await getUnitByCode(system.db, '06208', '2023-12-31')
  const request = { communeId, year: 2023, today: '2024-01-05' }
  const document = await seeingEverything(system, (db) => writeReport({ ...system, db }, request))
  const known = await seeingEverything(system, (db) => readCheckGround({ ...system, db }, request))
  const { layout } = system.policy

  it.each(['.docx', '.pdf'])(
    'as %s has no error and no warning, alone or against the figures',
    async (ending) => {
      const format = outputFormats.find(({ extension }) => extension === ending)
      const bytes = (await format?.render(document, layout)) ?? new Uint8Array()
      expect(known.figures?.length).toBeGreaterThan(20)
      for (const ground of [{}, known]) {
        const { file, findings } = await checkFile(`a${ending}`, bytes, { ground, layout })
        const said = findings
          .filter(({ severity }) => severity !== 'hint')
          .map(({ rule, quote, message }) => `${rule}: ${quote}: ${message}`)
        expect(said).toEqual([])
        expect(file.document.unread).toEqual([])
      }
    },
  )
})
