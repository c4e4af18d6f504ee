import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { ordinalWords, parseOrdinal } from '../../layers/numbers/ordinals.ts'
import { findSaidCounts, type SaidCount } from '../../layers/numbers/said-counts.ts'
import { findAll } from '../../layers/text/search.ts'
import { countInClauses, countNamesBehind, openList, placeKinds } from '../../layers/trees/enumerations.ts'
import { countHeaded } from '../../layers/trees/headed-lists.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { findRespective } from '../ratio/respective.ts'
import { chief, judgeCount } from './count-finding.ts'
import { judgeListing, judgeThings } from './count-listing.ts'
import { findCountedDays } from './count-of-days.ts'
import { findCountedItems } from './count-of-items.ts'
import { findCountedPoints } from './count-of-points.ts'
import { findToldElsewhere } from './count-told-behind.ts'

/** A number of things followed by a list of more or fewer. */
export function checkLists(understanding: Understanding): CheckFinding[] {
  const { text, sentences } = understanding
  return [
    ...gather(sentences, (sentence) => {
      // "hạng 3 sao" grades what is counted.
      const counts = findSaidCounts(text, sentence).filter(({ unit }) => unit !== 'sao')
      return [
        ...findNamed(understanding, sentence, counts),
        ...findOrdinals(understanding, sentence, counts),
        ...findRespective(understanding, sentence, counts),
      ]
    }),
    ...findCountedDays(understanding),
    ...findCountedItems(understanding),
    ...findCountedPoints(understanding),
    ...findToldElsewhere(understanding),
  ]
}

const opens =
  /^[\p{sc=Latn}\s,()\d%-]{0,90}?(?:[;–]\s)?(?:bao gồm|gồm(?: có)?|đó là|là|cụ thể(?: là)?|như sau|sau đây|tại các (?:thôn|xã|bản)|:)\s*:?\s+/iu
const inWords = /^\W*(?:một là|thứ nhất)(?!\p{sc=Latn})/iu
const bracket = /^(?:[\p{sc=Latn}\s&–-]|\d(?= sao)){0,60}\((?=[^()]+(?:[,;]|\svà\s)[^()]+\))/u
/** "06 xã đạt chuẩn gồm: A, B, C, D và E", "02 xã A, B và C", "03 bản (A và B)". */
function findNamed(read: Understanding, sentence: Sentence, counts: readonly SaidCount[]): CheckFinding[] {
  const { text } = read
  return gather(counts, (said, at) => {
    // "Các tiêu chí chưa đạt (03 tiêu chí) gồm: …": the number stands in brackets.
    const isInBrackets = text[said.start - 1] === '(' && text[said.end] === ')'
    const rest = text.slice(said.end + (isInBrackets ? 1 : 0), sentence.end)
    const behind = countNamesBehind(text.slice(said.start + said.number.length, sentence.end))
    if (behind?.kind === said.unit || behind?.kind.startsWith(`${said.unit} `))
      return judgeCount(read, said, behind.count)
    const inClauses = countInClauses(rest, said.unit)
    if (inClauses) return judgeCount(read, said, inClauses)
    const headed = countHeaded(rest, said)
    if (headed) return judgeCount(read, said, headed)
    const opening = opens.exec(rest)?.[0] ?? bracket.exec(rest)?.[0]
    if (!opening) return []
    const isBracket = opening.endsWith('(')
    const behindIt = rest.slice(opening.length)
    const listing = isBracket ? readBracket(behindIt) : behindIt
    // "A, B và C; trong đó A là …": the list is at its end.
    const told = listing.slice(0, 200).replace(/;\s*trong đó.*$|(?<=\svà\s[^,;]*),\s*trong đó.*$/su, '')
    if (openList.test(told) || openList.test(opening.replace(chief, ' '))) return []
    // "một là …, hai là …": points counted in words are read by themselves.
    if (inWords.test(listing) || isOfOthers(said, opening, listing)) return []
    const between = sentence.amounts.filter(
      ({ start, unit, kind }) =>
        start >= said.end && start < said.end + opening.length && unit !== 'sao' && kind !== 'percent',
    )
    const isNext =
      between.length === 0 && (counts[at + 1]?.start ?? sentence.end) >= said.end + opening.length
    const others = counts.filter((other) => other !== said && other.start < said.end + opening.length)
    return isNext ? judgeListing(read, said, listing, others) : judgeThings(read, said, listing, others)
  })
}

/** Two names may also be parted by a semicolon; three and more of them are read as parts of their own. */
function readBracket(behind: string): string {
  const inside = behind.split(')')[0] ?? ''
  return inside.split(';').length > 2 ? inside : inside.replaceAll(';', ',')
}

const atPlaces = new RegExp(
  `(?<!\\p{sc=Latn})(?:tại|ở|trên địa bàn|thuộc)\\s(?:\\d{1,2}\\s|các\\s|những\\s)?(?<kind>${placeKinds})(?!\\p{sc=Latn})`,
  'u',
)
const isPlace = new RegExp(`^(?:${placeKinds})`, 'u')
/** "12 tổ hòa giải tại các thôn": a group of people is no place. */
const isGroup = /^(?:tổ|đội)$/u
const happening = /^(?:vụ|lượt|cuộc|ca|trường hợp|buổi|hộ|người|em|cháu|đối tượng|sự cố|lần)(?!\p{sc=Latn})/u
/** Behind a comma something is said of some of them: "10 cơ sở, phát hiện vi phạm: cơ sở A, cơ sở B". */
const ofSome =
  /,\s(?!(?:bao gồm|gồm|trong đó|cụ thể|đó là|là|như sau|sau đây|tại|ở|tức|nhất là|chủ yếu|với|và|có tên|lần lượt)(?!\p{sc=Latn}))\p{Ll}+\s\p{Ll}+[^,:]{0,40}:\s*$/u

/** What stands behind the number is not each of those counted. */
function isOfOthers({ unit, value }: SaidCount, opening: string, listing: string): boolean {
  if (ofSome.test(opening)) return true
  // "12 vụ tại các xã: A (…), B (…)": several may be of one place.
  const kind = atPlaces.exec(opening)?.groups?.kind
  if (kind && (!isPlace.test(unit) || (isGroup.test(unit) && kind !== unit)))
    return (
      happening.test(unit) || listing.includes('(') || value > 2 * listing.split(/[,;]|\svà\s/u).length - 2
    )
  // "04 đợt (đợt 1 …; đợt 2 …; đợt 3, 4 tháng 9)": told by their numbers up to the last one.
  const numbers = findAll(
    listing,
    new RegExp(`${unit.split(' ')[0]}\\s(\\d{1,2})(?:\\s?(?:,|và|-|–)\\s?(\\d{1,2}))?`, 'gu'),
  )
  return numbers.some(([, one, other]) => Number(other ?? one) === value)
}

const ordinal = new RegExp(`thứ\\s+(${ordinalWords}|\\d{1,2})(?!\\p{sc=Latn})`, 'giu')

/** "03 cuộc: cuộc thứ nhất …, cuộc thứ tư …". */
function findOrdinals(read: Understanding, sentence: Sentence, counts: readonly SaidCount[]): CheckFinding[] {
  const said = findAll(sentence.text, ordinal)
  const [first] = said
  if (said.length < 2 || first?.[1]?.toLowerCase() !== 'nhất') return []
  const most = Math.max(...said.map((match) => parseOrdinal(match[1] ?? '') ?? (Number(match[1]) || 0)))
  // "03 lớp tập huấn cho 5 thôn: lớp thứ nhất …": the classes are counted.
  const named = /(\p{Ll}+)\s*$/u.exec(sentence.text.slice(0, first.index))?.[1]
  const before = counts.filter(({ end }) => end <= sentence.start + first.index)
  const count = before.findLast(({ unit }) => named && unit.toLowerCase().startsWith(named)) ?? before.at(-1)
  return count && most === said.length && count.value < 20 ? judgeCount(read, count, most) : []
}
