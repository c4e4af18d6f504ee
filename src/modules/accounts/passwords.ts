import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the default of the library) with 19 MiB and two passes: about 30 ms on an office PC, and within a 4 GB machine's means. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The password as it is stored: never the password itself. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost)

/** A hash no password has, made once, so that an unknown user name takes as long as a wrong password. */
let nobody: Promise<string> | undefined
const hashOfNobody = (): Promise<string> => {
  nobody ??= hashPassword(randomBytes(32).toString('base64url'))
  return nobody
}

/** True when the password is the right one; takes its time also when there is no account to compare with. */
export async function isPasswordRight(password: string, stored: string | undefined): Promise<boolean> {
  const isRight = await verify(stored ?? (await hashOfNobody()), password.normalize('NFC'))
  return stored !== undefined && isRight
}

/** What the browser holds: 256 random bits. */
export const createToken = (): string => randomBytes(32).toString('base64url')

/** What the database holds of a token: a copy of the table signs nobody in. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
