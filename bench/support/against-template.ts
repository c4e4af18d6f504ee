import { getUnitByCode } from '../../src/modules/units/index.ts'
import { outputFormats } from '../../src/output/index.ts'
import { readWithin } from '../../src/platform/database/scope.ts'
import { writeReport } from '../../src/system/write-report.ts'
import { type Bench, sampleYear } from './bench-system.ts'
import { drawTemplate, fillTemplate } from './docxtemplater.ts'
import { type MeasureOptions, measureInTurn, percentile, type Timing } from './measure.ts'
import { printColumns, printTimings } from './print.ts'
import { cutForTemplate } from './template-content.ts'

/**
 * Times our writers, and docxtemplater filling a Word template with the same report.
 *
 * The engine is given its values ready made: it neither reads nor computes anything.
 */
export async function measureAgainstTemplate(bench: Bench, options: MeasureOptions): Promise<void> {
  const { system, sample, get } = bench
  const { code, at } = sample.commune
  const { id: communeId } = await getUnitByCode(system.db, code, at)
  const report = await readWithin(system.db, 'everything', (db) =>
    writeReport({ ...system, db }, { communeId, year: sampleYear, today: at }),
  )
  const content = cutForTemplate(report)
  const template = drawTemplate(content)
  const writers = outputFormats.map(({ extension, render }) => ({
    what: `${extension}, writing alone`,
    once: () => render(report, system.policy.layout),
  }))
  const address = `/api/communes/${code}/years/${sampleYear}/report/report`
  const whole = ['.docx', '.pdf'].map((ending) => ({
    what: `${ending}, whole path`,
    once: () => get(`${address}${ending}`),
  }))
  const engine = { what: 'docxtemplater', once: () => fillTemplate(template, content.values) }
  const [ofEngine, ...ours] = await measureInTurn([engine, ...writers, ...whole], options)
  if (!ofEngine) return
  printTimings([ofEngine, ...ours])
  printRatios(ofEngine, ours)
}

/** How long ours take when docxtemplater takes 1. */
function printRatios(engine: Timing, ours: readonly Timing[]): void {
  const middle = (one: Timing) => percentile(one.times, 0.5)
  console.log()
  printColumns(
    ['docxtemplater = 1', 'p50', ''],
    ours.map((one) => [one.what, (middle(one) / middle(engine)).toFixed(2), '']),
  )
  console.log(
    '\n  docxtemplater gets its values ready made, and fills in plain words: no bold, no merged cells, no footnotes.' +
      '\n  Not here: carbone and the docx library, of which nothing else in this repository makes use;' +
      '\n  typst alone is the line of the .pdf.',
  )
}
