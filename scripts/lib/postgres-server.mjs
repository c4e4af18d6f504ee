import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Starts an installed PostgreSQL of Debian (`postgres15`) in a folder that is thrown away. */
export async function startDebianServer(name) {
  const version = /^postgres(\d+)$/.exec(name)?.[1]
  const programs = `/usr/lib/postgresql/${version}/bin`
  if (!version || !existsSync(programs)) throw new Error(`${name}: no PostgreSQL in ${programs}`)
  const folder = mkdtempSync(join(tmpdir(), `mtqg-${name}-`))
  const account = findAccount()
  if (account) chownSync(folder, account.uid, account.gid)
  const run = (program, args) => runAs(account, join(programs, program), args, folder)
  const cluster = join(folder, 'cluster')
  const port = await findFreePort()
  const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c synchronous_commit=off -c full_page_writes=off`
  run('initdb', [
    '-D',
    cluster,
    '-U',
    'mtqg',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ])
  run('pg_ctl', ['start', '-D', cluster, '-w', '-l', join(folder, 'log'), '-o', settings])
  return {
    url: `postgres://mtqg@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', ['stop', '-D', cluster, '-m', 'immediate', '-w'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses root; Debian makes the account `postgres` for it. */
function findAccount() {
  if (process.getuid?.() !== 0) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((text) => text.startsWith('postgres:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

function runAs(account, program, args, folder) {
  const { status, stderr } = spawnSync(program, args, {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
}

function findFreePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
