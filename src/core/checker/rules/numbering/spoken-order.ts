import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { ordinalWords, parseOrdinal, printOrdinal } from '../../layers/numbers/ordinals.ts'
import { parseRoman } from '../../layers/structure/headings.ts'
import { findAll, findAllAt } from '../../layers/text/search.ts'
import { type CountedPoint, findOrderBreaks, type OrderBreak } from '../../layers/trees/counted-points.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const begins = '(?<=^|[\\n.,;:]\\s*|[-–+]\\s)'
/** A day behind it makes a weekday of it: "Thứ tư, ngày 08/5". */
const ends = '(?=\\s*[,:](?!\\s*(?:ngày\\s)?\\d))'
/** The two ways to count points, each with the words it uses for the first and the fourth. */
const ways = [
  {
    words: ['thứ'],
    shape: new RegExp(`${begins}Thứ\\s(?<word>${ordinalWords})${ends}`, 'iuy'),
    say: sayOrdinal,
  },
  {
    words: ordinalWords.split('|'),
    shape: new RegExp(`${begins}(?<word>${ordinalWords})\\slà(?:${ends}|(?=\\s\\p{sc=Latn}))`, 'iuy'),
    say: sayCardinal,
  },
]

const named =
  /(?<=^|[\n.;]\s*|[-–+]\s)(?<word>Khoản|Bước|Nhiệm vụ|Giải pháp|Nội dung|Mục tiêu|Nguyên nhân|Đợt|Giai đoạn|Nhóm|Câu hỏi|Bài học|Kiến nghị)(?<gap>\s(?:thứ\s)?)(?<number>\d{1,2})(?=\s?[:.](?!\d))/uy
/** What those words begin with. */
const heads = [
  'khoản',
  'bước',
  'nhiệm',
  'giải',
  'nội',
  'mục',
  'nguyên',
  'đợt',
  'giai',
  'nhóm',
  'câu',
  'bài',
  'kiến',
]

/** "Thứ nhất, … Thứ hai, … Thứ tư, …", "Một là, … Hai là, … Bốn là, …": one left out or said twice. */
export const checkSpokenOrder = (read: Understanding): CheckFinding[] => [
  ...findSpoken(read),
  ...findNamed(read),
  ...findDoubled(read),
  ...findBracketed(read),
  ...findDotted(read),
  ...findLettered(read),
]

/** What is told of a list whose order breaks; `print` writes the label that belongs there. */
const judge = (
  text: string,
  points: readonly CountedPoint[],
  print: (value: number, point: CountedPoint) => string,
  isMeant: (found: OrderBreak) => boolean = () => true,
): CheckFinding[] =>
  gather(findOrderBreaks(points), (found) => {
    if (!isMeant(found)) return []
    const { point, before, isTwice } = found
    const shown = text.slice(point.start, point.end).trim()
    const right = print(before + 1, point)
    const message = isTwice
      ? `"${shown}" được dùng hai lần; ý sau có lẽ là "${right}".`
      : `Thứ tự các ý nhảy đến "${shown}": thiếu "${right}".`
    return [report(text, 'numbering', 'error', point, { message, suggest: right })]
  })

/** The points of each line by themselves, where their sign stands twice at least. */
const inLines = (
  { text, passages }: Pick<Understanding, 'text' | 'passages'>,
  { shape, sign }: Readonly<{ shape: RegExp; sign: string }>,
  read: (match: RegExpMatchArray) => Pick<CountedPoint, 'value' | 'key'>,
): CountedPoint[][] =>
  gather(passages, (passage) => {
    const line = text.slice(passage.start, passage.end)
    const first = line.indexOf(sign)
    if (first < 0 || first === line.lastIndexOf(sign)) return []
    const points = findAll(line, shape).map((match) => {
      const start = passage.start + match.index
      return { start, end: start + match[0].length, ...read(match) }
    })
    return [points]
  })

const bracketed =
  /(?=[(\d])(?:(?<=^|[\n.;:,]\s*|\s)\((?<number>\d{1,2}|[ivx]{1,4})|(?<=[:;,]\s)(?<plain>\d{1,2}))\)(?=\s\p{sc=Latn})/gu
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** "(1) …; (2) …; (4) …", "(i) …; (ii) …; (iv) …" in one line. */
const findBracketed = (read: Understanding): CheckFinding[] =>
  gather(
    inLines(read, { shape: bracketed, sign: ')' }, ({ groups }) => {
      const { plain = '', number = plain } = groups ?? {}
      const isRoman = /^[ivx]/u.test(number)
      return { value: isRoman ? (parseRoman(number.toUpperCase()) ?? 0) : Number(number), key: '' }
    }),
    (points) =>
      judge(read.text, points, (value, { start, end }) => {
        const shown = read.text.slice(start, end)
        const number = /[ivx]/u.test(shown) ? (romans[value - 1] ?? '') : value
        return `${shown.startsWith('(') ? '(' : ''}${number})`
      }),
  )

/** "1. Tăng thu; 2. Giảm chi; 4. Kiểm soát nợ" behind a colon, in one line. */
const dotted = /(?<=[:;]\s)(?<number>\d{1,2})\.(?=\s\p{sc=Latn})/gu
const findDotted = (read: Understanding): CheckFinding[] =>
  gather(
    inLines(read, { shape: dotted, sign: '.' }, ({ groups }) => ({
      value: Number(groups?.number),
      key: '',
    })),
    (points) => judge(read.text, points, (value) => `${value}.`),
  )

const lettered = /(?=[a-zđ]\))(?<=^|[\n.;:,]\s*)(?<letter>[a-zđ])\)(?=\s\p{sc=Latn})/gu
const alphabet = 'abcdđeghiklmnopqrstuvxy'

/** "a) …; b) …; d) …" in one line. */
const findLettered = (read: Understanding): CheckFinding[] =>
  gather(
    inLines(read, { shape: lettered, sign: ')' }, ({ groups }) => ({
      value: alphabet.indexOf(groups?.letter ?? '') + 1,
      key: '',
    })),
    (points) => judge(read.text, points, (value) => `${alphabet[value - 1]})`),
  )

/** "Bước 1: … Bước 2: … Bước 4: …": points under one word, each with its number. */
function findNamed({ text, placesOf }: Understanding): CheckFinding[] {
  const points = findAllAt(text, placesOf(heads), named).map(({ index, 0: label, groups }) => ({
    start: index,
    end: index + label.length,
    value: Number(groups?.number),
    key: groups?.word?.toLowerCase() ?? '',
  }))
  return judge(text, points, (value, point) => withNumber(text, point, value))
}

/** "Bước 3" of "Bước 4". */
const withNumber = (text: string, { start, end }: CountedPoint, value: number): string =>
  text.slice(start, end).replace(/\d+$/u, String(value))

/** Not "Tiểu dự án 1 - Dự án 3": the number behind the dash tells whose part the one before it is. */
const underWord =
  /(?<=^|[\n.;:(]\s*|(?<!\p{sc=Latn}\s\d{1,2}\s?)[-–+]\s)(?<word>\p{sc=Latn}{2,}(?:\s\p{Ll}+){0,2}(?:\s(?:số|thứ))?)\s(?<outer>\d{1,2}\.)?(?<number>\d{1,2})(?=\s?(?:\([^()]{2,40}\))?:\s)/gu
const [isDay, isListWord] = [
  /^(?:ngày|tháng|năm|quý|lớp|tuần|tuổi)(?!\p{sc=Latn})/u,
  new RegExp(named.source, 'u'),
]

/** "Dự án 1: … Dự án 2: … Dự án 3: … Dự án 3: …" in one line: whatever the word, each number stands once. */
const findDoubled = ({ text, passages }: Understanding): CheckFinding[] => {
  return gather(
    inLines({ text, passages }, { shape: underWord, sign: ':' }, ({ groups }) => ({
      value: Number(groups?.number),
      key: `${groups?.word?.toLowerCase()} ${groups?.outer ?? ''}`,
    })),
    (points) =>
      judge(
        text,
        points,
        (value, point) => withNumber(text, point, value),
        ({ point, isTwice }) => {
          const isTold = isDay.test(point.key) || isListWord.test(`${text.slice(point.start, point.end)}:`)
          // "Dự án 3: vốn đầu tư …. Dự án 3: vốn sự nghiệp …. Dự án 4: …": one of them in two parts.
          const next = points.find(({ start, key }) => start > point.start && key === point.key)
          return isTwice && !isTold && next?.value !== point.value + 1
        },
      ),
  )
}

function findSpoken({ text, placesOf }: Understanding): CheckFinding[] {
  return gather(ways, ({ words, shape, say }) => {
    const points = findAllAt(text, placesOf(words), shape).map(({ index, 0: label, groups }) => ({
      start: index,
      end: index + label.length,
      value: parseOrdinal(groups?.word ?? '') ?? 0,
      key: '',
    }))
    return judge(text, points, say)
  })
}

function sayOrdinal(value: number): string {
  return `Thứ ${printOrdinal(value, 'a')}`
}

function sayCardinal(value: number): string {
  const word = { 1: 'một', 4: 'bốn' }[value] ?? printOrdinal(value, 'a')
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} là`
}
