import { spellingKey } from '../../vietnamese/text.ts'
import type { CheckFinding } from '../finding.ts'
import type { PlaceMention } from '../layers/names.ts'
import { listWithin } from '../layers/order.ts'
import { report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

/** A place or a thing named twice in one list: "Nà Ca, Pò Mạ, Nà Ca và Kéo Lồm". */
export function findNamesTwice({ text, places, grids, sentences }: Understanding): CheckFinding[] {
  const told = new Set<number>()
  const inLists = [...byList(places).values()].flatMap((mentions) => findTwice(text, mentions))
  for (const { start } of inLists) told.add(start)
  const inTables = grids.flatMap((grid) => {
    const labels = grid.columns.filter(({ kind }) => kind === 'label')
    const isPlain = grid.rows.every(({ isTotal, level }) => isTotal || level === 2)
    const isCrossed = grid.columns.some(({ title }) => /^năm|đợt|tháng|quý|vụ|kỳ/u.test(title))
    if (labels.length !== 1 || !isPlain || isCrossed) return []
    return findTwice(
      text,
      listWithin(places, grid).filter(({ list }) => (list ?? 0) < 0),
    )
  })
  const inWords = sentences.flatMap((sentence) => findThingsTwice(text, sentence))
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

function findTwice(text: string, mentions: readonly PlaceMention[]): CheckFinding[] {
  const first = new Map<string, PlaceMention>()
  return mentions.flatMap((mention) => {
    const key = `${mention.kind} ${spellingKey(mention.name)}`
    const before = first.get(key)
    first.set(key, before ?? mention)
    if (!before || mentions.length < 3) return []
    return [
      report(text, 'duplicate', 'warning', mention, {
        message: `"${mention.name}" được nêu hai lần trong cùng một danh sách.`,
        related: [before],
      }),
    ]
  })
}

const opening = /(?<!\p{L})(?:gồm(?: có)?|như sau|sau đây|là|:)\s*:?\s+(?=[^:]*,[^:]*,)/u
const [fewest, longest] = [3, 6]

/** "gồm: đường thôn, kênh mương, đường thôn và nhà văn hóa". */
function findThingsTwice(text: string, sentence: Sentence): CheckFinding[] {
  const lead = opening.exec(sentence.text)
  if (!lead) return []
  const from = sentence.start + lead.index + lead[0].length
  const list = text.slice(from, sentence.end).split(/[.;:(]/u)[0] ?? ''
  const items = [...list.matchAll(/(?:^|,\s*(?:và\s+)?|\s+và\s+)(?<item>[^,]+?)(?=,|\s+và\s+|$)/gu)].map(
    (match) => {
      const item = match.groups?.item ?? ''
      const start = from + match.index + match[0].length - item.length
      return { start, end: start + item.trimEnd().length, words: item.trim().toLowerCase() }
    },
  )
  if (
    items.length < fewest ||
    items.some(({ words }) => /\d/.test(words) || words.split(/\s+/).length > longest)
  )
    return []
  return items.flatMap((item, at) => {
    const before = items.slice(0, at).find(({ words }) => words === item.words)
    if (!before || !item.words.includes(' ')) return []
    // Two in a row are told as words said twice.
    if (items[at - 1] === before) return []
    return [
      report(text, 'duplicate', 'warning', item, {
        message: `"${text.slice(item.start, item.end)}" được nêu hai lần trong cùng một danh sách.`,
        related: [before],
      }),
    ]
  })
}
