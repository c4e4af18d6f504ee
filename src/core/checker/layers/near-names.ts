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

/** Beginnings of words that are said alike in one region or another. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/(?<=^| )s(?!h)/g, 'x'],
  [/(?<=^| )tr/g, 'ch'],
  [/(?<=^| )(?:gi|r)(?=[aeiouy])/g, 'd'],
  [/y(?=\d?(?:nh|n|ch|t|p)?\d?(?: |$))/g, 'i'],
  // In the south what is written with t and c, with n and ng at the end is said alike.
  [/t(?=\d?(?: |$))/g, 'c'],
  [/n(?=\d?(?: |$))/g, 'ng'],
]
/** A name as it is said. */
export const sound = (folded: string): string =>
  alike.reduce((said, [shape, same]) => said.replace(shape, same), folded)

/** "Kinh Sáng Lớn" for "Kinh Xáng Lớn": the same sounds and tones, another letter. */
export const isHeardAs = (rare: string, usual: string): boolean =>
  rare.includes(' ') && rare !== usual && sound(rare) === sound(usual)

/** "Huổi Lếnh" for "Huổi Lếch": one word with another end, its vowel and tone the same. */
export const isOtherEnd = (rare: string, usual: string): boolean => {
  const ends = /(?:ch|ng|nh|c|m|n|p|t)(?=\d?$)/u
  const [words, others] = [rare.split(' '), usual.split(' ')]
  const apart = words.flatMap((word, at) => (word === others[at] ? [] : [[word, others[at] ?? ''] as const]))
  const [one] = apart
  return (
    words.length === others.length &&
    words.length > 1 &&
    apart.length === 1 &&
    one !== undefined &&
    ends.test(one[0]) &&
    ends.test(one[1]) &&
    one[0].replace(ends, '') === one[1].replace(ends, '')
  )
}

/** "Phước Đông Hậu" for "Phước Hậu Đông". */
export const isPermuted = (rare: string, usual: string): boolean =>
  rare !== usual &&
  rare.split(' ').length > 2 &&
  rare.split(' ').sort().join(' ') === usual.split(' ').sort().join(' ')
