import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { nd30Layout } from '../../../tests/fixtures/nd30-layout.ts'
import { longReportDocument } from '../../../tests/fixtures/report-document.ts'
import { readDocx } from '../../platform/checked-files/docx/read-docx.ts'
import { readingLimits } from '../../platform/checked-files/limits.ts'
import { renderDocx } from '../docx/render-docx.ts'
import { renderCorrected } from './render-corrected.ts'

/** LibreOffice, where there is one: it is not part of the product. */
const office = 'soffice'
const hasOffice = spawnSync(office, ['--version']).status === 0

/** The file as LibreOffice, which has read it, writes it again. */
async function throughOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'corrected-'))
  try {
    await writeFile(join(folder, 'in.docx'), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const target = ['--convert-to', 'docx', '--outdir', join(folder, 'out'), join(folder, 'in.docx')]
    await promisify(execFile)(office, [profile, '--headless', ...target])
    return await readFile(join(folder, 'out', 'in.docx'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test.runIf(hasOffice)(
  'LibreOffice opens a corrected file with its tracked changes and comments',
  { timeout: 120_000 },
  async () => {
    const bytes = await renderDocx(longReportDocument(), nd30Layout())
    const file = readDocx('a.docx', bytes, readingLimits)
    const { text } = file.document
    const findings = [...text.matchAll(/\d{3,}/g)].slice(0, 20).map(({ 0: quote, index }) => {
      const base = { rule: 'ratio', severity: 'error', message: 'Chưa khớp.' } as const
      return { ...base, start: index, end: index + quote.length, quote, suggest: `${quote}9`, related: [] }
    })
    const fixed = renderCorrected(bytes, file, findings, new Date('2026-01-05T08:00:00Z'))
    const again = await throughOffice(fixed)
    const part = (name: string) => new TextDecoder().decode(unzipSync(again)[name])
    expect(part('word/document.xml').match(/<w:ins [^>]*Soát báo cáo/g)?.length).toBeGreaterThanOrEqual(20)
    expect(part('word/document.xml').match(/<w:del [^>]*Soát báo cáo/g)?.length).toBeGreaterThanOrEqual(20)
    expect(part('word/comments.xml').match(/<w:comment /g)).toHaveLength(20)
    const words = (said: string) => said.replace(/\s+/g, ' ')
    const accepted = readDocx('b.docx', again, readingLimits).document.text
    expect(words(accepted)).toBe(words(readDocx('c.docx', fixed, readingLimits).document.text))
  },
)
