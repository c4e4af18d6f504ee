import { createHash, randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { createGate } from './gate.ts'

/**
 * Argon2id (the default of the library) with 19 MiB, two passes and one lane: the smallest cost OWASP
 * recommends. About 12 ms on an office PC, so that a whole province that signs in at eight o'clock gets in.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * Hashing runs beside the main thread, on the few threads that file access uses too; more at once than there
 * are processors would only make everybody wait for memory.
 */
const hashing = createGate(Math.max(1, Math.min(3, availableParallelism())))

/** The password as it is stored: never the password itself. */
export const hashPassword = (password: string): Promise<string> =>
  hashing(() => hash(password.normalize('NFC'), cost))

/** A hash no password has, made once, so that an unknown user name takes as long as a wrong password. */
let nobody: Promise<string> | undefined
const hashOfNobody = (): Promise<string> => {
  nobody ??= hashPassword(randomBytes(32).toString('base64url'))
  return nobody
}

/** True when the password is the right one; takes its time also when there is no account to compare with. */
export async function isPasswordRight(password: string, stored: string | undefined): Promise<boolean> {
  const compared = stored ?? (await hashOfNobody())
  const isRight = await hashing(() => verify(compared, password.normalize('NFC')))
  return stored !== undefined && isRight
}

/** What the browser holds: 256 random bits. */
export const createToken = (): string => randomBytes(32).toString('base64url')

/** What the database holds of a token: a copy of the table signs nobody in. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
