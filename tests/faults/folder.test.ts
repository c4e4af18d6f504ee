import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/core/problem.ts'
import { query } from '../support/server.ts'
import { afterTest, hold, isRoot, newFolder, start } from './support.ts'

const nobody = { uid: 65534, gid: 65534 }

/** A disk of its own, so that filling it hurts nobody. Only root may make one, and not in every container. */
function mountDisk(folder: string, megabytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder], {
    stdio: 'pipe',
  })
  afterTest(() => execFileSync('umount', ['-l', folder]))
}

function canMount(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'pipe' })
    return isRoot
  } catch {
    return false
  }
}

const problemOf = (start: Promise<unknown>): Promise<Problem> =>
  start.then(
    () => expect.fail('it started'),
    (error) => error as Problem,
  )

describe('a data folder', () => {
  it('made by a newer PostgreSQL is refused and left as it is', async () => {
    const folder = await newFolder()
    await (await start(folder)).stop()
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '19\n')
    const problem = await problemOf(start(folder))
    expect(problem.code).toBe('database.folder-of-other-version')
    expect(problem.message).toContain('PostgreSQL 19')
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '18\n')
    await start(folder)
  })

  it('that others may read is closed to them, and opened', async () => {
    const folder = await newFolder()
    await (await start(folder)).stop()
    chmodSync(join(folder, 'postgres'), 0o755)
    await start(folder)
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700)
  })

  it('whose making was cut short is made again', async () => {
    const folder = await newFolder()
    mkdirSync(join(folder, 'postgres.new', 'base'), { recursive: true })
    writeFileSync(join(folder, 'postgres.new', 'PG_VERSION'), '18\n')
    const { url } = await start(folder)
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect((await readdir(folder)).sort()).toEqual(['in-use.json', 'postgres'])
  })

  it('that is not there is made, with the folders above it', async () => {
    const folder = await newFolder()
    const { url } = await start(join(folder, 'Dữ liệu MTQG', 'năm 2023'))
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('without the right to write names the account and the folder', async () => {
    const folder = await newFolder()
    const closed = join(folder, 'closed')
    mkdirSync(closed, { mode: 0o555 })
    const { answer } = await hold(closed, [], isRoot ? nobody : undefined)
    expect(answer.code).toBe('database.folder-not-writable')
    expect(answer.message).toContain(closed)
    if (isRoot) expect(answer.message).toContain('"nobody"')
  })

  it.runIf(isRoot)('that root made is not opened by somebody else, and says whose it is', async () => {
    const folder = await newFolder()
    await (await start(folder)).stop()
    chmodSync(folder, 0o777)
    const { answer } = await hold(folder, [], { uid: 1, gid: 1 })
    expect(answer.code).toBe('database.folder-not-owned')
    expect(answer.message).toContain('"daemon"')
  })

  it.runIf(isRoot)('of a plain account stays with that account when root starts the program', async () => {
    const folder = await newFolder()
    chownSync(folder, nobody.uid, nobody.gid)
    const plain = await hold(folder, [], nobody)
    expect(plain.answer.kind).toBe('embedded')
    plain.child.kill('SIGTERM')
    await plain.ended
    await start(folder)
    expect(statSync(join(folder, 'postgres')).uid).toBe(nobody.uid)
  })

  it.runIf(isRoot)('below a folder only root may enter keeps its database where PostgreSQL can', async () => {
    const folder = await newFolder()
    const systemFolder = await newFolder()
    const closed = join(folder, 'root')
    mkdirSync(closed, { mode: 0o700 })
    const first = await start(join(closed, 'data'), { systemFolder })
    await query(first.url, 'create table kept as select 7 as number')
    await first.stop()
    const second = await start(join(closed, 'data'), { systemFolder })
    expect(await query(second.url, 'select number from kept')).toEqual([{ number: 7 }])
    expect(statSync(closed).mode & 0o777).toBe(0o700)
  })
})

describe.runIf(canMount())('a full disk', () => {
  it('when the database is made is named, and nothing half-made stays', async () => {
    const folder = await newFolder()
    mountDisk(folder, 20)
    const problem = await problemOf(start(folder))
    expect(problem.code).toBe('database.disk-full')
    expect(problem.message).toContain(folder)
    expect(await readdir(folder)).toEqual([])
  })

  it('when the database is opened is named, and the data opens again once there is room', async () => {
    const folder = await newFolder()
    mountDisk(folder, 150)
    const first = await start(folder)
    await query(first.url, 'create table kept as select 7 as number')
    await first.stop()
    const ballast = join(folder, 'ballast')
    try {
      execFileSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k'], { stdio: 'pipe' })
    } catch {
      // dd stops when the disk is full, which is what it is here for.
    }
    const problem = await problemOf(start(folder))
    expect(problem.code).toBe('database.disk-full')
    execFileSync('rm', [ballast])
    const second = await start(folder)
    expect(await query(second.url, 'select number from kept')).toEqual([{ number: 7 }])
  })
})
