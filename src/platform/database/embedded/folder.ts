import { createHash } from 'node:crypto'
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  stat,
  symlink,
} from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Problem } from '../../../core/problem.ts'
import { canReach, nameAccount, ownName } from './account.ts'
import { majorVersion } from './programs.ts'
import type { Account } from './run.ts'

/** Makes the data folder if needed and finds out whether we may write there. */
export async function openDataFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o711 })
    await access(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error
    throw new Problem('database.folder-not-writable', { folder: dataDir, account: ownName() })
  }
}

/**
 * The folder of the cluster itself: `postgres` in the data folder.
 *
 * When PostgreSQL has to run under an account that cannot walk to the data folder (root keeps it below
 * `/root`), the cluster lies in a system folder and `postgres` is a link to it.
 */
export async function placeCluster(
  dataDir: string,
  account: Account | undefined,
  systemFolder: string,
): Promise<string> {
  const folder = join(dataDir, 'postgres')
  if (await exists(folder)) return realpath(folder)
  if (!account || (await letThrough(dataDir, account))) return join(await realpath(dataDir), 'postgres')
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)
  const elsewhere = join(systemFolder, name, 'postgres')
  await mkdir(dirname(elsewhere), { recursive: true, mode: 0o755 })
  if (!(await lstat(folder).catch(() => undefined))) await symlink(elsewhere, folder)
  return elsewhere
}

/** Opens the data folder for walking through, not for looking; the folders above it are not ours to open. */
async function letThrough(dataDir: string, account: Account): Promise<boolean> {
  if (!(await canReach(account, dataDir))) return false
  await chmod(dataDir, (await stat(dataDir)).mode | 0o011)
  return canReach(account, join(dataDir, 'postgres'))
}

/** A folder only the account may enter. */
export async function makePrivate(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (account) await chown(folder, account.uid, account.gid)
}

/**
 * True when there is a cluster; one we cannot run is refused: of another major version, of somebody else.
 *
 * A folder that others may read is only tightened: PostgreSQL would not start on it.
 */
export async function isCluster(cluster: string, account: Account | undefined): Promise<boolean> {
  if (!(await exists(cluster))) return false
  const { uid, mode } = await stat(cluster)
  const expected = account?.uid ?? process.getuid?.()
  if (expected !== undefined && uid !== expected) {
    throw await notOwned(cluster, account?.name)
  }
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) await chmod(cluster, 0o700)
  if ((await readdir(cluster)).length === 0) return false
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '?')).trim()
  if (found !== String(majorVersion)) {
    throw new Problem('database.folder-of-other-version', {
      folder: cluster,
      found,
      supported: majorVersion,
    })
  }
  return true
}

/** The refusal of a folder that another account of the machine owns. */
export async function notOwned(folder: string, account = ownName()): Promise<Problem> {
  return new Problem('database.folder-not-owned', {
    folder,
    owner: await nameAccount((await stat(folder)).uid),
    account,
  })
}

/** True when there is something at the path, a link that leads nowhere excepted. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
