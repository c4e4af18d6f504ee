import { type Bench, sampleYear } from './bench-system.ts'
import { copySample } from './commune-copies.ts'
import { type Taken, take, timing } from './measure.ts'
import { type Memory, readMemory } from './memory.ts'
import { printColumns, printHeading, printTimings } from './print.ts'
import { targets } from './targets.ts'

const communeCount = 200
/** From here on everything that is made once has been made. */
const settled = 20
const told = 50

/** Writes both files of one commune after another, as a province does that collects all its reports. */
export async function writeManyCommunes({ system, sample, get }: Bench): Promise<void> {
  const codes = await copySample(system, sample, communeCount)
  printHeading(`Both files of ${codes.length} communes in a row`)
  const docx: Taken[] = []
  const pdf: Taken[] = []
  const readings: Reading[] = []
  for (const [index, code] of codes.entries()) {
    const address = `/api/communes/${code}/years/${sampleYear}/report/report`
    docx.push(await take(() => get(`${address}.docx`)))
    pdf.push(await take(() => get(`${address}.pdf`)))
    const communes = index + 1
    if (communes === settled || communes % told === 0) readings.push({ communes, ...readMemory() })
  }
  printTimings([timing('.docx', docx, targets.docx), timing('.pdf', pdf, targets.pdf)])
  printGrowth(readings)
}

interface Reading extends Memory {
  communes: number
}

function printGrowth(readings: readonly Reading[]): void {
  const [first] = readings
  const last = readings.at(-1)
  if (!first || !last) return
  const megabytes = (value: number) => `${value.toFixed(1)} MB`
  console.log()
  printColumns(
    ['memory after', 'resident', 'heap in use', ''],
    readings.map((one) => [
      `${one.communes} communes`,
      megabytes(one.resident),
      megabytes(one.heap),
      one === first ? 'everything that is made once has been made' : '',
    ]),
  )
  const growth = (kind: keyof Memory) => megabytes(last[kind] - first[kind])
  const span = `from commune ${first.communes} to ${last.communes}`
  console.log(`  growth ${span}: resident ${growth('resident')}, heap ${growth('heap')}`)
}
