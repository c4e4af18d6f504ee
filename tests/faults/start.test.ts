import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { isRunning } from '../../src/platform/database/embedded/owner.ts'
import { afterTest, killServer, newFolder, readOwnerFile, serverPid } from './support.ts'

let dataDir: string

beforeEach(async () => {
  dataDir = join(await newFolder(), 'data')
})

interface Started {
  child: ChildProcess
  said: () => string
  ended: Promise<number | null>
}

/** Starts the program as a person does, without the sample. */
function startProgram(command: string, args: string[]): Started {
  const child = spawn(command, args, {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(4200 + Math.floor(Math.random() * 5000)),
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  afterTest(async () => {
    const owner = await readOwnerFile(dataDir)
    if (typeof owner?.pid === 'number' && isRunning(owner.pid)) process.kill(owner.pid, 'SIGKILL')
    child.kill('SIGKILL')
    await ended
    killServer(dataDir)
  })
  return { child, said: () => said, ended }
}

const startScript = () => startProgram(process.execPath, ['scripts/start.mjs', '--empty'])

/** The address the program prints when it serves. */
const addressIn = (said: string): string | undefined => /đang chạy tại (http\S+)/.exec(said)?.[1]

async function addressOf(started: Started): Promise<string> {
  for (;;) {
    const address = addressIn(started.said())
    if (address) return address
    if (started.child.exitCode !== null) throw new Error(started.said())
    await sleep(50)
  }
}

const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await sleep(100)
}

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('serves, and stops cleanly at %s', async (signal) => {
    const started = startScript()
    const address = await addressOf(started)
    expect((await fetch(address)).status).toBe(200)
    const server = serverPid(dataDir) ?? 0
    started.child.kill(signal)
    expect(await started.ended).toBe(0)
    expect(isRunning(server)).toBe(false)
    expect(existsSync(join(dataDir, 'in-use.json'))).toBe(false)
    await expect(fetch(address)).rejects.toThrow()
  })

  it('stops cleanly when it is asked to in the very moment it says that it serves', async () => {
    const started = startScript()
    started.child.stdout?.on('data', () => {
      if (addressIn(started.said())) started.child.kill('SIGTERM')
    })
    expect({ code: await started.ended, said: started.said() }).toEqual({
      code: 0,
      said: expect.stringMatching(/đang chạy tại[\s\S]*Đang dừng…\s*$/),
    })
  })

  it('a second time on the same data says where the first one is', async () => {
    const address = await addressOf(startScript())
    const second = startScript()
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(`mở tại ${address}`)
    expect((await fetch(address)).status).toBe(200)
  })

  it.runIf(process.platform !== 'win32')('stops when npm, which started it, is killed', async () => {
    const started = startProgram('npm', ['start', '--', '--empty'])
    await addressOf(started)
    const server = serverPid(dataDir) ?? 0
    started.child.kill('SIGKILL')
    await until(async () => (await readOwnerFile(dataDir)) === undefined)
    expect(isRunning(server)).toBe(false)
  })
})
