import { measureAgainstTemplate } from './support/against-template.ts'
import { type Bench, openBench, sampleYear } from './support/bench-system.ts'
import { cleaningUp } from './support/clean-up.ts'
import { writeManyCommunes } from './support/many-communes.ts'
import { measureInTurn, type Timing } from './support/measure.ts'
import { printHeading, printLoad, printMachine, printReadings, printTimings } from './support/print.ts'
import { measureStarts } from './support/starts.ts'
import { targets } from './support/targets.ts'

const often = { runs: 100, warmUp: 30 }

/**
 * How fast a commune gets its figures and its report, and what that takes in memory.
 *
 * It only tells: a slow machine or a busy one fails nothing.
 */
export async function run(): Promise<void> {
  printMachine()
  await cleaningUp(async () => {
    printHeading('A server in a process of its own, with its own PostgreSQL')
    printReadings(await measureStarts())
    const bench = await openBench()
    printHeading('Asked of a running server: rights checked, data read, figures computed, file written')
    printTimings(await measureDoors(bench))
    printHeading('Beside a template engine, each in turn')
    await measureAgainstTemplate(bench, often)
    await writeManyCommunes(bench)
    printHeading('At the end')
    printLoad()
  })
}

/** What a browser asks of the server, each answer whole. */
async function measureDoors({ get, sample }: Bench): Promise<Timing[]> {
  const commune = `/api/communes/${sample.commune.code}/years/${sampleYear}`
  const timings: Timing[] = []
  for (const { what, address, target } of doors) {
    const once = () => get(`${commune}/${address}`)
    timings.push(...(await measureInTurn([{ what, once, target }], often)))
  }
  return timings
}

const doors: { what: string; address: string; target?: Timing['target'] }[] = [
  { what: 'all figures of a commune-year', address: 'figures', target: targets.figures },
  { what: 'one figure, with its why', address: 'figures/poverty.poor.rate' },
  { what: 'report on the screen', address: 'report' },
  { what: 'report .docx', address: 'report/report.docx', target: targets.docx },
  { what: 'report .pdf', address: 'report/report.pdf', target: targets.pdf },
  { what: 'report .html', address: 'report/report.html' },
  { what: 'report .json', address: 'report/report.json' },
]
