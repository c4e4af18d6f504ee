import { spawn } from 'node:child_process'

/** An account of the machine that a child process runs under. */
export interface Account {
  name: string
  uid: number
  gid: number
}

export interface RunOptions {
  /** Who runs it; nothing means: whoever we are. */
  account?: Account
  folder?: string
  /** `pg_ctl start` leaves a server behind that would keep our pipes open, so its output is not read. */
  output?: 'read' | 'ignore'
  input?: string
}

export interface RunResult {
  /** Null when a signal ended it. */
  code: number | null
  /** What it said, both streams together. */
  said: string
}

/** Runs a program to its end. A program that cannot even be started throws, as `spawn` does. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const { account, folder, output = 'read', input } = options
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      uid: account?.uid,
      gid: account?.gid,
      env: plainEnvironment(),
      windowsHide: true,
      stdio: [input === undefined ? 'ignore' : 'pipe', ...pipes[output]],
    })
    let said = ''
    child.stdout?.on('data', (chunk) => {
      said += chunk
    })
    child.stderr?.on('data', (chunk) => {
      said += chunk
    })
    child.stdin?.end(input)
    child.once('error', reject)
    child.once(output === 'read' ? 'close' : 'exit', (code: number | null) => resolve({ code, said }))
  })
}

const pipes = { read: ['pipe', 'pipe'], ignore: ['ignore', 'ignore'] } as const

/** Our environment without other PostgreSQL's settings, and with messages in English so that they can be recognised. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG[A-Z]|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', LANG: 'C' }
}
