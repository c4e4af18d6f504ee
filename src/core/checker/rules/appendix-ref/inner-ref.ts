import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Heading } from '../../layers/structure/headings.ts'
import {
  findNodes,
  nodeAt,
  type Outline,
  type OutlineNode,
  readNumber,
  readOutline,
} from '../../layers/structure/outline.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const places = ['điểm', 'khoản', 'mục', 'phần', 'tiết', 'điều']

/** References to articles, clauses, points and items that this document does not have: "khoản 5 Điều 2" of three clauses. */
export function checkInnerReferences({ text, sentencesWith, headings }: Understanding): CheckFinding[] {
  const outline = readOutline(headings, text.length)
  return gather(sentencesWith(places), (sentence) => [
    ...findArticles(text, sentence, outline),
    ...findItems(text, sentence, outline),
    ...findTopItems(text, sentence, headings),
    ...findDecimals(text, sentence, outline),
    ...findPoints(text, sentence, headings),
    ...findPartItems(text, sentence, headings),
  ])
}

const letter = '[a-zđ](?![\\p{sc=Latn}\\d])'
const listOf = (one: string): string => `${one}(?:(?:\\s*,\\s*|\\s+và\\s+|\\s+hoặc\\s+|\\s*;\\s*)${one})*`
const articles = new RegExp(
  `(?<!\\p{sc=Latn})(?:(?:các\\s+)?điểm\\s+(?<points>${listOf(letter)})[,\\s]+)?(?:(?:các\\s+)?khoản\\s+(?<clauses>${listOf('\\d{1,2}')}|này)[,\\s]+)?Điều\\s+(?<article>\\d{1,3}|này)(?![\\d/.]*\\d)`,
  'giu',
)
/** What the words behind belong to: another document. */
const foreign =
  /^[\s,]*(?:(?:của|tại|trong|thuộc|theo)\s+)?(?:bản\s+)?(?:Luật|Bộ luật|Nghị|Thông|Quyết|Quy|Pháp|Hiến|Chỉ|Điều lệ|Chương trình|Kế hoạch|Công (?:văn|điện)|Hợp|Đề án|Hướng|Văn bản|luật|nghị|thông tư|quyết|quy (?:chế|định)|pháp lệnh|hiến pháp|điều lệ)/u
const own =
  /^[\s,]*(?:(?:của|tại|trong|thuộc)\s+)?(?:bản\s+)?[\p{sc=Latn}\s]{0,24}?(?<!\p{sc=Latn})này(?!\p{sc=Latn})/u

const split = (written: string): string[] =>
  written.split(/\s*[,;]\s*|\s+(?:và|hoặc)\s+/u).map((one) => one.trim())

function findArticles(text: string, sentence: Sentence, outline: Outline): CheckFinding[] {
  if (outline.articles.length < 2) return []
  return gather(findAll(sentence.text, articles), (match) => {
    const { points = '', clauses = '', article = '' } = match.groups ?? {}
    const start = sentence.start + match.index
    const rest = sentence.text.slice(match.index + match[0].length, match.index + match[0].length + 60)
    const home = nodeAt(outline.articles, start)
    if (home?.heading.start === start) return []
    const isOwn = article.toLowerCase() === 'này' || own.test(rest)
    if (!isOwn && (foreign.test(rest) || foreign.test(sentence.text) || namesLaw(sentence))) return []
    const nodes =
      article.toLowerCase() === 'này' ? (home ? [home] : []) : findNodes(outline.articles, Number(article))
    if (nodes.length === 0 && article.toLowerCase() === 'này') return []
    const missing = findMissing(text, nodes, { clauses, points, place: start, isOwn })
    return missing ? [say(text, start, match[0], missing)] : []
  })
}

/** A law named in the sentence may be the one that is meant. */
const namesLaw = ({ text }: Sentence): boolean =>
  /(?<!\p{sc=Latn})(?:Luật|Nghị định|Thông tư|Quyết định số|Nghị quyết số|Hiến pháp|Điều lệ|Pháp lệnh)(?!\p{sc=Latn})/u.test(
    text,
  )

/** What a reference asks for, where it stands, and whether it names this document. */
interface Asked {
  clauses: string
  points: string
  place: number
  isOwn: boolean
}

/** What is not there, in words; undefined when all of it is, or when the text has no such level. */
function findMissing(
  text: string,
  nodes: readonly OutlineNode[],
  { clauses, points, place, isOwn }: Asked,
): string | undefined {
  if (nodes.length === 0) return 'không có Điều này'
  const all = gather(nodes, ({ items }) => items)
  const isSame = clauses.toLowerCase() === 'này'
  const inline = all.length === 0 && clauses && !isSame ? nodes.map((node) => countInline(text, node)) : []
  const [most = 0] = inline
  if (most > 1 && split(clauses).some((clause) => Number(clause) > most))
    return `Điều đó chỉ có ${most} khoản`
  if (isOwn && clauses && !isSame && all.length === 0 && most < 2) return 'Điều đó không chia khoản'
  if (clauses && !isSame && all.length > 0) {
    const wrong = split(clauses).find((clause) => findNodes(all, Number(clause)).length === 0)
    if (wrong) return `Điều đó chỉ có khoản ${listValues(all)}`
  }
  const chosen = isSame
    ? gather([nodeAt(all, place)], (node) => node ?? [])
    : clauses
      ? gather(split(clauses), (clause) => findNodes(all, Number(clause)))
      : []
  const lettered = gather(chosen, ({ items }) => items)
  if (!points || lettered.length < 2) return undefined
  const labels = lettered.map(({ heading }) => heading.label)
  return split(points).every((point) => labels.includes(point.toLowerCase()))
    ? undefined
    : `khoản đó chỉ có điểm ${labels.join(', ')}`
}

/** "Điều 2. Nhiệm vụ: 1. Hướng dẫn …. 2. Cài đặt …": clauses that stand in the line of their article. */
function countInline(text: string, { heading, end }: OutlineNode): number {
  const numbers = findAll(text.slice(heading.labelSpan.end, end), /[:.;]\s+(\d{1,2})\.\s+(?=\p{Lu})/gu).map(
    (match) => Number(match[1]),
  )
  return numbers.every((number, at) => number === at + 1) ? numbers.length : 0
}

const listValues = (nodes: readonly OutlineNode[]): string =>
  [...new Set(nodes.map(({ heading }) => heading.value))].sort((a, b) => a - b).join(', ')

/** Words that lead to a place in the text. */
const leads = /(?:tại|ở|theo|nêu|xem|như|thuộc|trong|\(|nêu trên,|thể hiện|trình bày)\s*$/iu
const items =
  /(?<!\p{sc=Latn})(?:(?:[Đđ]iểm|[Mm]ục|[Kk]hoản|[Pp]hần|[Tt]iểu mục|[Tt]iết)\s+(?:(?<outer>[IVX]{1,5})\s*[.,]\s*(?<inner>\d{1,2})(?![\d%]|[.,]\d)|(?<number>\d{1,2}|[a-zđ]|[IVX]{1,5})(?![\p{sc=Latn}\d%]|[.,]\d)))(?:[.,]?\s*(?:(?:[Mm]ục|[Pp]hần|thuộc)\s+)?(?:(?<own>này|trên)(?!\p{sc=Latn})|(?:[Mm]ục|[Pp]hần)?\s*(?<part>[IVX]{1,5})(?![\p{sc=Latn}\d])))?/gu
const elsewhere = /^[.,]?\s*(?:Điều|khoản|điểm|Nghị|Luật|Quyết|Thông|Kế|Công|Hướng|Phụ|phụ|Biểu|biểu)/u

/** "điểm 5 mục này", "mục III.4", "mục IV của báo cáo này" where there are fewer. */
function findItems(text: string, sentence: Sentence, outline: Outline): CheckFinding[] {
  if (outline.parts.length < 2) return []
  return gather(findAll(sentence.text, items), (match) => {
    const start = sentence.start + match.index
    const { outer, inner, number = '', own: same, part } = match.groups ?? {}
    const rest = sentence.text.slice(match.index + match[0].length, match.index + match[0].length + 50)
    if (!leads.test(sentence.text.slice(Math.max(0, match.index - 24), match.index))) return []
    if (
      elsewhere.test(rest) ||
      (/^\s*(?:của|tại|theo|trong|ban hành|kèm)(?!\p{sc=Latn})/u.test(rest) && !own.test(rest))
    )
      return []
    const lacks =
      outer && inner
        ? missItem(outline, findNodes(outline.parts, readNumber(outer)), outer, inner)
        : part
          ? missItem(outline, findNodes(outline.parts, readNumber(part)), part, number)
          : missPlain(outline, number, same ? nodeAt(outline.parts, start) : undefined)
    return lacks ? [say(text, start, match[0], lacks)] : []
  })
}

const topItems =
  /(?<!\p{sc=Latn})(?<word>điểm|mục|phần)\s+(?<number>\d{1,2})(?![\d%]|[.,/]\d)(?=(?<rest>.{0,60}))/giu
const isSaidOwn =
  /^\s*,?\s*(?:(?:đã\s+)?nêu trên|nói trên|ở trên|trên đây|dưới đây|(?:(?:của|trong)\s+)?(?:phần|chương|báo cáo|văn bản|kế hoạch|tờ trình|đề án|biên bản) này)/iu
/** Behind a number alone: the words go on, or stop; they do not name another document. */
const isFree =
  /^\s*(?:[.;,)]|$|(?!của|tại|theo|trong|ban hành|kèm|phần|chương|điều|khoản|phụ lục|biểu|bảng|mẫu|phiếu|bản |bộ |danh mục|hợp đồng|hồ sơ|nghị|quyết|thông tư|thông báo|luật|công văn|kế hoạch|hướng dẫn|quy|trước|kỳ|lần|năm|do|mà)\p{Ll})/iu

/** "khó khăn tại mục 5 nêu trên", "(kinh phí nêu tại mục 4)" in a text whose only headings are 1, 2 and 3. */
function findTopItems(text: string, sentence: Sentence, headings: Understanding['headings']): CheckFinding[] {
  const found = findAll(sentence.text, topItems)
  if (found.length === 0) return []
  const numbers = headings.filter(({ style }) => style === 'arabic')
  const isPlain =
    headings.every(({ style }) => style !== 'roman' && style !== 'word' && style !== 'capital') &&
    numbers.every(({ value }, at) => value === at + 1)
  if (!isPlain || numbers.length < 2) return []
  return gather(found, (match) => {
    const { number = '', word = '', rest = '' } = match.groups ?? {}
    const isLed =
      /^(?:mục|phần)$/iu.test(word) &&
      leads.test(sentence.text.slice(Math.max(0, match.index - 24), match.index)) &&
      isFree.test(rest) &&
      !foreign.test(rest) &&
      !otherDocument.test(sentence.text)
    return Number(number) > numbers.length && (isSaidOwn.test(rest) || isLed)
      ? [say(text, sentence.start + match.index, match[0], `chỉ có đến mục ${numbers.length}`)]
      : []
  })
}

/** A sentence that names another document may mean a part of that. */
const otherDocument =
  /(?<!\p{sc=Latn})(?:Luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Hướng dẫn|Kế hoạch|Công văn|Thông báo|Chỉ thị|Đề án|Hợp đồng|Kết luận|Phụ lục|Biểu|văn bản|hồ sơ|quy định)(?!\p{sc=Latn})|\d\s?[/-]\s?\p{Lu}{2}/u

function missItem(
  outline: Outline,
  parts: readonly OutlineNode[],
  part: string,
  number: string,
): string | undefined {
  if (parts.length === 0) return isBefore(outline, part) ? undefined : `chỉ có mục ${listRoman(outline)}`
  const known = gather(parts, (one) => one.items)
  const isBare =
    known.length === 0 && outline.parts.every((one) => parts.includes(one) || one.items.length > 1)
  if (/^\d/.test(number) && isBare && outline.parts.length > 2) return `mục ${part} không chia mục nhỏ`
  if (!/^\d/.test(number) || known.length === 0 || findNodes(known, Number(number)).length > 0)
    return undefined
  return outline.decimals.has(`${readNumber(part)}.${number}`) || outline.decimals.has(`${part}.${number}`)
    ? undefined
    : `mục ${part} chỉ có điểm ${listValues(known)}`
}

function missPlain(outline: Outline, number: string, home: OutlineNode | undefined): string | undefined {
  if (/^[IVX]+$/.test(number))
    return findNodes(outline.parts, readNumber(number)).length === 0 && !isBefore(outline, number)
      ? `chỉ có mục ${listRoman(outline)}`
      : undefined
  if (!home || !/^\d/.test(number) || home.items.length === 0) return undefined
  return findNodes(home.items, Number(number)).length === 0
    ? `mục ${home.heading.label} chỉ có điểm ${listValues(home.items)}`
    : undefined
}

/** An extract that begins with part IV leaves out those before it. */
const isBefore = ({ parts }: Outline, number: string): boolean =>
  readNumber(number) < (parts[0]?.heading.value ?? 0)

const listRoman = ({ parts }: Outline): string =>
  [...new Set(parts.map(({ heading }) => heading.label))].join(', ')

const decimals =
  /(?<!\p{sc=Latn})(?:mục|điểm|tiểu mục|phần)\s+(?<label>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)(?![\d%]|[.,]\d|\s*(?:%|tỷ|triệu|ha|km))/giu

/** "mục 2.5" where the list below 2 ends with 2.4. */
function findDecimals(text: string, sentence: Sentence, { decimals: known }: Outline): CheckFinding[] {
  if (known.size < 2) return []
  return gather(findAll(sentence.text, decimals), (match) => {
    const { label = '' } = match.groups ?? {}
    const rest = sentence.text.slice(match.index + match[0].length, match.index + match[0].length + 50)
    const family = label.slice(0, label.lastIndexOf('.'))
    const siblings = [...known].filter((one) => one.slice(0, one.lastIndexOf('.')) === family)
    if (known.has(label) || siblings.length < 2) return []
    if (!leads.test(sentence.text.slice(Math.max(0, match.index - 24), match.index)) || elsewhere.test(rest))
      return []
    if (/^\s*(?:của|tại|theo|trong|ban hành|kèm)(?!\p{sc=Latn})/u.test(rest) && !own.test(rest)) return []
    return [say(text, sentence.start + match.index, match[0], `chỉ có mục ${siblings.join(', ')}`)]
  })
}

function say(text: string, start: number, written: string, lacks: string): CheckFinding {
  const shown = written.trim().replace(/[.,;]$/, '')
  return report(
    text,
    'appendix-ref',
    'warning',
    { start, end: start + shown.length },
    {
      message: `Văn bản không có "${shown}": ${lacks}.`,
    },
  )
}

const partItems =
  /(?<!\p{sc=Latn})(?:(?:[Mm]ục|[Đđ]iểm|[Kk]hoản)\s+(?<item>[IVX]{1,5}|\d{1,2})\s*,?\s*(?:(?:của|thuộc|ở)\s+)?[Pp]hần\s+(?<letter>[A-H])|[Pp]hần\s+(?<outer>[A-H])\s*,\s*(?:(?:tiểu )?mục|điểm|khoản)\s+(?<inner>[IVX]{1,5}|\d{1,2}))(?![\p{sc=Latn}\d])/gu

/** "mục V phần B" where B has only I to IV, "mục 4, phần A" of two items. */
function findPartItems(
  text: string,
  sentence: Sentence,
  headings: Understanding['headings'],
): CheckFinding[] {
  return gather(findAll(sentence.text, partItems), (match) => {
    const { inner = '', item = inner, outer = '', letter = outer } = match.groups ?? {}
    const at = headings.findIndex(({ style, label }) => style === 'capital' && label.toUpperCase() === letter)
    const below = at < 0 ? [] : headings.slice(at + 1)
    const stop = below.findIndex(({ style }) => style === 'capital')
    const style = /^\d/.test(item) ? 'arabic' : 'roman'
    const own = (stop < 0 ? below : below.slice(0, stop)).filter((one) => one.style === style)
    const labels = [...new Set(own.map(({ label }) => label))]
    return labels.length > 1 && !own.some(({ value }) => value === readNumber(item))
      ? [say(text, sentence.start + match.index, match[0], `phần ${letter} chỉ có mục ${labels.join(', ')}`)]
      : []
  })
}

const points =
  /(?<!\p{sc=Latn})điểm\s+(?<letter>[a-zđ])\s*,?\s*(?:mục|khoản)\s+(?<number>\d{1,2})(?![\d.,]*\d)(?!\s*,?\s*Điều)/gu

/** "điểm d mục 3" where 3 has only a) and b). */
function findPoints(text: string, sentence: Sentence, headings: Understanding['headings']): CheckFinding[] {
  return gather(findAll(sentence.text, points), (match) => {
    const { letter = '', number = '' } = match.groups ?? {}
    const start = sentence.start + match.index
    if (foreign.test(sentence.text.slice(match.index + match[0].length))) return []
    const isMeant = ({ style, value }: Heading) => style === 'arabic' && value === Number(number)
    // One that stands alone may also follow: "nêu ở điểm g khoản 2" above "2. Tồn tại".
    const isOnly = headings.filter(isMeant).length === 1
    const at = headings.findLastIndex((one) => isMeant(one) && (isOnly || one.start < start))
    const below = at < 0 ? [] : headings.slice(at + 1)
    const stop = below.findIndex(({ style }) => style === 'arabic' || style === 'roman')
    const labels = (stop < 0 ? below : below.slice(0, stop))
      .filter(({ style }) => /^letter/.test(style))
      .map(({ label }) => label)
    return labels.length > 1 && !labels.includes(letter)
      ? [say(text, start, match[0], `mục ${number} chỉ có điểm ${labels.join(', ')}`)]
      : []
  })
}
