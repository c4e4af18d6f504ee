import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { hasClauses, haveSameClauses, listClauses } from '../../layers/text/clauses.ts'
import { splitTokens, toSmall } from '../../layers/text/letters.ts'
import { firstFrom, lastUntil } from '../../layers/text/order.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

interface Worded {
  sentence: Sentence
  words: string[]
  small: string[]
  /** Each of its words once. */
  known: () => Set<string>
  /** Its words without what says nothing at the head, and these in the order of the alphabet. */
  told: () => string[]
  sorted: () => string
  /** Whether it has three clauses at least. */
  hasClauses: () => boolean
  /** Its clauses in the order of the alphabet, where it has at least three. */
  clauses: () => string[] | undefined
  /** Its words behind "Trong dịp hè," or "Dịp này,", where they tell two figures. */
  occasional: () => string | undefined
}

/** Read when it is first asked for: most sentences have nothing in common with another. */
function whenAsked<T>(read: () => T): () => T {
  let kept: { value: T } | undefined
  return () => {
    kept ??= { value: read() }
    return kept.value
  }
}

const [shortest, neighbourhood] = [8, 8]
/** Said of one thing after the other: that nobody has reported, that an appendix goes with the report. */
const formulaic = /(?:chưa có|không có) (?:số liệu|báo cáo)|^\W*\(\s*(?:kèm theo|ban hành kèm)/iu

/** Sentences that say the same a second time shortly after, with the same numbers and names. */
export function findSentencesTwice({ text, sentences, passages, headings }: Understanding): CheckFinding[] {
  // What a heading names, the title and the text name too.
  const isTitle = ({ passage, text: words }: Sentence) =>
    (passages[passage]?.heading !== undefined ||
      caption.test(sayLine(text, passages[passage])) ||
      words === words.toUpperCase()) &&
    !/[.;!?]$/.test(words)
  const worded = sentences.filter((sentence) => !isTitle(sentence)).map((sentence) => toWorded(sentence))
  // Sections of one shape say some things alike, each of its own subject.
  const titles = headings.filter(({ paragraph }) => !/[.;]\s*$/.test(sayLine(text, passages[paragraph])))
  const isParted = (one: Span, other: Span) =>
    (titles[firstFrom(titles, one.end)]?.start ?? other.start) < other.start
  const parts = listParts(headings)
  // A short report of plain numbers says each thing in one of them.
  const isPlain = headings.every(({ style }) => style !== 'roman' && style !== 'capital')
  const copies = findCopies(worded, (one, other) => {
    const [first, second] = [lastUntil(parts, one.start), lastUntil(parts, other.start)]
    return isPlain || first === second || isContrary(text, first, second)
  })
  return gather(worded, (later, at) => {
    if (later.words.length < shortest || formulaic.test(later.sentence.text)) return []
    const earlier = worded
      .slice(Math.max(0, at - neighbourhood), at)
      .find(
        (one) =>
          one.words.length >= shortest &&
          (isSame(one, later) || isRearranged(one, later)) &&
          !isParted(one.sentence, later.sentence),
      )
    const begun = earlier ? undefined : worded[at - 1]
    if (begun && isBeginning(begun, later))
      return [
        report(text, 'duplicate', 'warning', begun.sentence, {
          message: 'Câu sau lặp lại nguyên văn câu này rồi viết tiếp.',
          related: [later.sentence],
        }),
      ]
    const copied = earlier ? undefined : copies.get(later)
    if (!earlier && !copied) return []
    const span: Span = {
      start: later.sentence.start,
      end: Math.min(later.sentence.end, later.sentence.start + 300),
    }
    return [
      report(text, 'duplicate', 'warning', span, {
        message: earlier
          ? 'Câu này lặp lại gần như nguyên văn một câu ngay trước đó.'
          : 'Câu này lặp lại nguyên văn một câu ở phần trước.',
        related: [(earlier ?? copied ?? later).sentence],
      }),
    ]
  })
}

/** "Bảng 2. Kết quả rà soát hộ cận nghèo theo thôn" */
const caption = /^\W*(?:bảng|biểu|hình|phụ lục|sơ đồ)(?:\s\p{Ll}+)?\s\d/iu

/** What is praised in one part cannot be blamed word for word in another, and no fault is its own cause. */
const isContrary = (text: string, first: Span | undefined, second: Span | undefined): boolean => {
  const lines = [first, second].map((part) =>
    part ? (text.slice(part.start, part.start + 120).split('\n')[0] ?? '') : '',
  )
  const is = (shape: RegExp) => lines.findIndex((line) => shape.test(line))
  const [merits, faults, causes] = [
    is(/ưu điểm|kết quả|thuận lợi/iu),
    is(/tồn tại|hạn chế|khuyết điểm|khó khăn/iu),
    is(/nguyên nhân|giải pháp|bài học/iu),
  ]
  const areTwo = (one: number, other: number) => one >= 0 && other >= 0 && one !== other
  return areTwo(merits, faults) || areTwo(faults, causes)
}

const sayLine = (text: string, line: Span | undefined): string =>
  line ? text.slice(line.start, line.end) : ''

/** "Công tác tiêm phòng được quan tâm. Công tác tiêm phòng được quan tâm, tỷ lệ đạt 85%": all its words, in one paragraph. */
const isBeginning = (first: Worded, second: Worded): boolean =>
  first.words.length >= 5 &&
  second.words.length > first.words.length &&
  first.sentence.passage === second.sentence.passage &&
  !/:\s*$/.test(first.sentence.text) &&
  first.small.every((word, at) => word === second.small[at])

const [longCopy, figuredCopy] = [14, 10]
/** Sentences that stand in several places by their nature: titles, sources, closing words, references to an annex. */
const recurring =
  /^\W*(?:Căn cứ|Thực hiện|Theo|Trên đây|Kính|Nơi nhận|Đơn vị tính|Ghi chú|Nguồn|Điều \d|Tiểu dự án|Dự án|Nội dung)|phụ lục|\d\/(?:20\d\d\/)?[A-ZĐ]{2}/u

/** "Tiêu chí số 15 …: đạt.": a name with its value, which lists of several parts may well share. */
const isValued = /:\s*[\p{sc=Latn}\d.,%\s]{1,30}\.?$/u

const outermost = ['roman', 'capital', 'arabic'] as const

/** The outermost headings: a fact may be told under two of them, each for its own end. */
function listParts(headings: Understanding['headings']): Understanding['headings'] {
  const style = outermost.find((one) => headings.some((heading) => heading.style === one))
  return headings.filter((heading) => heading.style === style)
}

/** Long sentences copied word for word, or but for one word, from before in the same part. */
function findCopies(
  worded: readonly Worded[],
  isOfOnePart: (one: Span, other: Span) => boolean,
): Map<Worded, Worded> {
  const copies = new Map<Worded, Worded>()
  const byHead = new Map<string, Worded[]>()
  for (const later of worded) {
    const { words, small, sentence } = later
    if (words.length < figuredCopy || (words.length < longCopy && !/[1-9]/.test(words.join(' ')))) continue
    if (recurring.test(sentence.text) || isValued.test(sentence.text)) continue
    if (sentence.text === sentence.text.toUpperCase()) continue
    const head = small.slice(0, 4).join(' ')
    const known = byHead.get(head) ?? []
    const earlier = known.find(
      (one) =>
        Math.abs(one.words.length - words.length) <= 1 &&
        isOfOnePart(one.sentence, sentence) &&
        isSame(one, later) &&
        isSame(later, one),
    )
    if (earlier) copies.set(later, earlier)
    if (known.length < 4) byHead.set(head, [...known, later])
  }
  return copies
}

/** Words that come and go without changing what is said: "đã hoàn thành", "đều đạt yêu cầu", "sự hỗ trợ". */
const fillers: ReadonlySet<string> = new Set([
  'việc',
  'là',
  'thì',
  'đã',
  'đều',
  'sự',
  'cũng',
  'vẫn',
  'rất',
  'luôn',
])

function toWorded(sentence: Sentence): Worded {
  const words = splitWords(spellOut(sentence.text)).filter((word) => !fillers.has(word))
  const small = words.map(toNewer)
  const told = whenAsked(() => withoutHead(small))
  return {
    sentence,
    words,
    small,
    known: whenAsked(() => new Set(small)),
    told,
    sorted: whenAsked(() => told().toSorted().join(' ')),
    hasClauses: whenAsked(() => hasClauses(sentence.text)),
    clauses: whenAsked(() => listClauses(sentence.text)),
    occasional: whenAsked(() => behindOccasion(sentence.text)),
  }
}

/** "Trong dịp hè, Huyện đoàn tổ chức 05 lớp cho 162 em", "Dịp hè này, …": what it says of the occasion. */
function behindOccasion(sentence: string): string | undefined {
  const occasion = /^\W*(?:\p{sc=Latn}+\s){1,5}\p{sc=Latn}+,\s(?=.*\d.*\s0*\d)/su.exec(sentence)
  if (!occasion) return undefined
  const words = splitWords(sentence.slice(occasion[0].length)).filter((word) => !fillers.has(word))
  // "Trong quý I, …" and "Trong quý II, …" are two times.
  const time = splitWords(occasion[0]).filter((word) => !/^(?:trong|vào|nhân|qua|này|đó|vừa)$/iu.test(word))
  return words.length < shortest ? undefined : `${time.join(' ')}, ${words.join(' ')}`.toLowerCase()
}

/** In small letters, the marks of "khoẻ" and "hoà" where the newer way puts them. */
function toNewer(written: string): string {
  const small = toSmall(written)
  return small.includes('oẻ') || small.includes('oà')
    ? small.replace(/oẻ/g, 'ỏe').replace(/oà/g, 'òa')
    : small
}

const abbreviations: Readonly<Record<string, string>> = {
  BHXH: 'bảo hiểm xã hội',
  BHYT: 'bảo hiểm y tế',
  NTM: 'nông thôn mới',
  DTTS: 'dân tộc thiểu số',
  MTTQ: 'Mặt trận Tổ quốc',
  HTX: 'hợp tác xã',
  THCS: 'trung học cơ sở',
  TTHC: 'thủ tục hành chính',
}
const abbreviated = new RegExp(
  `(?<!\\p{sc=Latn})(?:${Object.keys(abbreviations).join('|')})(?!\\p{sc=Latn})`,
  'gu',
)
const spellOut = (words: string): string =>
  words.replace(abbreviated, (short) => abbreviations[short] ?? short)

const splitWords = (sentence: string): string[] =>
  splitTokens(
    sentence
      .replace(/^[\s\-–+*•]+|^(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]+)[.)]\s+/u, '')
      // "Hạn chế: Một số hộ dân còn trông chờ"
      .replace(/^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,5}:\s+(?=\p{Lu})/u, '')
      .replace(
        /^(?:đến nay|hiện nay|trong (?:năm|quý|tháng|kỳ)|nhìn chung|cụ thể|mặt khác|ngoài ra|bên cạnh đó|đồng thời|tuy nhiên|thêm vào đó|hơn nữa|vì vậy|do đó),?\s+/iu,
        '',
      ),
  )

/** The first four words, one of which may be left out: "Đảng ủy xã chỉ đạo các …", "Đảng ủy chỉ đạo các …". */
function beginAlike(small: readonly string[], large: readonly string[]): boolean {
  if (small[0] !== large[0]) return false
  const head = small.slice(0, 4)
  const skipped = large.findIndex((word, at) => word !== head[at])
  const without = skipped < 0 || skipped > 3 ? large : large.filter((_, at) => at !== skipped)
  return head.every((word, at) => word === without[at])
}

/** Most words of the shorter one stand in the longer one in the same order, from the beginning on. */
function isSame(a: Worded, b: Worded): boolean {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const [short, long] = [shorter.words, longer.words]
  const [small, large] = [shorter.small, longer.small]
  if (!beginAlike(small, large)) return false
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

/** The same words, and as many of them, with the clauses exchanged; "công tác" and "việc" at the head say nothing. */
const isRearranged = (a: Worded, b: Worded): boolean =>
  hasSameWords(a, b) ||
  isOfSameOccasion(a, b) ||
  (sharesClauses(a, b) && haveSameClauses(a.clauses(), b.clauses()))

/** Two clauses of three words each. */
const fewestShared = 6
/** Whether so many words are said in both; one look at these is cheaper than parting the clauses. */
function sharesClauses(a: Worded, b: Worded): boolean {
  if (!a.hasClauses() || !b.hasClauses()) return false
  const known = b.known()
  let shared = 0
  return a.small.some((word) => known.has(word) && ++shared >= fewestShared)
}

const [fewestRearranged, longestHead] = [10, 2]
function hasSameWords(a: Worded, b: Worded): boolean {
  if (Math.abs(a.small.length - b.small.length) > longestHead) return false
  const [one, other] = [a.told(), b.told()]
  return one.length >= fewestRearranged && one.length === other.length && a.sorted() === b.sorted()
}

const isOfSameOccasion = (a: Worded, b: Worded): boolean =>
  a.sentence.passage === b.sentence.passage &&
  a.occasional() !== undefined &&
  a.occasional() === b.occasional()

function withoutHead([first = '', second = '', ...rest]: readonly string[]): string[] {
  if (first === 'việc') return [second, ...rest]
  return /^(?:công tác|hoạt động)$/u.test(`${first} ${second}`) ? rest : [first, second, ...rest]
}

/** Numbers and names inside of the part both share must be the same. */
function hasSameFigures(long: readonly string[], short: readonly string[], reach: number): boolean {
  const known = new Set(short.map((word) => word.toLowerCase()))
  return !long
    .slice(1, reach)
    .some((word) => (/\d/.test(word) || /^\p{Lu}/u.test(word)) && !known.has(word.toLowerCase()))
}
