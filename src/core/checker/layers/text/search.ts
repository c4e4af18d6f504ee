import { isCapital, isDigit, isLetter } from './letters.ts'

/**
 * Where an expression is looked for. Most expressions of the rules can begin at few places of a text only: at a
 * number, at a capital, at certain words. Looking at these alone costs a hundredth of trying every letter.
 */

const none: readonly RegExpExecArray[] = []

/**
 * Every match of a global expression, in order.
 *
 * The same as spreading `matchAll`, which makes a copy of the expression at each call: dearer than most searches in
 * a sentence.
 */
export function findAll(text: string, shape: RegExp): readonly RegExpExecArray[] {
  shape.lastIndex = 0
  let match = shape.exec(text)
  if (match === null) return none
  const found: RegExpExecArray[] = []
  for (; match !== null; match = shape.exec(text)) {
    found.push(match)
    if (match[0] === '') shape.lastIndex += (text.codePointAt(shape.lastIndex) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}

/** The matches of a sticky expression that begin at one of some places, in order; they do not overlap. */
export function findAllAt(text: string, places: readonly number[], shape: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let from = 0
  for (const place of places) {
    if (place < from) continue
    shape.lastIndex = place
    const match = shape.exec(text)
    if (match === null) continue
    found.push(match)
    from = match.index + match[0].length
  }
  return found
}

/** Where the numbers of a text begin; "12.500" begins twice. */
export function placesOfNumbers(text: string): number[] {
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1)
    if (isDigit(text.charCodeAt(at)) && !(at > 0 && isDigit(text.charCodeAt(at - 1)))) places.push(at)
  return places
}

/** Where words with a capital begin. */
export function placesOfCapitals(text: string): number[] {
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1)
    if (isCapital(text.charCodeAt(at)) && !(at > 0 && isLetter(text.charCodeAt(at - 1)))) places.push(at)
  return places
}
