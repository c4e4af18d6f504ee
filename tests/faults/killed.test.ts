import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { isRunning } from '../../src/platform/database/embedded/owner.ts'
import { query } from '../support/server.ts'
import { afterTest, hold, killServer, newFolder, readOwnerFile, serverPid, start } from './support.ts'

const until = async (isSo: () => boolean) => {
  while (!isSo()) await sleep(50)
}

describe('a program asked to stop', () => {
  it('stops its server cleanly and leaves no mark', async () => {
    const folder = await newFolder()
    const program = await hold(folder)
    const pid = serverPid(folder) ?? 0
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(isRunning(pid)).toBe(false)
    expect(serverPid(folder)).toBeUndefined()
    expect(await readOwnerFile(folder)).toBeUndefined()
    const log = await readFile(join(folder, 'postgres', 'server.log'), 'utf8')
    expect(log).toContain('database system is shut down')
  })
})

describe('a program that ends by a fault of its own', () => {
  it('takes its server with it', async () => {
    const folder = await newFolder()
    const program = await hold(folder, ['bug'])
    const pid = serverPid(folder) ?? 0
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(70)
    await until(() => !isRunning(pid))
    expect(serverPid(folder)).toBeUndefined()
  })
})

describe('a program that does not listen to the signal that ends it', () => {
  it.each(['SIGINT', 'SIGHUP'] as const)('takes its server with it at %s', async (signal) => {
    const folder = await newFolder()
    const program = await hold(folder)
    const pid = serverPid(folder) ?? 0
    program.child.kill(signal)
    expect(await program.ended).toBeGreaterThan(128)
    await until(() => !isRunning(pid))
    expect(serverPid(folder)).toBeUndefined()
  })
})

describe('a program that is killed', () => {
  it('leaves a server behind that the next start stops, keeping what was written', async () => {
    const folder = await newFolder()
    const program = await hold(folder)
    await query(program.answer.url ?? '', 'create table kept as select 42 as number')
    const left = serverPid(folder) ?? 0
    program.child.kill('SIGKILL')
    await program.ended
    expect(isRunning(left)).toBe(true)
    const embedded = await start(folder)
    expect(isRunning(left)).toBe(false)
    expect(serverPid(folder)).not.toBe(left)
    expect(await query(embedded.url, 'select number from kept')).toEqual([{ number: 42 }])
  })

  it('together with its server, as in a power cut, loses nothing that was acknowledged', async () => {
    const folder = await newFolder()
    const program = await hold(folder)
    await query(program.answer.url ?? '', 'create table kept (number int)')
    await query(program.answer.url ?? '', 'insert into kept select generate_series(1, 1000)')
    program.child.kill('SIGKILL')
    killServer(folder)
    await program.ended
    const embedded = await start(folder)
    expect(await query(embedded.url, 'select sum(number)::int as sum from kept')).toEqual([{ sum: 500_500 }])
  })

  it('while its server is frozen, does not stop the next start', { timeout: 200_000 }, async () => {
    const folder = await newFolder()
    const program = await hold(folder)
    const left = serverPid(folder) ?? 0
    process.kill(left, 'SIGSTOP')
    afterTest(() => isRunning(left) && process.kill(left, 'SIGKILL'))
    program.child.kill('SIGKILL')
    await program.ended
    const thaw = setTimeout(() => process.kill(left, 'SIGCONT'), 3_000)
    afterTest(() => clearTimeout(thaw))
    const embedded = await start(folder)
    expect(await query(embedded.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('the mark of a server that is gone', () => {
  it('does no harm to a program that now has its number', async () => {
    const folder = await newFolder()
    const first = await start(folder)
    await first.stop()
    const other = spawn('sleep', ['120'])
    afterTest(() => other.kill())
    await writeFile(
      join(folder, 'postgres', 'postmaster.pid'),
      `${other.pid}\n${folder}/postgres\n1\n1\n\n\n`,
    )
    const second = await start(folder)
    expect(other.exitCode ?? other.signalCode).toBeNull()
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})
