/** What is known of every UTF-16 unit. The expressions are slow, a look-up is not. */
const known = new Uint8Array(0x10000)
const [letter, capital, neither] = [1, 2, 3]

function kindOf(unit: number): number {
  const kind = known[unit]
  if (kind) return kind
  const written = String.fromCharCode(unit)
  const found = /\p{Lu}/u.test(written) ? capital : /\p{L}/u.test(written) ? letter : neither
  known[unit] = found
  return found
}

export const isLetter = (unit: number): boolean => kindOf(unit) !== neither
export const isCapital = (unit: number): boolean => kindOf(unit) === capital
export const isDigit = (unit: number): boolean => unit > 47 && unit < 58

/** In small letters; most words are so already, and the engine would ask its tables for each letter with a mark. */
export function toSmall(word: string): string {
  for (let at = 0; at < word.length; at += 1) if (isCapital(word.charCodeAt(at))) return word.toLowerCase()
  return word
}

const percent = 37

/** The words and numbers of a stretch, "%" among them, without the signs between. */
export function splitTokens(text: string): string[] {
  const tokens: string[] = []
  let from = -1
  for (let at = 0; at <= text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const isInside = at < text.length && (isLetter(unit) || isDigit(unit) || unit === percent)
    if (isInside && from < 0) from = at
    if (isInside || from < 0) continue
    tokens.push(text.slice(from, at))
    from = -1
  }
  return tokens
}
