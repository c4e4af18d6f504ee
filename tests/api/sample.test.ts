import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSample } from '../../src/system/load-sample.ts'
import type { System } from '../../src/system/open-system.ts'
import { seeingEverything } from '../support/database.ts'
import { emptySystem } from '../support/sample.ts'

let system: System
let folder: string

beforeAll(async () => {
  system = await emptySystem()
  folder = await mkdtemp(join(tmpdir(), 'mtqg-sample-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const tables = ['outreachEvents', 'capitalAllocations', 'indicatorValues', 'accounts', 'reports'] as const

async function count(table: (typeof tables)[number] | 'auditLines'): Promise<number> {
  const row = await seeingEverything(system, (db) =>
    db
      .selectFrom(table)
      .select((e) => e.fn.countAll<bigint>().as('n'))
      .executeTakeFirstOrThrow(),
  )
  return Number(row.n)
}

const countRows = () => Promise.all(tables.map(count))
const countAuditLines = () => count('auditLines')

/** A copy of the sample with one file changed. */
async function spoil(file: string, change: (text: string) => string): Promise<void> {
  await cp('samples/thuy-hung-2023', join(folder, 'copy'), { recursive: true })
  const path = join(folder, 'copy', file)
  await writeFile(path, change(await readFile(path, 'utf8')))
}

describe('a sample', () => {
  it('is checked without writing anything', async () => {
    const loaded = await loadSample(system, 'thuy-hung-2023', { dryRun: true })
    expect(loaded[0]).toContain('chưa ghi gì')
    expect(await countRows()).toEqual([0, 0, 0, 0, 0])
  })

  it.each([
    ['06-von-giao.yaml', 'amount: 150000000', 'amount: một trăm', /06-von-giao\.yaml:\d+: .*amount/],
    ['06-von-giao.yaml', 'nodeCode: NTM', 'nodeCode: NTM.ND99', /06-von-giao\.yaml:\d+: .*NTM\.ND99/],
    ['04-truyen-thong.yaml', 'operation: outreach.save', 'operation: outreach.steal', /outreach\.steal/],
    [
      '13-chi-tieu.yaml',
      'key: health.visits',
      'key: health.visit',
      /13-chi-tieu\.yaml:\d+: .*health\.visits/,
    ],
    [
      '12-ra-soat-ho-ngheo.yaml',
      'records:',
      'records: [',
      /12-ra-soat-ho-ngheo\.yaml:\d+: không đọc được YAML/,
    ],
  ])('with a fault in %s says file and line and writes nothing', async (file, from, to, sentence) => {
    await spoil(file, (text) => text.replace(from, to))
    await expect(loadSample(system, 'copy', { dryRun: false }, folder)).rejects.toThrow(sentence)
    expect(await countRows()).toEqual([0, 0, 0, 0, 0])
  })

  it('that does not exist is said so', async () => {
    await expect(loadSample(system, 'khong-co', { dryRun: false })).rejects.toThrow(/Không có bộ dữ liệu mẫu/)
  })

  it('loaded twice changes nothing the second time, and leaves no audit line of it', async () => {
    await loadSample(system, 'thuy-hung-2023', { dryRun: false })
    const once = await countRows()
    const lines = await countAuditLines()
    expect(lines).toBeGreaterThan(0)
    await loadSample(system, 'thuy-hung-2023', { dryRun: false })
    expect(await countRows()).toEqual(once)
    expect(await countAuditLines()).toBe(lines)
  })
})
