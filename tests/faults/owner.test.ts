import { spawn } from 'node:child_process'
import { utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { query } from '../support/server.ts'
import { afterTest, hold, newFolder, readOwnerFile, start } from './support.ts'

describe('a data folder that a program uses', () => {
  it('refuses a second program, naming the process, its time and its address', async () => {
    const folder = await newFolder()
    const first = await hold(folder)
    const second = await hold(folder)
    expect(first.answer.kind).toBe('embedded')
    expect(second.answer.code).toBe('database.folder-in-use')
    expect(second.answer.details).toMatchObject({ pid: first.child.pid, address: 'http://localhost:3999' })
    expect(second.answer.message).toContain(`tiến trình ${first.child.pid}`)
    expect(second.answer.message).toContain('http://localhost:3999')
    expect(await second.ended).toBe(1)
  })

  it('lends its database to a command that asks to share', async () => {
    const folder = await newFolder()
    const server = await hold(folder)
    const command = await hold(folder, ['share'])
    expect(command.answer).toEqual({ url: server.answer.url, kind: 'shared' })
    command.child.kill('SIGTERM')
    expect(await command.ended).toBe(0)
    expect(await query(server.answer.url ?? '', 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('is let go when the program stops', async () => {
    const folder = await newFolder()
    const first = await hold(folder)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(await readOwnerFile(folder)).toBeUndefined()
    expect((await hold(folder)).answer.kind).toBe('embedded')
  })

  it('goes to one of two programs that start at once', async () => {
    const folder = await newFolder()
    const both = await Promise.all([hold(folder), hold(folder)])
    const outcomes = both.map(({ answer }) => answer.kind ?? answer.code).sort()
    expect(outcomes).toEqual(['database.folder-in-use', 'embedded'])
  })
})

describe('the mark of a program that is gone', () => {
  const leave = async (folder: string, pid: number, age: number) => {
    const file = join(folder, 'in-use.json')
    const since = new Date(Date.now() - age).toISOString()
    await writeFile(file, JSON.stringify({ token: 'x', pid, host: hostname(), since }))
    await utimes(file, new Date(since), new Date(since))
  }

  it('is taken over at once when its process does not run', async () => {
    const folder = await newFolder()
    await leave(folder, 2 ** 22 + 1, 1_000)
    await start(folder)
    expect(await readOwnerFile(folder)).toMatchObject({ pid: process.pid })
  })

  it('is taken over when its number now belongs to another program', async () => {
    const folder = await newFolder()
    const other = spawn('sleep', ['120'])
    afterTest(() => other.kill())
    await leave(folder, other.pid ?? 0, 3_600_000)
    await start(folder)
    expect(await readOwnerFile(folder)).toMatchObject({ pid: process.pid })
    expect(other.exitCode).toBeNull()
  })

  it('is taken over when its writing was cut short', async () => {
    const folder = await newFolder()
    const file = join(folder, 'in-use.json')
    await writeFile(file, '{"tok')
    await utimes(file, new Date(0), new Date(0))
    await start(folder)
    expect(await readOwnerFile(folder)).toMatchObject({ pid: process.pid })
  })
})
