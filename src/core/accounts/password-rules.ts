import { fold } from '../vietnamese/text.ts'
import { commonPasswords } from './common-passwords.ts'

/** As long as a short sentence; what is longer is cut nowhere but refused. */
export const passwordLength = { min: 8, max: 200 } as const

/** What makes a password easy to guess. */
export type PasswordFault =
  | 'too-short'
  | 'too-long'
  | 'common'
  | 'pattern'
  | 'digits'
  | 'user-name'
  | 'unit-name'

/** The names a guesser knows: whose account it is, and where they work. */
export interface KnownNames {
  userName?: string
  unitNames?: readonly string[]
}

/**
 * What is wrong with a password; undefined when it will do.
 *
 * After NIST SP 800-63B: length protects, so no kind of letter is asked for; refused is only what guessers
 * try first. A name may stand in a password when what is left of it would do by itself.
 */
export function findPasswordFault(typed: string, known: KnownNames = {}): PasswordFault | undefined {
  const password = typed.normalize('NFC')
  const length = [...password].length
  if (length < passwordLength.min) return 'too-short'
  if (length > passwordLength.max) return 'too-long'
  return findGuess(password) ?? findName(password, known)
}

function findGuess(password: string): PasswordFault | undefined {
  const text = squeeze(password)
  if (/^\d{1,11}$/.test(text)) return isCommon(password) ? 'common' : 'digits'
  if (isCommon(password)) return 'common'
  return isPattern(text) ? 'pattern' : undefined
}

/** Small letters and digits only, without marks: "Mật khẩu" and "MATKHAU" are one guess. */
const squeeze = (text: string): string => fold(text).replaceAll(' ', '')

const disguises: Record<string, string> = {
  '@': 'a',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
  '!': 'i',
}

/** True for a common word, written with look-alike signs or with a year and a sign behind it, too. */
function isCommon(password: string): boolean {
  const undisguised = password.replace(/[@01$!35]/g, (sign) => disguises[sign] ?? sign)
  const forms = [password, undisguised].map(squeeze)
  const bare = forms.map((form) => form.replace(/^\d{1,4}(?=\D)|(?<=\D)\d{1,8}$/g, ''))
  const cores = [password.replace(/[\d\W_]+$/u, '')].map((core) =>
    squeeze(core.replace(/[@01$!35]/g, (sign) => disguises[sign] ?? sign)),
  )
  return [...forms, ...bare, ...cores].some((form) => commonPasswords.has(form))
}

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** One letter or a short group over and over, or a run along the keyboard or the alphabet. */
function isPattern(text: string): boolean {
  if (text.length < 4) return true
  if (/^(.{1,3})\1+.{0,2}$/.test(text)) return true
  return rows.some((row) => row.includes(text) || [...row].reverse().join('').includes(text))
}

function findName(password: string, { userName, unitNames = [] }: KnownNames): PasswordFault | undefined {
  const text = squeeze(password)
  const contains = (name: string | undefined) => {
    const part = squeeze(name ?? '')
    if (part.length < 3 || !text.includes(part)) return false
    const rest = text.replaceAll(part, '')
    return rest.length < passwordLength.min || findGuess(rest) !== undefined
  }
  if (contains(userName)) return 'user-name'
  return unitNames.some(contains) ? 'unit-name' : undefined
}

/** How long a password would hold, in three words. */
export type PasswordStrength = 'weak' | 'fair' | 'strong'

/** A hint while typing: length counts, variety helps a little. Nothing is refused by it. */
export function ratePassword(typed: string, known: KnownNames = {}): PasswordStrength {
  if (findPasswordFault(typed, known)) return 'weak'
  const letters = [...typed.normalize('NFC')]
  const weight = letters.length + Math.min(new Set(letters).size, 12) / 2
  return weight >= 20 ? 'strong' : 'fair'
}
