import { add, compare, type Exact, subtract } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Passage, Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { withUnit } from '../numbers/fractions.ts'
import { absolute, equals, zero } from '../numbers/interval.ts'
import { familyOf } from '../numbers/plain-amounts.ts'
import { listItems } from './listed-trees.ts'
import { evenRuns } from './passage-groups.ts'
import { hasAside, isSmaller, isTotalKind, openAmounts, totalsOf, withoutBesides } from './plain-lists.ts'
import type { Tree } from './trees.ts'

const most = 40
/** What was there before, came or went adds up to another thing. */
const moves =
  /(?<!\p{sc=Latn})(?:thoát|phát sinh|tái nghèo|đầu năm|cuối năm|đầu kỳ|cuối kỳ|chuyển sang|chuyển đi|chuyển đến|tồn|kết dư|đã (?:giải ngân|thanh toán)|giải ngân|trong đó)(?!\p{sc=Latn})/iu
const footer =
  /^[\W\d]*(?:(?:như vậy|như thế|theo đó|tóm lại|tính chung|qua đó),?\s)?(?:tổng|(?:tổng )?cộng|gộp|tất cả|cả|chung|toàn)(?!\p{sc=Latn})[^.;]{0,80}$/iu
/** A line with a number or sign of its own is one more item, but for "Tổng cộng: …". */
const strictFooter =
  /^[\W\d]*(?:\p{sc=Latn}[.)]\s+)?(?:tổng cộng|cộng|tất cả|tổng(?: số)?(?=\s*:))(?!\p{sc=Latn})[^.;]{0,80}$/iu
const opens = /(?:gồm|cụ thể|chia|phân|như sau|sau đây|trong đó|theo[\p{sc=Latn}\s]{0,30})\s*:?\s*$|:\s*$/iu

/** Totals above the lines that divide them, and below the lines they add up. */
export function findLineTrees(text: string, passages: readonly Passage[]): Tree[] {
  return gather(gather(evenRuns(text, passages), splitByStyle), (run) => {
    const last = run.at(-1)
    const isFooted = last !== undefined && strictFooter.test(leadOf(text, last))
    const lines = isFooted ? run.slice(0, -1) : run
    if (lines.length < 2 || lines.length > most) return []
    const below = isFooted ? last : passages[(last?.index ?? 0) + 1]
    const above = findAbove(text, passages, goOn(passages, lines))
    return [
      ...above,
      ...findBelow(text, lines, below).filter(
        (tree) => !isToldAbove(passages, lines[0]?.index ?? 0, tree) && !isOfAbove(text, above, tree, below),
      ),
    ]
  })
}

/** "1. Chi đầu tư: …", "2. Chi thường xuyên: …" with lines of its own below, "3. Dự phòng: …": a list goes on behind what divides an item. */
function goOn(passages: readonly Passage[], lines: readonly Passage[]): readonly Passage[] {
  const [first] = lines
  const items = first ? listItems(passages, first.index - 1) : []
  return items[0] === first && items.length > lines.length ? items : lines
}

/** "I. Tổng thu …" over "1. Thu xã hưởng …": lines numbered in one way. */
function splitByStyle(run: readonly Passage[]): Passage[][] {
  const parts: Passage[][] = []
  for (const line of run) {
    const last = parts.at(-1)
    if (last && last.at(-1)?.heading?.style === line.heading?.style) last.push(line)
    else parts.push([line])
  }
  return parts
}

/** "Đã tiến hành 96 cuộc. Năm 2021: 17 cuộc. Năm 2022: 21 cuộc. …": the sentences behind a total as lines. */
export function findSentenceTrees(text: string, passage: Passage): Tree[] {
  const [head, ...rest] = passage.sentences
  if (!head || rest.length < 3) return []
  const stop = rest.findIndex(
    (one) => one.amounts.length !== 1 || !/^[^,;.]{2,40}:?\s[^,;]{1,30}\.?$/u.test(one.text),
  )
  const lines = (stop < 0 ? rest : rest.slice(0, stop)).map(
    (one): Passage => ({
      start: one.start,
      end: one.end,
      index: passage.index,
      bullet: '',
      heading: undefined,
      isAfterTable: false,
      sentences: [one],
    }),
  )
  if (lines.length < 3) return []
  return gather(totalsOf(text, head), (total) => {
    const tree = treeOf(text, lines, total)
    return tree ? [{ ...tree, isPlain: 'below' as const }] : []
  })
}

/** "Tổng thu: 9.486, trong đó: …" and below those lines "Tổng chi: 9.207": another total than the one they divide. */
const isOfAbove = (text: string, above: readonly Tree[], { total }: Tree, below?: Passage): boolean =>
  above.some((tree) => tree.total.unit === total.unit) &&
  below !== undefined &&
  !strictFooter.test(leadOf(text, below))

/** A line up to its first number. */
const leadOf = (text: string, { start, end, sentences }: Passage): string =>
  text.slice(start, sentences[0]?.amounts.find(isTotalKind)?.start ?? end)

/** "Cộng bốn mục, vốn giao là 2.306 triệu đồng": below the lines, one total of each unit. */
function findBelow(text: string, lines: readonly Passage[], below: Passage | undefined): Tree[] {
  const [line] = below?.sentences ?? []
  if (!below || !line || below.isAfterTable) return []
  const shape = below.heading || below.bullet ? strictFooter : footer
  if (!shape.test(leadOf(text, below))) return []
  const open = openAmounts(withoutBesides(text, line.start, line.end), line).filter(
    (one, at, all) => isTotalKind(one) && all.findIndex(({ unit }) => unit === one.unit) === at,
  )
  return gather(open, (total): Tree[] => {
    if (hasAside(text.slice(line.start, total.start))) return []
    const tree = treeOf(text, lines, total)
    return tree ? [{ ...tree, isPlain: 'closed' }] : []
  })
}

/** The number of the line above; where that line only opens the list, the one before it that comes nearest. */
function findAbove(text: string, passages: readonly Passage[], lines: readonly Passage[]): Tree[] {
  const index = lines[0]?.index ?? 0
  const head = passages[index - 1]
  if (!head || head.isAfterTable) return []
  const last = head.sentences.at(-1)
  // "Tổng thu 9.486 triệu đồng. Trong đó:": the total stands in the sentence before.
  const isOpener = last?.amounts.length === 0 && opens.test(last.text)
  const line = (isOpener && head.sentences.at(-2)) || last
  const told = line?.amounts.some(isTotalKind) ? totalsOf(text, line) : []
  if (told.length > 0)
    return gather(told, (total) => {
      const tree = treeOf(text, lines, total)
      if (!tree || isToldAbove(passages, index, tree)) return []
      const isOpened =
        line !== undefined && (isOpener || opens.test(line.text) || sharesName(text, line, total, tree))
      // Two lines that no word opens may be any two.
      if (!isOpened && lines.length < 3) return []
      return [{ ...tree, isPlain: isOpened ? ('alike' as const) : ('below' as const) }]
    })
  if (head.sentences.some(({ amounts }) => amounts.length > 0) || !opens.test(line?.text ?? '')) return []
  // "Kết luận sức khỏe:" of those that the lines above count.
  const trees = gather(passages.slice(Math.max(0, index - 4), index - 1), ({ sentences }) => {
    const [only, ...more] = sentences
    const totals = only && more.length === 0 ? totalsOf(text, only) : []
    return gather(totals, (total) => treeOf(text, lines, total) ?? [])
  })
  const offOf = (tree: Tree) => absolute(subtract(tree.total.value, sumOf(tree)))
  const [nearest] = trees.sort((a, b) => compare(offOf(a), offOf(b)))
  return nearest && lines.length > 2 && !isToldAbove(passages, index, nearest)
    ? [{ ...nearest, isPlain: 'below' }]
    : []
}

const sumOf = ({ parts }: Tree): Exact => parts.reduce<Exact>((sum, { value }) => add(sum, value), zero)

/** "(kỳ trước 214 hồ sơ, tiếp nhận mới 9.104 hồ sơ). Trong số tiếp nhận mới:": another number above is what the lines make. */
const isToldAbove = (passages: readonly Passage[], index: number, tree: Tree): boolean =>
  passages
    .slice(Math.max(0, index - 4), index)
    .some(({ sentences }) =>
      sentences.some(({ amounts }) => amounts.some(({ value }) => equals(value, sumOf(tree)))),
    )

/** "Doanh số cho vay 2.220 triệu đồng" over "a) Cho vay hộ nghèo: …": every line begins with words of the total. */
function sharesName(
  text: string,
  { start, text: words }: Sentence,
  total: Amount,
  { labels }: Tree,
): boolean {
  if (/^\W*tổng(?!\p{sc=Latn})/iu.test(words)) return true
  const lead = text.slice(start, total.start).toLowerCase()
  return labels.every((label) => {
    const name = /^(?:\W|\p{sc=Latn}[.)]|\d+[.)])*(?<name>\p{sc=Latn}+\s\p{sc=Latn}+)/u.exec(label)?.groups
      ?.name
    return name !== undefined && lead.includes(name.toLowerCase())
  })
}

/** One part in every line: the number of the total's unit, or the bare number behind the name. */
function treeOf(text: string, lines: readonly Passage[], total: Amount): Tree | undefined {
  const parts: Amount[] = []
  const labels: string[] = []
  for (const line of lines) {
    const part = partIn(text, line, total)
    if (!part || !isSmaller(part, total)) return undefined
    const label = text.slice(line.start, part.start)
    if (hasAside(label) || moves.test(label)) return undefined
    parts.push(part)
    labels.push(label)
  }
  return { total, parts, labels, isComplete: true, readings: [] }
}

function partIn(text: string, { sentences, heading }: Passage, total: Amount): Amount | undefined {
  const [line] = sentences
  if (!line) return undefined
  const open = openAmounts(withoutBesides(text, line.start, line.end), line).filter(
    ({ per, hedge, start }) => !per && !hedge && start >= (heading?.labelSpan.end ?? 0),
  )
  const own = open.filter(({ kind, unit }) => kind !== 'bare' && familyOf(unit) === familyOf(total.unit))
  if (own.length > 0) return own.length === 1 ? own[0] : undefined
  const bare = open.filter(
    ({ kind, number }) => kind === 'bare' && /[:–-]\s*$/u.test(text.slice(line.start, number.start)),
  )
  const [only] = bare
  return only && bare.length === 1 && open.every((one) => one === only || one.end < only.start)
    ? withUnit(only, total)
    : undefined
}
