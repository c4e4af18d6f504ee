import type { CheckFinding } from './finding.ts'

const label = /^(?:[IVXLC]+|[ivxl]+|\d+(?:\.\d+)*|\p{sc=Latn})(?=[.)]?\s)/u
const bareLabel = /^(?:[IVXLC]+|[ivxl]+|\d+(?:\.\d+)*|\p{sc=Latn})[.)]?$/u
const leadingNumber = /^[\d.,/]*\d%?(?=\s)/
const bareNumber = /^[\d.,/]*\d%?$/

/**
 * What the quote of a finding should read as a whole, or undefined where that is not sure.
 *
 * A rule may propose the right value alone for a quote that says more: "5" for the heading "6. Về kiểm tra",
 * "442" for "4.442 hộ". Only then something can be put in the place of the quote without harm to the rest.
 */
export function proposedText({
  quote,
  suggest,
}: Pick<CheckFinding, 'quote' | 'suggest'>): string | undefined {
  if (suggest === undefined || suggest === quote) return undefined
  const proposal = suggest.normalize('NFC')
  if (bareNumber.test(proposal) && leadingNumber.test(quote) && !label.test(quote)) {
    return quote.replace(leadingNumber, () => proposal)
  }
  if (bareLabel.test(proposal) && label.test(quote)) {
    return quote.replace(label, () => proposal.replace(/[.)]$/, ''))
  }
  if (bareNumber.test(proposal) && leadingNumber.test(quote)) {
    return quote.replace(leadingNumber, () => proposal)
  }
  return isAlike(quote, proposal) ? proposal : undefined
}

/** One expression for another, or most words the same: never a sentence for a word. */
function isAlike(quote: string, proposal: string): boolean {
  const [before, after] = [quote, proposal].map((text) => text.toLowerCase().split(/\s+/).filter(Boolean))
  if (!before || !after) return false
  if (before.length <= 1) return after.length <= 2
  if (squash(quote) === squash(proposal)) return true
  const shared = after.filter((word) => before.includes(word)).length
  return shared * 2 >= after.length && (after.length * 2 >= before.length || shared === after.length)
}

/** Letters and digits alone: what blanks and dashes part is the same. */
const squash = (text: string): string => text.toLowerCase().replace(/[^\p{sc=Latn}\p{N}]/gu, '')
