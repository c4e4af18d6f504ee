import type { CheckFinding } from '../finding.ts'
import { parseRoman } from '../layers/headings.ts'
import { ordinalWords, parseOrdinal, printOrdinal } from '../layers/ordinals.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const begins = '(?<=^|[\\n.;:]\\s*|[-–+]\\s)'
/** A day behind it makes a weekday of it: "Thứ tư, ngày 08/5". */
const ends = '(?=\\s*[,:](?!\\s*(?:ngày\\s)?\\d))'
/** The two ways to count points, each with the words it uses for the first and the fourth. */
const ways = [
  { shape: new RegExp(`(?=Thứ)${begins}Thứ\\s(?<word>${ordinalWords})${ends}`, 'giu'), say: sayOrdinal },
  {
    shape: new RegExp(
      `(?=(?:${ordinalWords})\\slà)${begins}(?<word>${ordinalWords})\\slà(?:${ends}|(?=\\s\\p{L}))`,
      'giu',
    ),
    say: sayCardinal,
  },
]

const named =
  /(?=[KBNGMĐC])(?<=^|[\n.;]\s*|[-–+]\s)(?<word>Khoản|Bước|Nhiệm vụ|Giải pháp|Nội dung|Mục tiêu|Nguyên nhân|Đợt|Giai đoạn|Nhóm|Câu hỏi|Bài học|Kiến nghị)(?<gap>\s(?:thứ\s)?)(?<number>\d{1,2})(?=\s?[:.](?!\d))/gu

/** Over how many letters one list may go on. */
const reach = 3000

/** "Thứ nhất, … Thứ hai, … Thứ tư, …", "Một là, … Hai là, … Bốn là, …": one left out or said twice. */
export const checkSpokenOrder = (read: Understanding): CheckFinding[] => [
  ...findSpoken(read),
  ...findNamed(read),
  ...findDoubled(read),
  ...findBracketed(read),
  ...findLettered(read),
]

/** The number a list has come to, and whether it was said twice. */
interface Last {
  value: number
  isTwice: boolean
}

/** Numbers count from the first one on. */
const follow = ({ value: before }: Last, value: number): Last => ({
  value: before > 0 || value === 1 ? value : 0,
  isTwice: before > 0 && value === before,
})

/** Whether a number jumps or is said again; behind one said twice the list may go on as if it had been the next. */
const breaksOrder = ({ value: before, isTwice }: Last, value: number): boolean =>
  before > 0 &&
  value > 1 &&
  value >= before &&
  value - before <= 3 &&
  value !== before + 1 &&
  !(isTwice && value === before + 2)

const bracketed =
  /(?=[(\d])(?:(?<=^|[\n.;:,]\s*|\s)\((?<number>\d{1,2}|[ivx]{1,4})|(?<=[:;,]\s)(?<plain>\d{1,2}))\)(?=\s\p{L})/gu

/** "(1) …; (2) …; (4) …", "(i) …; (ii) …; (iv) …" in one line. */
const findBracketed = ({ text, passages }: Understanding): CheckFinding[] =>
  passages.flatMap((passage) => {
    let last: Last = { value: 0, isTwice: false }
    return [...text.slice(passage.start, passage.end).matchAll(bracketed)].flatMap((match) => {
      const { plain = '', number = plain } = match.groups ?? {}
      const isRoman = /^[ivx]/u.test(number)
      const value = isRoman ? (parseRoman(number.toUpperCase()) ?? 0) : Number(number)
      const before = last.value
      const isWrong = breaksOrder(last, value)
      last = follow(last, value)
      if (!isWrong) return []
      const start = passage.start + match.index
      const right = `${plain ? '' : '('}${isRoman ? (romans[before] ?? '') : before + 1})`
      const message =
        value === before
          ? `"${match[0]}" được dùng hai lần; ý sau có lẽ là "${right}".`
          : `Thứ tự nhảy đến "${match[0]}": thiếu "${right}".`
      return [
        report(
          text,
          'numbering',
          'error',
          { start, end: start + match[0].length },
          { message, suggest: right },
        ),
      ]
    })
  })

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

const lettered = /(?=[a-zđ]\))(?<=^|[\n.;:,]\s*)(?<letter>[a-zđ])\)(?=\s\p{L})/gu
const alphabet = 'abcdđeghiklmnopqrstuvxy'

/** "a) …; b) …; d) …" in one line. */
const findLettered = ({ text, passages }: Understanding): CheckFinding[] =>
  passages.flatMap((passage) => {
    let last = -1
    return [...text.slice(passage.start, passage.end).matchAll(lettered)].flatMap((match) => {
      const value = alphabet.indexOf(match.groups?.letter ?? '')
      const before = last
      last = before >= 0 || value === 0 ? value : -1
      // At the head of a line the letters are headings.
      if (before < 0 || value <= before || value === before + 1 || value - before > 3) return []
      const start = passage.start + match.index
      const right = `${alphabet[before + 1]})`
      return [
        report(
          text,
          'numbering',
          'error',
          { start, end: start + match[0].length },
          {
            message: `Thứ tự nhảy đến "${match[0]}": thiếu "${right}".`,
            suggest: right,
          },
        ),
      ]
    })
  })

/** "Bước 1: … Bước 2: … Bước 4: …": points under one word, each with its number. */
function findNamed({ text }: Understanding): CheckFinding[] {
  const known = new Map<string, Last & { end: number }>()
  return [...text.matchAll(named)].flatMap((match) => {
    const { word = '', gap = ' ', number = '' } = match.groups ?? {}
    const span = { start: match.index, end: match.index + match[0].length }
    const said = known.get(word)
    const last = said && span.start - said.end < reach ? said : { value: 0, isTwice: false }
    const before = last.value
    const value = Number(number)
    known.set(word, { value, isTwice: value === before, end: span.end })
    if (!breaksOrder(last, value)) return []
    const right = `${word}${gap}${before + 1}`
    const message =
      value === before
        ? `"${match[0]}" được dùng hai lần; ý sau có lẽ là "${right}".`
        : `Thứ tự nhảy đến "${match[0]}": thiếu "${right}".`
    return [report(text, 'numbering', 'error', span, { message, suggest: right })]
  })
}

const underWord =
  /(?<=^|[\n.;:(]\s*|[-–+]\s)(?<word>\p{L}{2,}(?:\s\p{Ll}+){0,2}(?:\s(?:số|thứ))?)\s(?<outer>\d{1,2}\.)?(?<number>\d{1,2})(?=\s?(?:\([^()]{2,40}\))?:\s)/gu
const [isDay, isListWord] = [/^(?:ngày|tháng|năm|quý|lớp|tuần|tuổi)(?!\p{L})/u, new RegExp(named.source, 'u')]

const keyOf = ({ groups }: RegExpMatchArray): string =>
  `${groups?.word?.toLowerCase()} ${groups?.outer ?? ''}`

/** "Dự án 1: … Dự án 2: … Dự án 3: … Dự án 3: …" in one line: whatever the word, each number stands once. */
const findDoubled = ({ text, passages }: Understanding): CheckFinding[] =>
  passages.flatMap((passage) => {
    const line = text.slice(passage.start, passage.end)
    if (!/\d\s?[:)]/u.test(line)) return []
    const runs = new Map<string, Last>()
    const points = [...line.matchAll(underWord)]
    return points.flatMap((match, at) => {
      const { word = '', outer = '', number = '' } = match.groups ?? {}
      const key = keyOf(match)
      const before = runs.get(key) ?? { value: 0, isTwice: false }
      const value = Number(number)
      runs.set(key, follow(before, value))
      const isTold = isDay.test(key) || isListWord.test(match[0].concat(':'))
      if (isTold || value < 2 || value !== before.value) return []
      // "Dự án 3: vốn đầu tư …. Dự án 3: vốn sự nghiệp …. Dự án 4: …": one of them in two parts.
      const next = points.slice(at + 1).find((one) => keyOf(one) === key)
      if (Number(next?.groups?.number) === value + 1) return []
      const start = passage.start + match.index
      const right = `${word} ${outer}${value + 1}`
      return [
        report(
          text,
          'numbering',
          'error',
          { start, end: start + match[0].length },
          { message: `"${match[0]}" được dùng hai lần; ý sau có lẽ là "${right}".`, suggest: right },
        ),
      ]
    })
  })

function findSpoken({ text }: Understanding): CheckFinding[] {
  return ways.flatMap(({ shape, say }) => {
    let last: Last & { end: number } = { value: 0, isTwice: false, end: 0 }
    return [...text.matchAll(shape)].flatMap((match) => {
      const value = parseOrdinal(match.groups?.word ?? '') ?? 0
      const span = { start: match.index, end: match.index + match[0].length }
      const { value: before, isTwice } = span.start - last.end < reach ? last : { value: 0, isTwice: false }
      const isWrong = breaksOrder({ value: before, isTwice }, value)
      // Days of the week begin with the second: a list begins with the first.
      last = { ...follow({ value: before, isTwice }, value), end: span.end }
      if (!isWrong) return []
      const right = say(before + 1)
      const message =
        value === before
          ? `"${match[0]}" được dùng hai lần; ý sau có lẽ là "${right}".`
          : `Thứ tự các ý nhảy đến "${match[0]}": thiếu "${right}".`
      return [report(text, 'numbering', 'error', span, { message, suggest: right })]
    })
  })
}

function sayOrdinal(value: number): string {
  return `Thứ ${printOrdinal(value, 'a')}`
}

function sayCardinal(value: number): string {
  const word = { 1: 'một', 4: 'bốn' }[value] ?? printOrdinal(value, 'a')
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} là`
}
