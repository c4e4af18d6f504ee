import { isClose } from '../../report/find-words.ts'

/** One letter apart, the beginnings of the words being the same. */
export function isSlipOf(a: string, b: string): boolean {
  const initials = (folded: string) =>
    folded
      .split(' ')
      .map((word) => word.charAt(0))
      .join('')
  return isClose(a, b) && initials(a) === initials(b)
}

const syllable =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph?|qu|r|s|th?|tr|v|x)?(?:(?:ai|ao|au|ay|eo|eu|ia|iu|oi|ui|uu|ieu|yeu|oai|oao|oay|oeo|uai|uay|uoi|uou|uya|uyu|ua|ue|uo|uy|oa|oe|a|e|i|o|u|y)|(?:ie|ye|oa|oe|oo|ua|ue|uo|uy|uye|a|e|i|o|u|y)(?:ch|ng|nh|c|m|n|p|t))$/

/**
 * Whether the rarer of two names, both without marks, is likely the other one mistyped.
 *
 * Two short names one letter apart ("Tân Phú", "Tân Phúc") are as likely two places; a name of three words, or one
 * with a letter too many inside of a word that no longer is one, hardly.
 */
export function isMistyped(rare: string, usual: string): boolean {
  if (rare === usual || !isSlipOf(rare, usual)) return false
  const [words, others] = [rare.split(' '), usual.split(' ')]
  if (words.length > 2) return true
  const at = words.findIndex((word, index) => word !== others[index])
  const [word, other] = [words[at] ?? '', others[at] ?? '']
  const isInside =
    word.length !== other.length && word.charAt(0) === other.charAt(0) && word.at(-1) === other.at(-1)
  // "Ea Dông" for "Ea Drông": a cluster of letters that Vietnamese does not have, written as it has it.
  return words.length === 2 && isInside && (!syllable.test(word) || !syllable.test(other))
}
