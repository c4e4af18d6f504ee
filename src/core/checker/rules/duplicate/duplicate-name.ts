import { spellingKey } from '../../../vietnamese/text.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { PlaceMention } from '../../layers/places/names.ts'
import { listWithin } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { toTelling } from './duplicate-item.ts'

/** A place or a thing named twice in one list: "Nà Ca, Pò Mạ, Nà Ca và Kéo Lồm". */
export function findNamesTwice({ text, places, grids, sentences }: Understanding): CheckFinding[] {
  const told = new Set<number>()
  const inLists = gather([...byList(places).values()], (mentions) => findTwice(text, mentions))
  for (const { start } of inLists) told.add(start)
  const inTables = gather(grids, (grid) => {
    const labels = grid.columns.filter(({ kind }) => kind === 'label')
    const isPlain = grid.rows.every(({ isTotal, level }) => isTotal || level === 2)
    const isCrossed = grid.columns.some(({ title }) => /^năm|đợt|tháng|quý|vụ|kỳ/u.test(title))
    if (labels.length !== 1 || !isPlain || isCrossed) return []
    return findTwice(
      text,
      listWithin(places, grid).filter(({ list }) => (list ?? 0) < 0),
    )
  })
  const inWords = gather(sentences, (sentence) => findThingsTwice(text, sentence))
  return [...inLists, ...inTables, ...inWords.filter(({ start }) => !told.has(start))]
}

/** The lists of running text; those of tables are judged with their table. */
function byList(places: readonly PlaceMention[]): Map<number, PlaceMention[]> {
  const lists = new Map<number, PlaceMention[]>()
  for (const place of places) {
    if (place.list === undefined || place.list < 0) continue
    const known = lists.get(place.list)
    if (known) known.push(place)
    else lists.set(place.list, [place])
  }
  return lists
}

/** "Nậm Tin 1, Nậm Tin 2": a number that belongs to the name. */
const numberBehind = /^\s\d{1,2}(?=\s?[,;.(]|\s+và\s|\s*$)/u

function findTwice(text: string, mentions: readonly PlaceMention[]): CheckFinding[] {
  const first = new Map<string, PlaceMention>()
  return gather(mentions, (mention) => {
    const number = numberBehind.exec(text.slice(mention.end, mention.end + 8))?.[0] ?? ''
    const key = `${mention.kind} ${spellingKey(mention.name)}${number}`
    const before = first.get(key)
    first.set(key, before ?? mention)
    if (!before || mentions.length < 3 || isOfAnother(text, mentions, before, mention)) return []
    return [
      report(text, 'duplicate', 'warning', mention, {
        message: `"${mention.name}" được nêu hai lần trong cùng một danh sách.`,
        related: [before],
      }),
    ]
  })
}

/** "tại bản A, bản B và bản C; bản A và bản C đạt chuẩn": behind the semicolon another clause begins. */
const isOfAnother = (
  text: string,
  mentions: readonly PlaceMention[],
  before: PlaceMention,
  again: PlaceMention,
): boolean =>
  text.slice(before.end, again.start).includes(';') &&
  mentions.some((one, at) => /^\s*,/u.test(text.slice(one.end, mentions[at + 1]?.start ?? one.end)))

/** What a list is announced with. */
const opening = /(?:(?<!\p{sc=Latn})(?:gồm(?: có)?|như sau|sau đây|là)\s*:?|:)\s+(?=[^:;]*,[^:;]*,)/u
const [fewest, longest] = [3, 9]
/** Parts of a sentence that bind its clauses and name nothing. */
const binding =
  /^(?:đồng thời|trong đó|ngoài ra|cụ thể|đặc biệt|theo đó|qua đó|từ đó|bên cạnh đó|cùng với đó|phó .*|ủy viên.*)$/u

interface Item {
  start: number
  end: number
  words: string
}

/** "gồm: đường thôn, kênh mương, đường thôn và nhà văn hóa"; "Hội Phụ nữ, Đoàn Thanh niên và Hội Phụ nữ xã". */
function findThingsTwice(text: string, sentence: Sentence): CheckFinding[] {
  return sentence.echoes.ofPair
    ? [...findListedTwice(text, sentence), ...findClausesTwice(text, sentence)]
    : []
}

function findListedTwice(text: string, sentence: Sentence): CheckFinding[] {
  const lead = opening.exec(sentence.text)
  const from = lead ? sentence.start + lead.index + lead[0].length : sentence.start
  const isOpened = lead !== null
  const list = text.slice(from, sentence.end).split(/[.;:(]/u)[0] ?? ''
  const items = splitItems(list, from, /(?:^|,\s*(?:và\s+)?|\s+và\s+)(?<item>[^,]+?)(?=,|\s+và\s+|$)/gu)
  const plain = items.slice(0, countPlain(items))
  const named =
    isOpened && plain.length >= fewest
      ? plain
      : items.filter(({ start }) => /\p{Lu}/u.test(text.charAt(start)))
  const found = findAgain(text, named, items)
  return isOpened || found.length > 0 ? found : findGoodsTwice(text, sentence)
}

/** How many items stand before the first that is a clause of its own or tells a number. */
function countPlain(items: readonly Item[]): number {
  const end = items.findIndex(({ words }) => /\d/.test(words) || words.split(/\s+/).length > longest)
  return end < 0 ? items.length : end
}

const short = '\\p{Ll}+(?:\\s\\p{Ll}+){1,2}'
/** "vật tư, cây giống, vật tư, phân bón": short things parted by commas, one of them twice; the first behind its verb. */
const goodsTwice = new RegExp(
  `(?<!\\p{sc=Latn})(?<once>${short})(?:,\\s(?!\\k<once>)${short}){1,4},\\s(?:và\\s)?(?<again>\\k<once>)(?=,\\s\\p{Ll}|\\svà\\s\\p{Ll}|[.;])`,
  'u',
)

function findGoodsTwice(text: string, sentence: Sentence): CheckFinding[] {
  const { text: words, start } = sentence
  const match = comesBackInList(sentence) ? goodsTwice.exec(words) : undefined
  const { once = '' } = match?.groups ?? {}
  if (!match || binding.test(once)) return []
  const lead = (until: number) =>
    words.slice(0, until).match(/\p{sc=Latn}+\s\p{sc=Latn}+(?=,\s(?:và\s)?$)/u)?.[0]
  const ahead = lead(match.index + match[0].length - once.length)
  // "cho hộ nghèo, cận nghèo, giữa hộ nghèo, cận nghèo": two lists.
  if (ahead === undefined || ahead === lead(match.index)) return []
  const end = start + match.index + match[0].length
  return [
    report(
      text,
      'duplicate',
      'warning',
      { start: end - once.length, end },
      {
        message: `"${once}" được nêu hai lần trong cùng một danh sách.`,
        related: [{ start: start + match.index, end: start + match.index + once.length }],
      },
    ),
  ]
}

/** Whether two words behind a comma stood before, with a comma behind them or behind the word that follows. */
function comesBackInList({ text, start, words }: Sentence): boolean {
  const isSame = (one: number, other: number) => words[one]?.small === words[other]?.small
  const isClosed = (at: number) => text[(words[at]?.end ?? 0) - start] === ','
  const isBehindComma = (at: number) => {
    const from = (words[at]?.start ?? 0) - start
    return from > 1 && (text[from - 2] === ',' || text.slice(Math.max(0, from - 5), from) === ', và ')
  }
  for (let at = 2; at + 1 < words.length; at += 1) {
    if (!isBehindComma(at)) continue
    for (let from = 0; from + 1 < at; from += 1)
      if (isSame(from, at) && isSame(from + 1, at + 1) && (isClosed(from + 1) || isClosed(from + 2)))
        return true
  }
  return false
}

const properName = /^\p{Lu}[\p{sc=Latn}'’]*(?:\s(?:\p{Lu}[\p{sc=Latn}'’]*|\d{1,2})){1,3}$/u

/** "(1) đôn đốc thu quỹ; (2) rà soát hộ nghèo; (3) đôn đốc thu quỹ": of a list between semicolons. */
function findClausesTwice(text: string, sentence: Sentence): CheckFinding[] {
  if (!sentence.text.includes(';')) return []
  const from = sentence.start + Math.max(0, sentence.text.lastIndexOf(':') + 1, sentence.text.indexOf('(1)'))
  const clauses = splitItems(
    text.slice(from, sentence.end),
    from,
    /(?:^|;)\s*(?:\(\d{1,2}\)\s*)?(?<item>[^;]+?)\s*\.?(?=;|$)/gu,
  ).map((clause) => ({ ...clause, words: toTelling(clause.words).join(' ') }))
  const isNames = clauses.every(({ start, end }) => properName.test(text.slice(start, end)))
  const told = isNames ? clauses : clauses.filter(({ words }) => words.split(' ').length >= fewest)
  return findAgain(text, told, clauses)
}

function splitItems(list: string, from: number, shape: RegExp): Item[] {
  return findAll(list, shape).map((match) => {
    const item = match.groups?.item ?? ''
    const start = from + match.index + match[0].lastIndexOf(item)
    return { start, end: start + item.trimEnd().length, words: item.trim().toLowerCase() }
  })
}

/** "của Bộ Lao động, Thương binh, Xã hội … của Bộ Lao động, Thương binh, Xã hội": a name with commas, told twice. */
function isOneName([one, other]: readonly (Item | undefined)[]): boolean {
  const [a, b] = [one, other].map((item) => item?.words.split(' ').slice(-2).join(' '))
  return a !== undefined && a === b
}

/** The named items that stand a second time, not right behind each other: those are told as words said twice. */
function findAgain(text: string, named: readonly Item[], all: readonly Item[]): CheckFinding[] {
  if (named.length < fewest) return []
  return gather(named, (item, at) => {
    const before = named.slice(0, at).find(({ words }) => words === item.words)
    if (!before || !item.words.includes(' ') || binding.test(item.words)) return []
    const ahead = [item, before].map((one) => all[all.indexOf(one) - 1])
    if (ahead[0] === before || isOneName(ahead)) return []
    return [
      report(text, 'duplicate', 'warning', item, {
        message: `"${text.slice(item.start, item.end)}" được nêu hai lần trong cùng một danh sách.`,
        related: [before],
      }),
    ]
  })
}
