import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderPdf } from '../../src/output/pdf/render-pdf.ts'
import { readCheckedFile } from '../../src/platform/checked-files/read-checked-file.ts'
import { nd30Layout } from '../fixtures/nd30-layout.ts'
import { longReportDocument } from '../fixtures/report-document.ts'
import { paragraph, run, wordFile } from '../fixtures/word-file.ts'
import { lockedOffice, scannedPdf } from '../support/upload-files.ts'

let folder: string

/** Runs `mtqg check …` in an empty folder to its end. */
function check(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return checkWith({}, ...args)
}

function checkWith(
  env: NodeJS.ProcessEnv,
  ...args: string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [resolve('dist/mtqg.js'), 'check', ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk) => (stdout += chunk))
    child.stderr.on('data', (chunk) => (stderr += chunk))
    child.on('close', (code) => settle({ code, stdout, stderr }))
  })
}

const wrong = 'Toàn xã có 30/1.081 hộ nghèo, chiếm 7,28%.'
const right = 'Toàn xã có 30/1.081 hộ nghèo, chiếm 2,78%.'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mtqg-check-'))
  await mkdir(join(folder, 'tỉnh'))
  const docx = (text: string) =>
    wordFile({ body: paragraph(run(text, '<w:rFonts w:ascii="Times New Roman"/>')) })
  await Promise.all([
    writeFile(join(folder, 'sai.txt'), `\r\n${wrong.normalize('NFD')}`),
    writeFile(join(folder, 'đúng.txt'), right),
    writeFile(join(folder, 'sai.docx'), docx(wrong)),
    writeFile(join(folder, 'khóa.docx'), lockedOffice()),
    writeFile(join(folder, 'ảnh.pdf'), scannedPdf(800, 1200)),
    writeFile(join(folder, 'dài.pdf'), await renderPdf(longReportDocument(), nd30Layout())),
    ...Array.from({ length: 12 }, (_, at) =>
      writeFile(join(folder, 'tỉnh', `xã ${at}.docx`), docx(at % 2 === 0 ? wrong : right)),
    ),
  ])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('mtqg check', () => {
  it('ends with 0 for a right report, with 1 for errors and with 2 for a file that cannot be read', async () => {
    expect(await check('đúng.txt')).toMatchObject({ code: 0, stdout: expect.stringContaining('0 lỗi') })
    expect((await check('sai.txt')).code).toBe(1)
    expect(await check('khóa.docx')).toMatchObject({ code: 2, stderr: expect.stringContaining('mật khẩu') })
    expect(await check('không-có.docx')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('không-có.docx'),
    })
    expect((await check()).code).toBe(2)
  })

  it('opens no database and leaves nothing behind', async () => {
    await check('sai.docx')
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('prints offsets in units of the text file, whatever its letters are made of', async () => {
    const { stdout } = await check('sai.txt', '--json')
    const { findings } = JSON.parse(stdout)
    const file = await readFile(join(folder, 'sai.txt'), 'utf8')
    expect(findings).toHaveLength(1)
    expect(file.slice(findings[0].start, findings[0].end)).toBe('7,28%')
    expect(findings[0]).toMatchObject({ severity: 'error', quote: '7,28%', suggest: '2,78%' })
    expect(findings[0].message).toBeTypeOf('string')
  })

  it('tells a person place, sentence, arithmetic and proposal', async () => {
    const { stdout } = await check('sai.docx')
    expect(stdout).toMatch(/LỖI · đoạn 1/)
    expect(stdout).toContain('Toàn xã có 30/1.081 hộ nghèo')
    expect(stdout).toContain('“7,28%” → “2,78%”')
  })

  it('reads a PDF with text, and says of one of pictures that it has none', async () => {
    const { stdout } = await check('dài.pdf', '--json')
    expect(JSON.parse(stdout).findings).not.toHaveLength(0)
    expect(await check('ảnh.pdf')).toMatchObject({ code: 2, stderr: expect.stringContaining('ảnh.pdf') })
  })

  it('starts from the code that was kept when it was built', async () => {
    const kept = async () => (await stat('dist/mtqg-program.code')).mtimeMs
    const before = await kept()
    // So told, a program that the engine had to compile would write its code anew.
    await checkWith({ MTQG_KEEP_CODE: '1' }, 'đúng.txt')
    expect(await kept()).toBe(before)
  })

  it('checks a folder at once, a line a file in order, and says how far it is', async () => {
    const { code, stdout, stderr } = await check('tỉnh', 'khóa.docx', '--json')
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(2)
    expect(lines).toHaveLength(13)
    expect(lines[0].file).toContain('xã 0.docx')
    expect(
      lines.filter(({ findings }) =>
        findings.some(({ severity }: { severity: string }) => severity === 'error'),
      ),
    ).toHaveLength(6)
    expect(lines.at(-1).problem).toMatchObject({ code: 'check.encrypted' })
    expect(stderr).toContain('Đã soát 13/13')
  })

  it('writes the corrected file and the list', async () => {
    expect((await check('sai.docx', '--fixed', 'sửa.docx', '--list', 'lỗi.xlsx')).code).toBe(1)
    const fixed = await readCheckedFile('a.docx', await readFile(join(folder, 'sửa.docx')))
    expect(fixed.document.text).toBe(right)
    expect((await readFile(join(folder, 'lỗi.xlsx'))).subarray(0, 2).toString()).toBe('PK')
    expect(await check('sai.txt', '--fixed', 'x.docx')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('.docx'),
    })
    expect((await check('tỉnh', '--fixed', 'x.docx')).code).toBe(2)
  })

  it('relies on a register of names and documents, and says what is wrong with one', async () => {
    await writeFile(
      join(folder, 'sổ.json'),
      '{"places":["Khuổi Bốc"],"documents":[{"symbol":"24/2021/QĐ-TTg"}]}',
    )
    await writeFile(join(folder, 'hỏng.json'), '{"places":"Khuổi Bốc"}')
    await writeFile(join(folder, 'tên.txt'), 'Công trình tại thôn Khuổi Bộc đã hoàn thành.')
    const { stdout } = await check('tên.txt', '--register', 'sổ.json', '--json')
    expect(JSON.parse(stdout).findings).toMatchObject([{ rule: 'place-name' }])
    expect(await check('tên.txt', '--register', 'hỏng.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('places'),
    })
  })
})
