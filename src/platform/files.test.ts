import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { writeWhole } from './files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mtqg-files-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const isRoot = process.getuid?.() === 0

async function problemOf(writing: Promise<void>): Promise<Problem> {
  const error = await writing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Problem) return error
  throw new Error(`expected a Problem, got ${error}`)
}

describe('a file written whole', () => {
  test('holds the new content and leaves nothing beside it', async () => {
    const here = await mkdtemp(join(folder, 'plain-'))
    const path = join(here, 'báo cáo năm.docx')
    await writeWhole(path, text('cũ'))
    await writeWhole(path, text('mới'))
    expect(await readFile(path, 'utf8')).toBe('mới')
    expect(await readdir(here)).toEqual(['báo cáo năm.docx'])
  })

  test.runIf(process.platform !== 'win32')('replaces what a link points to, not the link', async () => {
    const here = await mkdtemp(join(folder, 'link-'))
    await writeFile(join(here, 'thật.txt'), 'cũ')
    await symlink(join(here, 'thật.txt'), join(here, 'lối.txt'))
    await writeWhole(join(here, 'lối.txt'), text('mới'))
    expect(await readFile(join(here, 'thật.txt'), 'utf8')).toBe('mới')
  })

  test('says which folder is missing', async () => {
    const problem = await problemOf(writeWhole(join(folder, 'không-có', 'x.pdf'), text('x')))
    expect(problem.code).toBe('file.folder-missing')
    expect(problem.message).toContain(join(folder, 'không-có'))
  })

  test('a file in place of the folder is a missing folder too', async () => {
    await writeFile(join(folder, 'tệp'), '')
    const problem = await problemOf(writeWhole(join(folder, 'tệp', 'x.pdf'), text('x')))
    expect(problem.code).toBe('file.folder-missing')
  })

  test('a folder of that name stays, and nothing is left beside it', async () => {
    const here = await mkdtemp(join(folder, 'taken-'))
    await mkdir(join(here, 'x.pdf'))
    const problem = await problemOf(writeWhole(join(here, 'x.pdf'), text('x')))
    expect(['file.name-refused', 'file.not-writable']).toContain(problem.code)
    expect(await readdir(here)).toEqual(['x.pdf'])
  })

  test.runIf(process.platform === 'linux')('says that the folder is closed to it', async () => {
    const problem = await problemOf(writeWhole(join(await closedFolder(), 'x.pdf'), text('x')))
    expect(problem.code).toBe('file.not-writable')
    expect(problem.message).toContain('không có quyền ghi')
  })
})

/** A folder nobody may write in; root may write everywhere but in the folders the kernel draws. */
async function closedFolder(): Promise<string> {
  if (isRoot) return '/sys'
  const here = await mkdtemp(join(folder, 'closed-'))
  await chmod(here, 0o500)
  return here
}

/** A disk of 64 KB, where the machine lets a test have one. */
function mountTinyDisk(): string | undefined {
  if (process.platform !== 'linux' || !isRoot) return undefined
  const at = mkdtempSync(join(tmpdir(), 'mtqg-disk-'))
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at], { stdio: 'ignore' })
    return at
  } catch {
    rmdirSync(at)
    return undefined
  }
}

const disk = mountTinyDisk()
afterAll(() => {
  if (!disk) return
  execFileSync('/bin/umount', [disk])
  rmdirSync(disk)
})

test.runIf(disk)('a full disk keeps the old file whole and no half file beside it', async () => {
  const path = join(disk ?? '', 'x.pdf')
  await writeWhole(path, text('cũ'))
  const problem = await problemOf(writeWhole(path, new Uint8Array(1 << 20)))
  expect(problem.code).toBe('file.disk-full')
  expect(problem.message).toContain('ổ đĩa đã đầy (tệp cần 1024 KB)')
  expect(await readFile(path, 'utf8')).toBe('cũ')
  expect(await readdir(disk ?? '')).toEqual(['x.pdf'])
})
