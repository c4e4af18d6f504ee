import { execFile, spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { compare, entered, render, text, value } from '../../../tests/support/sheet-files.ts'
import type { Sheet } from '../../core/sheets/sheet.ts'

/** LibreOffice Calc, where there is one: it is not part of the product. */
const office = spawnSync('which', ['soffice'], { encoding: 'utf8' }).stdout?.trim() ?? ''
const hasCalc = office !== '' && existsSync(join(dirname(realpathSync(office)), 'libsclo.so'))

const sheet: Sheet = {
  key: 'trial',
  title: 'Biểu thử',
  titleEn: 'Trial',
  year: 2023,
  mayGrow: true,
  isEditable: true,
  columns: [
    text('village', 'Thôn'),
    entered('households', 'Tổng số hộ', 'count', { total: 'sum' }),
    entered('rate', 'Tỷ lệ', 'percent'),
    entered('on', 'Ngày', 'date'),
  ],
  rows: [
    {
      key: 'a',
      revision: 1,
      depth: 0,
      cells: {
        village: value('Còn Tòng'),
        households: value('1081'),
        rate: value('2.78'),
        on: value('2023-11-05'),
      },
    },
  ],
}

/** The file after LibreOffice has opened it and saved it again. */
async function savedByOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'xlsx-'))
  try {
    await writeFile(join(folder, 'sheet.xlsx'), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const out = join(folder, 'out')
    const file = join(folder, 'sheet.xlsx')
    await promisify(execFile)(office, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file])
    return new Uint8Array(await readFile(join(out, 'sheet.xlsx')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test.runIf(hasCalc)(
  'LibreOffice opens and saves a sheet without changing what it says',
  { timeout: 120_000 },
  async () => {
    const { changes, faults } = compare(sheet, await savedByOffice(await render(sheet)))
    expect({ changes, faults }).toEqual({ changes: [], faults: [] })
  },
)
