import type { Span } from '../document.ts'
import type { CheckFinding } from '../finding.ts'
import { compounds } from '../layers/compounds.ts'
import { makeInside } from '../layers/masks.ts'
import { report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

/** Words that stand alone: written twice they are a slip, whatever their neighbours. */
const alone = new Set(
  'cho của và các là được đã để với trong tại về những theo do khi cũng trên mà thì nhưng này rất sẽ đang như hoặc nếu vì bị nên hộ thôn bản huyện lượt cuộc buổi có không đến ở một tỷ triệu nghìn đồng tấn tạ ha km kg việc phải cần vào ra giữa sau trước dưới bằng qua vẫn cùng'.split(
    ' ',
  ),
)
/** Said twice on purpose. */
const reduplicated =
  /^(?:từng bước|ngày đêm|rất nhiều|từng ngày|dần dần|hai bên|từng|ngày|người|nhà|đời|luôn|thường|dần|từ|năm|lâu|đều|mãi|hay|đôi|ai|nơi|đâu|lớp|sớm|nhiều|ngày một|ngày càng|khăng|bon|song|chằm|rành|xanh|vàng|cao|xa|sâu|chiều|tối|sáng|đêm|tháng|giờ|phút|lần lượt)$/iu
const quoted = /“[^”\n]{0,600}”|"[^"\n]{0,600}"|«[^»\n]{0,600}»/gu

/** Words and sentences written twice in a row. Titles in quotation marks are left alone. */
export function checkDuplicates(understanding: Understanding): CheckFinding[] {
  return [...findWords(understanding), ...findSentences(understanding)]
}

function findWords({ text, sentences }: Understanding): CheckFinding[] {
  const isQuoted = makeInside(
    [...text.matchAll(quoted)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
  return sentences.flatMap((sentence) =>
    findTwice(sentence.text).flatMap(({ start, middle, end }) => {
      const words = sentence.text.slice(start, middle).trimEnd()
      const span = { start: sentence.start + start, end: sentence.start + end }
      const around: Around = [
        sentence.text.slice(Math.max(0, start - 30), start),
        sentence.text.slice(end, end + 30),
      ]
      const again = sentence.text.slice(middle, end)
      if (isQuoted(span) || !isSlip(again, around)) return []
      return [report(text, 'duplicate', 'warning', span, { message: `Lặp từ "${words}".`, suggest: words })]
    }),
  )
}

const word = /\p{L}+/gu
const longest = 5

/** Runs of one to five words that stand twice with nothing but a blank between. */
function findTwice(sentence: string): { start: number; middle: number; end: number }[] {
  const words = [...sentence.matchAll(word)].map((match) => ({
    key: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const gaps = words.map(({ end }, at) => sentence.slice(end, words[at + 1]?.start ?? end))
  const joined = gaps.map((gap) => /^ +$/.test(gap))
  // A phrase of three words or more said again behind a comma.
  const bridged = (at: number) =>
    joined.map((isJoined, place) => isJoined || (place === at && gaps[at] === ', '))
  const found: { start: number; middle: number; end: number }[] = []
  for (let at = 0; at + 1 < words.length; at += 1) {
    const size = [5, 4, 3, 2, 1].find(
      (length) =>
        length <= longest &&
        (isTwice(words, joined, at, length) ||
          (length > 2 &&
            gaps[at + length - 1] === ', ' &&
            isTwice(words, bridged(at + length - 1), at, length))),
    )
    const [first, second, last] = [words[at], words[at + (size ?? 0)], words[at + 2 * (size ?? 0) - 1]]
    if (!size || !first || !second || !last) continue
    found.push({ start: first.start, middle: second.start, end: last.end })
    at += 2 * size - 1
  }
  return found.filter(({ start, end }) => isWhole(sentence, start, end))
}

function isTwice(
  words: readonly { key: string }[],
  joined: readonly boolean[],
  at: number,
  length: number,
): boolean {
  for (let index = 0; index < length; index += 1) {
    const [a, b] = [words[at + index], words[at + index + length]]
    if (!a || a.key !== b?.key || !joined[at + index]) return false
    if (index < length - 1 && !joined[at + index + length]) return false
  }
  return true
}

/** Not a piece of "a-b" or of a code with digits. */
const isWhole = (sentence: string, start: number, end: number): boolean =>
  !/[\p{N}-]/u.test(sentence.charAt(start - 1)) && !/[\p{N}-]/u.test(sentence.charAt(end))

/** The words before and behind. */
type Around = readonly [before: string, after: string]

/** "tăng cường cường công tác": the first of the two ends a word, the second begins none. */
function isTornEnd(syllable: string, [before, after]: Around): boolean {
  const last = /(\p{L}+)\s*$/u.exec(before)?.[1]?.toLowerCase()
  const [, next, second] = /^\s*(\p{L}+)(?:\s+(\p{L}+))?/u.exec(after.toLowerCase()) ?? []
  if (!compounds.has(`${last} ${syllable}`) || compounds.has(`${syllable} ${next}`)) return false
  return next === undefined || compounds.has(`${next} ${second}`) || alone.has(next)
}

function isSlip(words: string, around: Around): boolean {
  const [before, after] = around
  const small = words.toLowerCase()
  if (small === words && !small.includes(' ') && isTornEnd(small, around)) return true
  if (
    reduplicated.test(words) ||
    /^[\p{Lu}\s]+$/u.test(words) ||
    /^\p{Lu}/u.test(words.split(' ').at(-1) ?? '')
  )
    return false
  if (words.includes(' ')) return !/^(\p{L}+)( \1)+$/iu.test(words) || alone.has(small.split(' ')[0] ?? '')
  if (small === 'chung') return /nhìn\s*$/iu.test(before)
  if (!alone.has(small)) return false
  if (small === 'đồng') return /(?:nghìn|triệu|tỷ|tỉ|\d)\s*$/u.test(before)
  if (small === 'có') return !/^\s*(?:thể|gì)/u.test(after)
  if (small === 'hộ') return !/bảo\s*$/iu.test(before)
  if (small === 'việc') return !/công\s*$/iu.test(before)
  if (small === 'cần') return !/chuyên\s*$/iu.test(before)
  if (small === 'bản') return !/(?:văn|cơ|căn|thôn|kịch)\s*$/iu.test(before)
  if (small === 'là' || small === 'cũng' || small === 'đến') return true
  return !(small === 'một' && /^\s*(?:khác|cách)/u.test(after))
}

interface Worded {
  sentence: Sentence
  words: string[]
  small: string[]
}

const [shortest, neighbourhood] = [8, 8]
/** Said of one thing after the other: that nobody has reported, that an appendix goes with the report. */
const formulaic = /(?:chưa có|không có) (?:số liệu|báo cáo)|^\W*\(\s*(?:kèm theo|ban hành kèm)/iu

/** Sentences that say the same a second time shortly after, with the same numbers and names. */
function findSentences({ text, sentences, headings }: Understanding): CheckFinding[] {
  const worded = sentences.map((sentence) => toWorded(sentence))
  // Sections of one shape say some things alike, each of its own subject.
  const isParted = (one: Span, other: Span) =>
    headings.some(({ start }) => start >= one.end && start < other.start)
  return worded.flatMap((later, at) => {
    if (later.words.length < shortest || formulaic.test(later.sentence.text)) return []
    const earlier = worded
      .slice(Math.max(0, at - neighbourhood), at)
      .find(
        (one) =>
          one.words.length >= shortest && isSame(one, later) && !isParted(one.sentence, later.sentence),
      )
    if (!earlier) return []
    const span: Span = {
      start: later.sentence.start,
      end: Math.min(later.sentence.end, later.sentence.start + 300),
    }
    return [
      report(text, 'duplicate', 'warning', span, {
        message: 'Câu này lặp lại gần như nguyên văn một câu ngay trước đó.',
        related: [earlier.sentence],
      }),
    ]
  })
}

function toWorded(sentence: Sentence): Worded {
  const words = splitWords(sentence.text)
  const small = words.map((written) => written.toLowerCase().replace(/oẻ/g, 'ỏe').replace(/oà/g, 'òa'))
  return { sentence, words, small }
}

const splitWords = (sentence: string): string[] =>
  sentence
    .replace(/^[\s\-–+*•]+/, '')
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word)

/** Most words of the shorter one stand in the longer one in the same order, from the beginning on. */
function isSame(a: Worded, b: Worded): boolean {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const [short, long] = [shorter.words, longer.words]
  const [small, large] = [shorter.small, longer.small]
  if (small[0] !== large[0] || small[1] !== large[1] || small[2] !== large[2] || small[3] !== large[3])
    return false
  const missing: string[] = []
  let at = 0
  small.forEach((word, index) => {
    const next = large.indexOf(word, at)
    if (next >= 0 && next - at <= 8) at = next + 1
    else missing.push(short[index] ?? '')
  })
  if (missing.length > short.length * 0.15) return false
  const telling = missing.filter(
    (word) => (/\d/.test(word) && !/^20\d\d$/.test(word)) || /^\p{Lu}/u.test(word),
  )
  if (telling.length > 0) return false
  return large.length <= small.length * 3 && hasSameFigures(long, short, at)
}

/** Numbers and names inside of the part both share must be the same. */
function hasSameFigures(long: readonly string[], short: readonly string[], reach: number): boolean {
  const known = new Set(short.map((word) => word.toLowerCase()))
  return !long
    .slice(1, reach)
    .some((word) => (/\d/.test(word) || /^\p{Lu}/u.test(word)) && !known.has(word.toLowerCase()))
}
