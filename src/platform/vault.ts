import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '../core/problem.ts'
import { writeWhole } from './files.ts'

/**
 * Seals what the database must hold and must not know: a copy of the database alone opens nothing.
 *
 * `purpose` names what the text is and whose; a sealed text opens only for the purpose it was sealed for.
 */
export interface Vault {
  seal: (text: string, purpose: string) => string
  /** Undefined for what was not sealed here, or for another purpose. */
  open: (sealed: string, purpose: string) => string | undefined
  /** A hash that only the holder of the key can make, for short secrets that could be guessed from a plain one. */
  fingerprint: (text: string, purpose: string) => string
}

const keyLength = 32
const ivLength = 12
const tagLength = 16

/** A vault with the key; AES-256-GCM and HMAC-SHA-256 with keys derived from it. */
export function createVault(key: Buffer): Vault {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', use, keyLength))
  const [sealing, hashing] = [derive('mtqg seal 1'), derive('mtqg fingerprint 1')]
  return {
    seal: (text, purpose) => {
      const iv = randomBytes(ivLength)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(purpose))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open: (sealed, purpose) => {
      const [version, packed = ''] = sealed.split('.')
      const bytes = Buffer.from(packed, 'base64url')
      if (version !== '1' || bytes.length < ivLength + tagLength) return undefined
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, ivLength))
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
      try {
        const body = decipher.update(bytes.subarray(ivLength + tagLength))
        return Buffer.concat([body, decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
    fingerprint: (text, purpose) =>
      createHmac('sha256', hashing).update(`${purpose}\n${text}`).digest('base64url'),
  }
}

/** A vault nobody can open later: for a program that keeps no data. */
export const createPassingVault = (): Vault => createVault(randomBytes(keyLength))

/**
 * The vault of an installation: the key of `SECRET_KEY`, or the one in `secret.key` of the data folder, which
 * is made at the first start.
 *
 * Who restores a backup of the database elsewhere brings this file along; without it people have to set up
 * their second factor again, nothing else is lost.
 */
export async function openVault({ dataDir, secretKey }: VaultPlace): Promise<Vault> {
  const path = join(dataDir, 'secret.key')
  return createVault(secretKey ? parseKey(secretKey, 'SECRET_KEY') : await readKeyFile(path))
}

export interface VaultPlace {
  dataDir: string
  /** 32 bytes in base64. */
  secretKey?: string
}

function parseKey(text: string, place: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== keyLength) throw new Problem('settings.secret-key-broken', { place })
  return key
}

async function readKeyFile(path: string): Promise<Buffer> {
  const found = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (found !== undefined) return parseKey(found, path)
  const key = randomBytes(keyLength)
  await mkdir(dirname(path), { recursive: true, mode: 0o711 })
  await writeWhole(path, Buffer.from(`${key.toString('base64')}\n`), 0o600)
  return key
}
