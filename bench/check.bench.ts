import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { renderDocx } from '../src/output/docx/render-docx.ts'
import { renderPdf } from '../src/output/pdf/render-pdf.ts'
import { loadCheckPolicy } from '../src/platform/check-policy.ts'
import { readCheckedFile } from '../src/platform/checked-files/read-checked-file.ts'
import { findRoot } from '../src/platform/root.ts'
import { type CheckSetting, checkFile } from '../src/system/checker/check-file.ts'
import { longReportDocument } from '../tests/fixtures/report-document.ts'
import { cleaningUp, temporaryFolder } from './support/clean-up.ts'
import { measureInTurn, type Timing, take, timing } from './support/measure.ts'
import { printHeading, printLoad, printMachine, printReadings, printTimings } from './support/print.ts'
import { targets } from './support/targets.ts'

/** A page of our reports has so many units of text. */
const pageUnits = 2_500
const reportsInFolder = 200

/**
 * How fast a report is checked: one of twelve pages in a running process, longer ones, a folder of them, and
 * the command from its start to its end.
 *
 * It only tells: a slow machine or a busy one fails nothing.
 */
export async function run(): Promise<void> {
  printMachine()
  const setting: CheckSetting = await loadCheckPolicy()
  const docx = await renderDocx(longReportDocument(), setting.layout)
  const pdf = await renderPdf(longReportDocument(), setting.layout)
  const { text } = (await readCheckedFile('a.docx', docx)).document
  const files = { text: strToU8(text), docx, pdf }
  printHeading(`A report of ${Math.round(text.length / pageUnits)} pages in a running process`)
  printTimings(await measureReport(files, setting))
  printHeading('Longer ones: the time grows with the length')
  printTimings(await measureLengths(files, setting))
  await cleaningUp(async () => {
    printHeading('The command, from its start to its end')
    printReadings(await measureCommand(files))
  })
  printLoad()
}

interface Files {
  text: Uint8Array
  docx: Uint8Array
  pdf: Uint8Array
}

const measureReport = ({ text, docx, pdf }: Files, setting: CheckSetting): Promise<Timing[]> =>
  measureInTurn(
    [
      { what: 'text', once: () => checkFile('a.txt', text, setting), target: targets.checkText },
      { what: '.docx', once: () => checkFile('a.docx', docx, setting), target: targets.checkDocx },
      { what: '.pdf', once: () => checkFile('a.pdf', pdf, setting) },
    ],
    { runs: 30, warmUp: 10 },
  )

async function measureLengths({ text, docx }: Files, setting: CheckSetting): Promise<Timing[]> {
  const timings: Timing[] = []
  for (const pages of [10, 100, 1_000]) {
    const times = Math.max(1, Math.round((pages * pageUnits) / text.length))
    const long = repeatDocx(docx, times)
    const words = strToU8(`${new TextDecoder().decode(text)}\n`.repeat(times))
    const taken = { text: [], docx: [] } as Record<'text' | 'docx', Awaited<ReturnType<typeof take>>[]>
    for (let run = 0; run < (pages > 100 ? 1 : 3); run += 1) {
      taken.text.push(await take(() => checkFile('a.txt', words, setting)))
      taken.docx.push(await take(() => checkFile('a.docx', long, setting)))
    }
    timings.push(timing(`${pages} pages of text`, taken.text), timing(`${pages} pages of .docx`, taken.docx))
  }
  return timings
}

/** The body of a Word file several times over. */
function repeatDocx(bytes: Uint8Array, times: number): Uint8Array {
  const files = unzipSync(bytes)
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const [start, end] = [xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr')]
  const body = xml.slice(start, end)
  return zipSync({
    ...files,
    'word/document.xml': strToU8(xml.slice(0, start) + body.repeat(times) + xml.slice(end)),
  })
}

async function measureCommand({ text, docx }: Files) {
  const folder = await temporaryFolder()
  const many = join(folder, 'many')
  await mkdir(many)
  await writeFile(join(folder, 'one.txt'), text)
  for (let number = 1; number <= reportsInFolder; number += 1) {
    await writeFile(join(many, `bao-cao-${number}.docx`), docx)
  }
  const one = await take(() => runCommand(join(folder, 'one.txt')))
  const all = await take(() => runCommand(many))
  return [
    {
      what: 'one text, without a database',
      value: one.time / 1000,
      unit: 's',
      target: targets.secondsToCheckOne,
    },
    {
      what: `${reportsInFolder} Word files of a folder`,
      value: all.time / 1000,
      unit: 's',
      target: targets.secondsToCheckFolder,
    },
  ]
}

async function runCommand(path: string): Promise<void> {
  const command = join(findRoot(), 'dist', 'mtqg.js')
  // Node leaves at once, and soon, where there is nothing to run.
  if (!existsSync(command)) throw new Error('The command is not built: run "npm run build" first.')
  const child = spawn(process.execPath, [command, 'check', path, '--json'], { stdio: 'ignore' })
  await once(child, 'exit')
}
