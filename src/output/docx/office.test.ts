import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { nd30Layout } from '../../../tests/fixtures/nd30-layout.ts'
import { longReportDocument } from '../../../tests/fixtures/report-document.ts'
import { renderDocx } from './render-docx.ts'

/** LibreOffice, where there is one: it is not part of the product. */
const office = 'soffice'
const hasOffice = spawnSync(office, ['--version']).status === 0

/** Pages of the file as LibreOffice, a reader we did not write, draws them. */
async function drawnPages(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'docx-'))
  try {
    await writeFile(join(folder, 'report.docx'), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await promisify(execFile)(office, [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ])
    const pdf = await getDocumentProxy(new Uint8Array(await readFile(join(folder, 'report.pdf'))))
    return (await extractText(pdf)).text
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test.runIf(hasOffice)(
  'LibreOffice draws the whole report: every footnote, appendices at the end, numbers but on first pages',
  { timeout: 120_000 },
  async () => {
    const pages = await drawnPages(await renderDocx(longReportDocument(), nd30Layout()))
    expect(pages.length).toBeGreaterThan(10)
    expect(pages.length).toBeLessThan(20)
    // Only words of Latin-1 letters: without Times New Roman the others are drawn in a second font, out of order.
    const words = pages.join(' ').replace(/\s+/g, ' ')
    expect(words.includes('62 Thông báo')).toBe(true)
    expect(words.includes('309.000.000')).toBe(true)
    const starts = pages.map((page) => page.trim().split(/\s+/)[0] ?? '')
    const appendix = pages.findIndex((page) => page.includes('(Kèm theo Báo cáo'))
    expect(starts[0]).not.toBe('1')
    expect(starts.slice(1, appendix)).toEqual(
      Array.from({ length: appendix - 1 }, (_, index) => String(index + 2)),
    )
    expect(starts[appendix]).toMatch(/^Ph/)
  },
)
