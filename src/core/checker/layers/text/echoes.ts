import type { Word } from './words.ts'

/** Whether words of a sentence are said again: what need not hold is not searched for. */
export interface Echoes {
  /** Two words side by side stand a second time, nearby or far. */
  ofPair: boolean
  /** The same behind the same two or three words further: "ủng hộ và ủng hộ", "triển khai thực hiện triển khai". */
  ofPairNear: boolean
  /** A run of words, or one alone, stands twice in a row, whatever signs and numbers are between. */
  inRow: boolean
}

/** So far behind its beginning a pair comes back behind one joint or one other term. */
const [nearest, farthest] = [2, 6]

/** Looks for words said again. */
export function findEchoes(words: readonly Word[]): Echoes {
  const echoes = { ofPair: false, ofPairNear: false, inRow: false }
  const last = new Map<string, number>()
  const before = new Int32Array(words.length).fill(-1)
  const isSame = (one: number, other: number) => words[one]?.small === words[other]?.small
  for (const [at, { small }] of words.entries()) {
    before[at] = last.get(small) ?? -1
    last.set(small, at)
    for (let from = before[at] ?? -1; from >= 0; from = before[from] ?? -1) {
      const distance = at - from
      // The run that begins at `from` ends right before its echo; where it is one word, that is all.
      if (distance === 1 || (!echoes.inRow && isRunTwice(from, distance))) echoes.inRow = true
      if (at + 1 >= words.length || !isSame(from + 1, at + 1)) continue
      echoes.ofPair = true
      if (distance >= nearest && distance <= farthest) echoes.ofPairNear = true
    }
  }
  return echoes

  function isRunTwice(from: number, length: number): boolean {
    if (from + 2 * length > words.length) return false
    for (let at = from + 1; at < from + length; at += 1) if (!isSame(at, at + length)) return false
    return true
  }
}
