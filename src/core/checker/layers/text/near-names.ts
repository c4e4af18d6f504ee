import { isClose } from '../../../report/find-words.ts'
import { fold, spellingKey } from '../../../vietnamese/text.ts'
import { gather } from '../../gather.ts'

/** One letter apart, the beginnings of the words being the same. */
export function isSlipOf(a: string, b: string): boolean {
  const initials = (folded: string) =>
    folded
      .split(' ')
      .map((word) => word.charAt(0))
      .join('')
  return isClose(a, b) && initials(a) === initials(b)
}

/**
 * Whether the rarer of two names, both without marks, is likely the other one mistyped.
 *
 * Two short names one letter apart ("Tân Phú", "Tân Phúc") are as likely two places; a name of three words, or one
 * with a letter too many inside of a word ("Rạch Gồng" for "Rạch Giồng"), hardly.
 */
function isMistyped(rare: string, usual: string): boolean {
  if (rare === usual || !isSlipOf(rare, usual)) return false
  const [words, others] = [rare.split(' '), usual.split(' ')]
  if (words.length > 2) return true
  const at = words.findIndex((word, index) => word !== others[index])
  const [word, other] = [words[at] ?? '', others[at] ?? '']
  const isInside =
    word.length !== other.length && word.charAt(0) === other.charAt(0) && word.at(-1) === other.at(-1)
  return words.length === 2 && isInside
}

type Spoken = readonly (readonly [RegExp, string])[]

/** Letters that are said alike almost everywhere. */
const common: Spoken = [
  [/(?<=^| )s(?!h)/g, 'x'],
  [/(?<=^| )tr/g, 'ch'],
  [/(?<=^| )(?:gi|r)(?=[aeiouyăâêôơư])/gu, 'd'],
  [/k(?=\d?(?: |$))/g, 'c'],
  [/y(?=\d?(?:nh|n|ch|t|p)?\d?(?: |$))/g, 'i'],
]
/** Letters that are said alike in one region or another. */
const alike: Spoken = [
  ...common,
  // Names of the highlands are written by ear: "Nậm Bồ" and "Nậm Pồ", "Đắk" and "Đắc".
  [/(?<=^| )p(?!h)/g, 'b'],
  // In the south what is written with t and c, with n and ng at the end is said alike.
  [/t(?=\d?(?: |$))/g, 'c'],
  [/n(?=\d?(?: |$))/g, 'ng'],
]
/** A name as it is said. */
const say = (name: string, as: Spoken): string =>
  as.reduce((said, [shape, same]) => said.replace(shape, same), name)
export const sound = (folded: string): string => say(folded, alike)

/** "Tả Sín Pao" and "Tả Xín Pao", "Khe Trúng" and "Khe Chúng": said alike with their tones, and hardly two places. */
export const isSaidAlike = (a: NameForm, b: NameForm): boolean =>
  a.key.includes(' ') && a.key !== b.key && say(a.key, common) === say(b.key, common)

/** "Kinh Sáng Lớn" for "Kinh Xáng Lớn": the same sounds and tones, another letter. */
const isHeardAs = (rare: string, usual: string): boolean =>
  rare.includes(' ') && rare !== usual && sound(rare) === sound(usual)

/** "Huổi Lếnh" for "Huổi Lếch": one word with another end, its vowel and tone the same. */
const isOtherEnd = (rare: string, usual: string): boolean => {
  const ends = /(?:ch|ng|nh|c|m|n|p|t)(?=\d?$)/u
  const [words, others] = [rare.split(' '), usual.split(' ')]
  const apart = gather(words, (word, at) => (word === others[at] ? [] : [[word, others[at] ?? ''] as const]))
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
const isPermuted = (rare: string, usual: string): boolean =>
  rare !== usual &&
  rare.split(' ').length > 2 &&
  rare.split(' ').sort().join(' ') === usual.split(' ').sort().join(' ')

/** "Mường Khao" for "Mường Khoa": two letters that stand side by side are exchanged. */
export function isTurned(rare: string, usual: string): boolean {
  if (rare.length !== usual.length || rare === usual) return false
  const at = [...rare].findIndex((letter, place) => letter !== usual[place])
  return (
    rare[at] === usual[at + 1] && rare[at + 1] === usual[at] && rare.slice(at + 2) === usual.slice(at + 2)
  )
}

/** Whether two names are one letter apart, or two letters exchanged. */
export const isOneSlip = (a: NameForm, b: NameForm): boolean =>
  a.folded !== b.folded && (isClose(a.key, b.key) || isTurned(a.key, b.key))

/** A name in the two shapes it is compared in. */
export interface NameForm {
  /** With its marks, see `spellingKey`. */
  key: string
  /** Without them. */
  folded: string
}

export const formOf = (name: string): NameForm => ({ key: spellingKey(name), folded: fold(name) })

/** Whether a name met once is likely another one written wrong. */
export const isVariant = (rare: NameForm, usual: NameForm): boolean =>
  Math.abs(rare.key.length - usual.key.length) < 3 &&
  (isMistyped(rare.folded, usual.folded) ||
    isHeardAs(rare.key, usual.key) ||
    isPermuted(rare.key, usual.key) ||
    isOtherEnd(rare.key, usual.key) ||
    (rare.folded.includes(' ') && isTurned(rare.folded, usual.folded)))
