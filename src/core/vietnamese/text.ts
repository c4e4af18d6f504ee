/** The text in composed form, as everything is stored. */
export const toNfc = (text: string): string => text.normalize('NFC')

/** Letters that stand for đ and have no decomposition: đ itself, and look-alikes of other alphabets that keyboards give. */
const dLetters = /[đðɖ]/g
/** "M'gar", "M’gar" and "Mʼgar" are one name. */
const apostrophes = /['’‘ʼ`´]/g

/** Small letters without marks of punctuation, decomposed; words parted by one blank. */
const toWords = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(dLetters, 'đ')
    .replace(apostrophes, '')
    .replace(/[^\p{sc=Latn}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** Of so many short texts what was read is kept: names and words come again and again. */
const [mostKept, longestKept] = [8192, 48]

/** A reading of short texts that remembers its last answers. */
export function keeping<T>(keyOf: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    if (text.length > longestKept) return keyOf(text)
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size >= mostKept) kept.clear()
    const key = keyOf(text)
    kept.set(text, key)
    return key
  }
}

/**
 * The key a text is searched by: small letters without marks, đ as d, words parted by one blank.
 *
 * Composed and decomposed text, old and new tone placement (Hòa, Hoà), capitals and punctuation all come
 * to the same key. Different words do too ("Sơn Hà", "Sơn Hạ"): a key finds candidates, it proves nothing.
 */
export const fold = keeping((text) =>
  toWords(text).replace(/\p{M}/gu, '').replaceAll('đ', 'd').replace(/ +/g, ' ').trim(),
)

/** Tone marks in dictionary order; the place in the list is the tone: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng. */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const
const toneMarks = /[\u0300\u0309\u0303\u0301\u0323]/g

/** A decomposed word apart from its tone, wherever the mark stood. */
function splitTone(word: string): { letters: string; tone: number } {
  const [mark, ...more] = word.match(toneMarks) ?? []
  if (mark === undefined || more.length > 0) return { letters: word, tone: 0 }
  return { letters: word.replace(mark, ''), tone: tones.indexOf(mark as (typeof tones)[number]) }
}

/**
 * The key of a spelling: like {@link fold}, but with the marks kept.
 *
 * Two texts have the same key when they are the same words, however typed: "Hòa" and "Hoà" are, "Hà" and
 * "Hạ" are not. Use it to match names between lists.
 */
export const spellingKey = keeping((text) =>
  toWords(text)
    .split(' ')
    .map((word) => {
      const { letters, tone } = splitTone(word)
      return letters.normalize('NFC') + (tone === 0 ? '' : tone)
    })
    .join(' '),
)

/** The alphabet with the foreign letters where dictionaries put them; one sign of the sort key each. */
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const signs = '3456789abcdefghijklmnopqrstuvwxyz'
const signOf = new Map([...alphabet].map((letter, place) => [letter, signs.charAt(place)]))
/** Below every letter, in this order: the end of a level, a gap between words, a number. */
const [endOfLevel, gap, numberFollows] = ['0', '1', '2'] as const
const lengthSigns = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Digits as length and value, so that 9 comes before 10; leading zeros do not count. */
function signNumber(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, '')
  return numberFollows + lengthSigns.charAt(Math.min(value.length, 35)) + value
}

const marksOfLetters = /[\u0306\u0302\u031b]/

/** The letters of a word as signs. A mark that no Vietnamese letter has is left out, and so is a letter of another script. */
function signWord(letters: string): string {
  const parts = letters.match(/[0-9]+|\p{sc=Latn}\p{M}*/gu) ?? []
  return parts
    .map((part) => {
      if (/^[0-9]/.test(part)) return signNumber(part)
      const [base = ''] = part
      const mark = part.match(marksOfLetters)?.[0] ?? ''
      return signOf.get((base + mark).normalize('NFC')) ?? signOf.get(base) ?? ''
    })
    .join('')
}

/**
 * The key that sorts a text as a Vietnamese dictionary does: compare keys as plain strings.
 *
 * Letters decide first (a ă â b c d đ e ê …), tones only between texts of the same letters (ngang, huyền,
 * hỏi, ngã, sắc, nặng), numbers by value. It is our own because ICU differs between builds of PostgreSQL,
 * and it uses only small letters and digits, so that every collation orders it alike.
 */
export function sortKey(text: string): string {
  const words = toWords(text).split(' ').map(splitTone)
  const letters = words.map((word) => signWord(word.letters)).join(gap)
  return `${letters}${endOfLevel}${words.map((word) => word.tone).join('')}`
}
