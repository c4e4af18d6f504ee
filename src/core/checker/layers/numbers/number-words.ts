import { type Exact, whole } from '../../../exact.ts'
import type { Span } from '../../document.ts'
import { gather } from '../../gather.ts'
import { splitWords, type Word } from '../text/words.ts'

const digits: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}
const scales: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }

const numerals: ReadonlySet<string> = new Set([
  ...Object.keys(digits),
  'mười',
  'mươi',
  'trăm',
  'linh',
  'lẻ',
  ...Object.keys(scales),
])

/** A number said in words, "hai mươi", "một trăm linh năm". */
export interface SpelledNumber extends Span {
  value: Exact
  words: number
}

/** Every run of number words that makes one number; what it counts is for the caller to judge. */
export const findSpelledNumbers = (text: string, start = 0, end = text.length): SpelledNumber[] =>
  readSpelledNumbers(text, splitWords(text, { start, end }))

/** The same of words that are parted already. */
export function readSpelledNumbers(text: string, words: readonly Word[]): SpelledNumber[] {
  const runs: Word[][] = []
  for (const [at, word] of words.entries()) {
    if (!numerals.has(word.small)) continue
    const before = words[at - 1]
    const open = runs.at(-1)
    const goesOn = before !== undefined && open?.at(-1) === before
    if (goesOn && /^\s+$/.test(text.slice(before.end, word.start))) open?.push(word)
    else runs.push([word])
  }
  return gather(runs, (run) => {
    const value = parseSpelled(run.map(({ small }) => small))
    const [first, last] = [run[0], run.at(-1)]
    return value === undefined || !first || !last
      ? []
      : [{ start: first.start, end: last.end, value: whole(value), words: run.length }]
  })
}

/** The number that "05", "năm" or "Mười hai" says; 0 where it says none. */
export const readSaidNumber = (written: string): number =>
  /^\d/.test(written) ? Number.parseInt(written, 10) : Number(findSpelledNumbers(written)[0]?.value.n ?? 0n)

/** The value of number words read aloud; undefined when they make no number. */
export function parseSpelled(words: readonly string[]): bigint | undefined {
  let total = 0
  let group = 0
  let last = -1
  for (const spoken of words) {
    const digit = digits[spoken]
    const scale = scales[spoken]
    if (digit !== undefined) {
      if (last >= 0) return undefined
      last = digit
    } else if (spoken === 'mười') {
      if (last >= 0) return undefined
      group += 10
    } else if (spoken === 'mươi' || spoken === 'trăm') {
      if (last < 0) return undefined
      group += last * (spoken === 'trăm' ? 100 : 10)
      last = -1
    } else if (scale !== undefined) {
      const counted = group + Math.max(last, 0)
      if (counted === 0 && total === 0) return undefined
      total = scale === 1e9 ? (total + counted) * scale : total + counted * scale
      group = 0
      last = -1
    }
  }
  const value = total + group + Math.max(last, 0)
  return Number.isSafeInteger(value) ? BigInt(value) : undefined
}
