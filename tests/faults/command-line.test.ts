import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let dataDir: string
let out: string

/** Runs `mtqg …` to its end. */
function mtqg(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['dist/mtqg.js', ...args], {
      env: { ...process.env, DATA_DIR: dataDir },
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk) => (stdout += chunk))
    child.stderr.on('data', (chunk) => (stderr += chunk))
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

const commune = ['--unit', '06208', '--year', '2023']

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mtqg-cli-'))
  out = await mkdtemp(join(tmpdir(), 'mtqg-out-'))
  const loaded = await mtqg('sample', 'load', 'thuy-hung-2023')
  expect(loaded.stderr + loaded.stdout, loaded.stderr).toContain('Đã nạp')
})
afterAll(() => Promise.all([dataDir, out].map((folder) => rm(folder, { recursive: true, force: true }))))

describe('mtqg --help', () => {
  it('is in Vietnamese', async () => {
    const { code, stdout } = await mtqg('report', '--help')
    expect(code).toBe(0)
    expect(stdout).toContain('Cách dùng:')
    expect(stdout).toContain('mã xã')
  })
  it('is in English when asked', async () => {
    const { stdout } = await mtqg('--lang', 'en', 'report', '--help')
    expect(stdout).toContain('Usage:')
    expect(stdout).toContain('code of the commune')
  })
})

describe('a command that cannot be understood', () => {
  it.each([
    [['reprot'], 'không có lệnh "reprot"'],
    [['report', '--unit', '06208'], 'thiếu tùy chọn bắt buộc'],
    [['figures', ...commune, '--jsno'], 'không có tùy chọn "--jsno"'],
  ])('mtqg %j ends with 2 and says why', async (args, sentence) => {
    const { code, stderr } = await mtqg(...args)
    expect(code).toBe(2)
    expect(stderr).toContain(sentence)
  })
})

describe('mtqg report', () => {
  it.each([
    ['docx', 'PK'],
    ['pdf', '%PDF'],
    ['html', '<!doctype'],
    ['json', '{'],
  ])('writes a .%s', async (ending, start) => {
    const file = join(out, `bao-cao.${ending}`)
    const { code, stderr } = await mtqg('report', ...commune, '--out', file)
    expect(code, stderr).toBe(0)
    expect((await readFile(file)).subarray(0, start.length).toString().toLowerCase()).toBe(
      start.toLowerCase(),
    )
  })

  it.each([
    ['a wrong commune', ['--unit', '99999', '--year', '2023'], 'Không có đơn vị hành chính mã "99999"'],
    ['a commune that is gone by then', ['--unit', '06208', '--year', '2026'], 'Nay thuộc xã Đồng Đăng'],
    ['a province instead of a commune', ['--unit', '20', '--year', '2023'], 'tỉnh Lạng Sơn'],
    ['a cut-off before the year', [...commune, '--as-of', '2022-12-31'], '2023'],
    ['a day that does not exist', [...commune, '--as-of', '2023-02-30'], '--as-of'],
    ['a year in words', ['--unit', '06208', '--year', 'nay'], '--year'],
  ])('refuses %s with 1 and a sentence', async (_, args, sentence) => {
    const file = join(out, 'khong-co.docx')
    const { code, stderr } = await mtqg('report', ...args, '--out', file)
    expect(code).toBe(1)
    expect(stderr).toContain(sentence)
    expect(existsSync(file)).toBe(false)
  })

  it.each([
    ['a folder that does not exist', 'khong/co/bao-cao.docx'],
    ['an ending nobody knows', 'bao-cao.xls'],
  ])('leaves nothing behind for %s', async (_, name) => {
    const before = await readdir(out)
    const { code, stderr } = await mtqg('report', ...commune, '--out', join(out, name))
    expect(code).toBe(1)
    expect(stderr.length).toBeGreaterThan(10)
    expect(await readdir(out)).toEqual(before)
  })
})

describe('mtqg figures, explain, units', () => {
  it('prints figures as JSON with value, parts, measure, kind, cut-off and state', async () => {
    const { stdout } = await mtqg('figures', ...commune, '--json')
    const rate = JSON.parse(stdout).find((figure: { key: string }) => figure.key === 'poverty.poor.rate')
    expect(rate).toMatchObject({ parts: '30/1.081 hộ', text: '2,78%', kind: 'actual', state: 'reported' })
    expect(rate.asOf).toBe('2023-12-12')
  })

  it('explains a figure with rule, arithmetic and rows', async () => {
    const { stdout } = await mtqg('explain', 'poverty.poor.rate', ...commune)
    expect(stdout).toContain('30 ÷ 1.081 = 2,7752% → 2,78%')
    expect(stdout).toContain('Từ các dòng sổ')
  })

  it('names keys that look alike for one that does not exist', async () => {
    const { code, stderr } = await mtqg('explain', 'poverty.poor.rates', ...commune)
    expect(code).toBe(1)
    expect(stderr).toContain('poverty.poor.rate')
  })

  it('finds both Thụy Hùng of Lạng Sơn without marks, each with its district', async () => {
    const { stdout } = await mtqg('units', 'find', 'thuy hung', '--at', '2023-12-31', '--json')
    const found = (JSON.parse(stdout) as { code: string; pathLabel: string }[]).map(({ code, pathLabel }) => [
      code,
      pathLabel,
    ])
    expect(found).toContainEqual(['06208', 'xã Thụy Hùng, huyện Cao Lộc, tỉnh Lạng Sơn'])
    expect(found).toContainEqual(['06136', 'xã Thụy Hùng, huyện Văn Lãng, tỉnh Lạng Sơn'])
  })

  it('checks the policy without a database', async () => {
    const { code, stdout } = await mtqg('policy', 'check')
    expect(code).toBe(0)
    expect(stdout).toContain('không có lỗi')
  })
})
