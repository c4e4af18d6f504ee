import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { toString as drawQr } from 'qrcode'
import { Problem } from '../../core/problem.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import type { Vault } from '../../platform/vault.ts'
import {
  confirmSecret,
  findSecondFactor,
  insertSecret,
  replaceRecoveryCodes,
  takeRecoveryCode,
  takeStep,
} from './second-factor.queries.ts'
import { later } from './sessions.service.ts'

const period = 30
/** A clock may be one step off, on either side. */
const window = 1
const secretBytes = 20
/** A QR code on a screen is good for so long. */
const setUpWithin = 30 * 60_000
const recoveryCodeCount = 10

/** Time-based codes of RFC 6238 as every authenticator app makes them. */
const totpOf = (secret: Secret, label = ''): TOTP =>
  new TOTP({ issuer: 'MTQG', label, secret, digits: 6, period })

const purposeOf = (accountId: string): string => `totp ${accountId}`

/** What a person needs to bring the secret into their phone. */
export interface FactorSetUp {
  /** In groups of four, for typing. */
  secret: string
  uri: string
  /** A picture of the address as SVG. */
  qr: string
}

/** Makes a secret for the person's app; nothing is asked for at sign-in until it is confirmed. */
export async function startSecondFactor(
  db: Db,
  vault: Vault,
  account: { id: string; userName: string },
  now: Date,
): Promise<FactorSetUp> {
  const secret = new Secret({ size: secretBytes })
  const sealedSecret = vault.seal(secret.base32, purposeOf(account.id))
  const isKept = await insertSecret(db, { accountId: account.id, sealedSecret, createdAt: now })
  if (!isKept) throw new Problem('second-factor.already-on', {})
  const uri = totpOf(secret, account.userName).toString()
  return {
    uri,
    secret: secret.base32.replace(/.{4}(?=.)/g, '$& '),
    qr: await drawQr(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }),
  }
}

/** Turns the factor on once the app has shown its first code. @throws Problem `second-factor.not-started`, `sign-in.code-wrong`. */
export async function confirmSecondFactor(
  tx: Tx,
  vault: Vault,
  check: { accountId: string; code: string; now: Date },
): Promise<string[]> {
  const { accountId, now } = check
  const found = await findSecondFactor(tx, accountId)
  if (found?.confirmedAt) throw new Problem('second-factor.already-on', {})
  if (!found || later(found.createdAt, setUpWithin) < now) throw new Problem('second-factor.not-started', {})
  if (!(await isCodeRight(tx, vault, check))) throw new Problem('sign-in.code-wrong', {})
  await confirmSecret(tx, accountId, now)
  return createRecoveryCodes(tx, vault, accountId)
}

/** Ten new codes in place of all that were there; shown once, kept as keyed hashes. */
export async function createRecoveryCodes(tx: Tx, vault: Vault, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, createRecoveryCode)
  const hashes = codes.map((code) => vault.fingerprint(normaliseCode(code), purposeOf(accountId)))
  await replaceRecoveryCodes(tx, accountId, hashes)
  return codes
}

/** Letters and digits that are not taken for one another when read from paper. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const recoveryCodeLength = 10

/** "k7mfp-2x9qd": about 49 bits. */
function createRecoveryCode(): string {
  const letters = Array.from({ length: recoveryCodeLength }, () => signs.charAt(randomInt(signs.length)))
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

const normaliseCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, '')

/**
 * True when the code is the one the app shows, one step early or late, or an unused recovery code; the code
 * is used up by that.
 */
export async function isCodeRight(
  db: Db,
  vault: Vault,
  { accountId, code, now }: { accountId: string; code: string; now: Date },
): Promise<boolean> {
  const typed = normaliseCode(code)
  if (typed.length === recoveryCodeLength) {
    return takeRecoveryCode(db, accountId, vault.fingerprint(typed, purposeOf(accountId)), now)
  }
  const found = await findSecondFactor(db, accountId)
  const secret = found && vault.open(found.sealedSecret, purposeOf(accountId))
  if (!secret || !/^\d{6}$/.test(typed)) return false
  const timestamp = now.getTime()
  const delta = totpOf(Secret.fromBase32(secret)).validate({ token: typed, timestamp, window })
  if (delta === null) return false
  return takeStep(db, accountId, Math.floor(timestamp / 1000 / period) + delta)
}
