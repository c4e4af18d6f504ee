import { readFile, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, resolve } from 'node:path'
import { Problem } from '../../../core/problem.ts'
import type { Account } from './run.ts'

/** Plain accounts that most machines have, the better ones first. */
const usualNames = ['postgres', '_postgres', 'nobody']

/** True when we are root on Linux or macOS; PostgreSQL then refuses to run as us. */
export const isRoot = (): boolean => process.getuid?.() === 0

/**
 * The account PostgreSQL runs under when we are root; nothing when we are somebody plain.
 *
 * Whoever owns the cluster or the data folder comes first, so that a folder stays with one account however
 * the program is started. The account must have a line in the password file: `initdb` asks for its name.
 */
export async function chooseAccount(folders: readonly string[]): Promise<Account | undefined> {
  if (!isRoot()) return undefined
  const accounts = await listAccounts()
  for (const folder of folders) {
    const owner = (await stat(folder).catch(() => undefined))?.uid
    const account = owner ? accounts.find((candidate) => candidate.uid === owner) : undefined
    if (account) return account
  }
  for (const name of usualNames) {
    const account = accounts.find((candidate) => candidate.name === name)
    if (account) return account
  }
  throw new Problem('database.no-plain-account', {})
}

async function listAccounts(): Promise<Account[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid }) => name !== '' && !name.startsWith('#') && uid > 0)
}

/** The name of an account number, or the number itself. */
export async function nameAccount(uid: number): Promise<string> {
  if (uid === process.getuid?.()) return ownName()
  return (await listAccounts()).find((account) => account.uid === uid)?.name ?? String(uid)
}

/** The account we run under; machines without a password file only know its number. */
export function ownName(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.() ?? '')
  }
}

/** True when the account may walk down to the path: every folder above it lets it through. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const { uid, gid, mode } = await stat(folder)
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
    if (((mode >> shift) & 1) === 0) return false
    if (dirname(folder) === folder) return true
  }
}
