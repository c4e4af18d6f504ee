import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '../../core/problem.ts'

/** A file that has arrived and waits to be looked at. */
export interface Spooled {
  byteCount: number
  sha256: string
  read: () => Promise<Uint8Array>
  discard: () => Promise<void>
}

/**
 * Lets an upload come in at the pace of its sender, on disk and not in memory, so that no transaction waits
 * for a slow phone.
 *
 * @throws Problem `upload.too-large`, `upload.empty` or `upload.interrupted`; nothing is left behind then.
 */
export async function spoolUpload(
  source: Readable,
  { name, limit }: { name: string; limit: number },
): Promise<Spooled> {
  const path = join(tmpdir(), `mtqg-upload-${randomUUID()}`)
  const discard = () => rm(path, { force: true })
  const hash = createHash('sha256')
  let byteCount = 0
  async function* measure(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      byteCount += chunk.length
      if (byteCount > limit) throw new Problem('upload.too-large', { name, limitMb: toMb(limit) })
      hash.update(chunk)
      yield chunk
    }
  }
  try {
    await pipeline(source, measure, createWriteStream(path, { mode: 0o600 }))
    if (byteCount === 0) throw new Problem('upload.empty', { name })
  } catch (error) {
    await discard()
    throw error instanceof Problem || isOurs(error) ? error : new Problem('upload.interrupted', { name })
  }
  return { byteCount, sha256: hash.digest('hex'), read: () => readFile(path), discard }
}

const toMb = (bytes: number) => Math.floor(bytes / (1024 * 1024))

/** A disk that refuses to write is no fault of the sender. */
const isOurs = (error: unknown) => (error as { syscall?: string }).syscall !== undefined
