import type { CheckedFile } from '../../core/checker/original.ts'
import { readText } from '../../core/checker/read-text.ts'
import { type Composed, composeText } from '../../core/checker/reading/composed.ts'
import { convertOld, findOldEncoding } from '../../core/checker/reading/old-encodings.ts'
import { Problem } from '../../core/problem.ts'
import type { ReadingLimits } from './limits.ts'

/** Reads a text file of any encoding Vietnamese was ever typed in. @throws Problem `check.no-text`, `check.type-refused`. */
export function readPlain(
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits,
): CheckedFile & { kind: 'txt' } {
  const decoded = decodeText(bytes)
  if (isBinary(decoded)) throw new Problem('check.type-refused', { name })
  const raw = decoded.slice(0, limits.textUnits)
  const { text, origins } = composeLines(raw)
  if (text.trim() === '') throw new Problem('check.no-text', { name })
  const document = readText(text)
  if (raw.length < decoded.length) document.unread.push('Văn bản quá dài: phần cuối chưa được đọc.')
  return { kind: 'txt', document, back: origins ? { origins } : {} }
}

/** Composed text; a whole in an old encoding, or the lines of it that are, converted. */
function composeLines(raw: string): Composed {
  if (!/[\u00a1-\u00ff]/.test(raw)) {
    return composeText(raw)
  }
  const whole = findOldEncoding(raw)
  const origins: number[] = []
  const lines: string[] = []
  for (const { 0: line, index } of raw.matchAll(/[^\r\n]+|[\r\n]+/g)) {
    const old = whole ?? findOldEncoding(line)
    const converted = old ? convertOld(line, old) : undefined
    lines.push(converted?.text ?? line)
    for (let unit = 0; unit < (converted?.text ?? line).length; unit += 1) {
      origins.push(index + (converted?.origins[unit] ?? unit))
    }
  }
  origins.push(raw.length)
  const composed = composeText(lines.join(''))
  const back = composed.origins ?? Int32Array.from(origins.keys())
  return { text: composed.text, origins: back.map((unit) => origins[unit] ?? raw.length) }
}

/** UTF-8 unless a mark or the bytes themselves say otherwise; a byte order mark is a unit of the text. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes)
  const half = zerosAt(bytes)
  if (half) return new TextDecoder(half).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return decodeBytes(bytes)
  }
}

/** Not UTF-8: one of the old encodings, Windows' own Vietnamese one, or UTF-8 with a few broken bytes. */
function decodeBytes(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes)
  if (findOldEncoding(latin)) return latin
  const broken = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const lost = broken.split('\ufffd').length - 1
  return lost < broken.length / 100 ? broken : new TextDecoder('windows-1258').decode(bytes)
}

/** UTF-16 without a mark: every other byte of plain letters is zero. */
function zerosAt(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const part = bytes.subarray(0, 512)
  const zeros = [0, 0]
  part.forEach((byte, at) => {
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > part.length / 5 && even * 10 < odd) return 'utf-16le'
  if (even > part.length / 5 && odd * 10 < even) return 'utf-16be'
  return undefined
}

/** Control signs and lost letters that no text has. */
function isBinary(text: string): boolean {
  const part = text.slice(0, 4096)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has
  const strange = part.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return strange > Math.max(2, part.length / 50)
}
