import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '../core/problem.ts'

/**
 * Writes a file all at once: the name holds either the whole new content or what it held before.
 *
 * The bytes go to a hidden neighbour first and reach the disk before the name changes hands, so that
 * neither a full disk nor a power cut leaves half a report behind. `mode` is for files only we may read.
 */
export async function writeWhole(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  // A link stays a link: what it points to is replaced.
  const target = await realpath(path).catch(() => path)
  const draft = join(dirname(target), `.mtqg-${randomUUID()}.part`)
  try {
    await writeToDisk(draft, bytes, mode)
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw explainFault(error, path, bytes)
  }
  await syncFolder(dirname(target))
}

async function writeToDisk(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the new name itself survive a power cut; Windows does so unasked and refuses to open folders. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined)
  await opened?.sync().catch(() => undefined)
  await opened?.close()
}

/** The system's own codes, in words; anything not foreseen stays what it was: a bug. */
function explainFault(error: unknown, path: string, bytes: Uint8Array): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Problem('file.disk-full', { path, sizeKb: Math.ceil(bytes.length / 1024) })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return new Problem('file.not-writable', { path })
    case 'ENOENT':
    case 'ENOTDIR':
      return new Problem('file.folder-missing', { path, folder: dirname(path) })
    case 'EISDIR':
    case 'EINVAL':
    case 'ENAMETOOLONG':
      return new Problem('file.name-refused', { path })
    default:
      return error
  }
}
