import { fold, spellingKey } from '../../../vietnamese/text.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { isSpot, listBareNames } from '../../layers/places/bare-names.ts'
import { anyPlace, type PlaceMention } from '../../layers/places/names.ts'
import { listRegistered } from '../../layers/places/registered-names.ts'
import { partsTwo } from '../../layers/places/two-places.ts'
import {
  formOf,
  isSaidAlike,
  isSlipOf,
  isVariant,
  type NameForm,
  sound,
} from '../../layers/text/near-names.ts'
import { listWithin } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** All mentions of one spelling. */
interface Spelling extends NameForm {
  mentions: PlaceMention[]
}

/** Names of places against the register, and against each other when the register does not know them. */
export function checkPlaces({ text, places: said, grids, ground }: Understanding): CheckFinding[] {
  const named = [...said, ...listRows(grids, said)]
  const places = [...named, ...listBareNames(text, named)]
  const registered = listRegistered(ground.places ?? [])
  const known = new Map(registered.map((name) => [spellingKey(name), name]))
  const spellings = listSpellings(places.filter(({ name }) => !isKnown(known, name)))
  const byRegister = new Map<Spelling, string>()
  for (const spelling of spellings) {
    const right = findRight(known, spelling.mentions[0]?.name ?? '')
    if (right) byRegister.set(spelling, right)
  }
  const rest = spellings.filter((spelling) => !byRegister.has(spelling))
  const against = gather([...byRegister], ([{ mentions }, right]) =>
    mentions.map((mention) =>
      report(text, 'place-name', 'warning', mention, {
        message: `Danh mục không có "${mention.name}", chỉ có "${right}".`,
        suggest: matchCase(right, mention.name),
      }),
    ),
  )
  const misplaced = places
    .filter(({ name }) => misplacedMark.test(name.normalize('NFC').toLowerCase()))
    .map((mention) =>
      report(text, 'place-name', 'warning', mention, {
        message: `Dấu thanh trong "${mention.name}" đặt sai chữ.`,
        suggest: known.get(spellingKey(mention.name)),
      }),
    )
  const told = new Set([...against, ...misplaced].map(({ start }) => start))
  const unnamed = findUnnamed(text, registered, known).filter(({ start }) => !told.has(start))
  return [...against, ...misplaced, ...unnamed, ...compareSpellings(text, rest)]
}

/** "Phựơng" for "Phượng", "Qúy" for "Quý", "Hòang" for "Hoàng", "Lòong" for "Loòng": of these vowels the second bears the mark. */
const misplacedMark =
  /q[ùúủũụ]|[ừứửữự]ơ|[ìíỉĩịỳýỷỹỵ]ê|[ùúủũụ](?:[âêô]|y(?=\p{Ll}))|[òóỏõọ](?:ă|o(?=ng|c)|[ae](?=\p{Ll}))/u
const kindAtHead = /^(?:Thôn|Bản|Xóm|Ấp|Khóm|Buôn|Làng|Xã|Phường|Huyện)\s(?=\p{Lu}.*\s)/u
const capitalised =
  /(?=[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ])(?<![\p{sc=Latn}\d])\p{Lu}\p{Ll}[\p{sc=Latn}'’]*(?: \p{Lu}[\p{sc=Latn}'’]*){1,3}(?![\p{sc=Latn}])/gu

/** "Kông Hra 45 suất, Đăk Pling 37 suất": names without the word for what they are, with other marks than the register's. */
function findUnnamed(
  text: string,
  registered: readonly string[],
  known: ReadonlyMap<string, string>,
): CheckFinding[] {
  const byFolded = new Map<string, string[]>()
  for (const name of registered) byFolded.set(fold(name), [...(byFolded.get(fold(name)) ?? []), name])
  if (byFolded.size === 0) return []
  const forms = registered.map((one) => ({ ...formOf(one), name: one }))
  return gather(findAll(text, capitalised), ({ 0: words, index: from }) => {
    const name = words.replace(kindAtHead, '')
    const index = from + words.length - name.length
    const [right, ...others] = byFolded.get(fold(name)) ?? listVariants(text, name, index, forms)
    if (!right || others.length > 0 || known.has(spellingKey(name)) || !right.includes(' ')) return []
    return [
      report(
        text,
        'place-name',
        'warning',
        { start: index, end: index + name.length },
        {
          message: `Danh mục không có "${name}", chỉ có "${right}".`,
          suggest: right,
        },
      ),
    ]
  })
}

/** "- Phìn Ngang: 41 hộ": at the head of an item, with a number behind, a name may also be a slip of the register's. */
function listVariants(
  text: string,
  name: string,
  start: number,
  forms: readonly (NameForm & { name: string })[],
): string[] {
  const isItem =
    /(?:^|\n)\s*[-–+•]\s*(?:\p{sc=Latn}+\s)?$/u.test(text.slice(Math.max(0, start - 16), start)) &&
    /^\s*[:(]?\s*\d/u.test(text.slice(start + name.length, start + name.length + 8))
  // "thấp nhất là Pú Xung (702 triệu đồng)": told alone, with its own figure.
  const isTold =
    /(?<!\p{sc=Latn})là\s$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    /^\s*\(\d/u.test(text.slice(start + name.length, start + name.length + 4))
  if (!(isItem || isTold) || forms.length > most) return []
  const form = formOf(name)
  return forms.filter((one) => isVariant(form, one)).map((one) => one.name)
}
/** How many names of the register a slip is looked for in. */
const most = 2000

/** Places that head the rows of a table, "Xóm | Số hộ"; those the text has read already stand. */
function listRows(grids: Understanding['grids'], said: readonly PlaceMention[]): PlaceMention[] {
  return gather(grids, (grid, list) => {
    const column = grid.columns.find(({ title }) =>
      /^(?:thôn|bản|xóm|ấp|khóm|xã|buôn|làng|khu|khối|tổ dân phố)$/u.test(title.trim()),
    )
    const kind = column?.title.trim()
    if (!column || !kind || listWithin(said, grid).length > 0) return []
    return gather(grid.rows, ({ cells }) => {
      const cell = cells[column.index]
      const isName = cell && /^(?:\p{Lu}[\p{sc=Latn}'’]*(?:[ -]|$)){2,4}$/u.test(cell.text.trim())
      if (!isName) return []
      return [{ start: cell.start, end: cell.end, kind, name: cell.text.trim(), list: -1000 - list }]
    })
  })
}

/** "Nà Mò Đông" may be the village "Nà Mò" and another word. */
function isKnown(known: ReadonlyMap<string, string>, name: string): boolean {
  const words = name.split(' ')
  return words.some((_, left) => known.has(spellingKey(words.slice(0, words.length - left).join(' '))))
}

/** The one name of the register that differs by its marks, or by one letter in a longer name. */
function findRight(known: ReadonlyMap<string, string>, name: string): string | undefined {
  const folded = fold(name)
  const candidates = [...known.values()]
  const same = candidates.filter((right) => fold(right) === folded)
  if (same.length > 0) return same.length === 1 ? same[0] : undefined
  const close = candidates.filter((right) => folded.length >= 6 && isSlipOf(fold(right), folded))
  if (close.length === 1) return close[0]
  const nasal = (name: string) => name.replace(/(?:ng|nh|m|n)(?= |$)/g, 'N')
  const heard = candidates.filter(
    (right) =>
      folded.length >= 6 && (sound(fold(right)) === sound(folded) || nasal(fold(right)) === nasal(folded)),
  )
  return heard.length === 1 ? heard[0] : undefined
}

const matchCase = (right: string, written: string): string =>
  written === written.toUpperCase() ? right.toUpperCase() : right

function listSpellings(places: readonly PlaceMention[]): Spelling[] {
  const spellings = new Map<string, Spelling>()
  for (const mention of places) {
    const key = spellingKey(mention.name)
    const known = spellings.get(key)
    if (known) known.mentions.push(mention)
    else spellings.set(key, { ...formOf(mention.name), mentions: [mention] })
  }
  return [...spellings.values()]
}

/** Without a register the rarer of two spellings is doubted. */
function compareSpellings(text: string, spellings: readonly Spelling[]): CheckFinding[] {
  const groups = new Map<string, Spelling[]>()
  for (const spelling of spellings) {
    const key = spelling.folded.replace(/([aeiouy])\1/g, '$1').replace(/y(?= |$)/g, 'i')
    groups.set(key, [...(groups.get(key) ?? []), spelling])
  }
  const found = gather([...groups.values()], (group) => judgeGroup(text, group))
  const told = new Set(found.map(({ start }) => start))
  const slips = gather([...listSlips(spellings), ...listTwins(spellings)], (pair) => judgeGroup(text, pair))
  const isFirst = ({ start }: CheckFinding) => !told.has(start) && told.add(start) !== undefined
  return [...found, ...slips.filter(isFirst)]
}

/** A report seldom names two of these that are one letter apart. */
const large = /^(?:huyện|tỉnh|thị trấn|thị xã|thành phố)$/u

/** A name met once beside one met more often that it may be a slip of. */
function listSlips(spellings: readonly Spelling[]): Spelling[][] {
  const usual = spellings
    .filter(({ mentions }) => mentions.length > 1 || mentions.some(isOfTable))
    .slice(0, 400)
  return gather(spellings, (rare) => {
    if (rare.mentions.length > 1 || rare.mentions.some(isOfTable)) return []
    const meant = usual.filter(
      (one) =>
        isVariant(rare, one) ||
        (rare.mentions.every(({ kind }) => large.test(kind)) &&
          rare.folded.includes(' ') &&
          isSlipOf(rare.folded, one.folded)),
    )
    return meant.length === 1 && meant[0] ? [[meant[0], rare]] : []
  })
}

/** Two names met once each: said alike, "Tả Sín Pao" and "Tả Xín Pao", or of one bridge or school with a letter more. */
function listTwins(spellings: readonly Spelling[]): Spelling[][] {
  const once = spellings.filter(({ mentions, folded }) => mentions.length === 1 && folded.includes(' '))
  if (once.length > most) return []
  const isOfSpot = ({ mentions }: Spelling) => mentions.every(({ kind }) => isSpot(kind))
  return gather(once, (one, at) =>
    once
      .slice(at + 1)
      .filter(
        (other) => isSaidAlike(one, other) || (isOfSpot(one) && isOfSpot(other) && isVariant(other, one)),
      )
      .map((other) => [one, other]),
  )
}

/** What a table lists is written with care. */
const isOfTable = ({ list = 0 }: PlaceMention): boolean => list < 0

function judgeGroup(text: string, group: readonly Spelling[]): CheckFinding[] {
  if (
    group.length < 2 ||
    isListedTogether(text, group) ||
    areCountedApart(text, group) ||
    areJoined(text, group)
  )
    return []
  const [usual, ...rare] = [...group].sort(
    (a, b) => b.mentions.length - a.mentions.length || first(a) - first(b),
  )
  if (!usual || !hasSameKind(group)) return []
  const written = usual.mentions.map(({ name }) => name)
  const right = written.find((name) => name !== name.toUpperCase()) ?? written[0] ?? ''
  const isSure = rare.every(({ mentions }) => mentions.length < usual.mentions.length)
  return gather(rare, ({ mentions }) =>
    mentions.map((mention) =>
      report(text, 'place-name', 'warning', mention, {
        message: `"${mention.name}" và "${right}" có lẽ là một nơi viết hai cách${isSure ? `; "${right}" xuất hiện nhiều hơn` : ''}.`,
        suggest: isSure ? matchCase(right, mention.name) : undefined,
        related: usual.mentions.slice(0, 3),
      }),
    ),
  )
}

const first = ({ mentions }: Spelling): number => mentions[0]?.start ?? 0

/** "Đông Hạ 159 hộ, Đồng Hạ 172 hộ": each with a number of its own, one after the other. */
function areCountedApart(text: string, group: readonly Spelling[]): boolean {
  const names = group.map(({ mentions }) => mentions[0]?.name ?? '')
  return names.some((one) =>
    names.some(
      (other) =>
        one !== other &&
        new RegExp(
          `${one}:?\\s(?:có\\s|gồm\\s)?\\d[^,;.]{0,24}[,;]\\s(?:và\\s)?(?:\\p{Ll}+\\s)?${other}:?\\s(?:có\\s|gồm\\s)?\\d`,
          'u',
        ).test(text),
    ),
  )
}

/** "từ Tân Lập sang Tân Láp": two places in one breath. */
function areJoined(text: string, group: readonly Spelling[]): boolean {
  const mentions = gather(group, ({ key, mentions: all }) => all.map((mention) => ({ key, mention }))).sort(
    (a, b) => a.mention.start - b.mention.start,
  )
  return mentions.some(({ key, mention }, at) => {
    const next = mentions[at + 1]
    return next !== undefined && next.key !== key && partsTwo(text, mention, next.mention)
  })
}

/** A list that names both means two places. */
function isListedTogether(text: string, group: readonly Spelling[]): boolean {
  const lists = group.map(
    ({ mentions }) => new Set(gather(mentions, ({ list }) => (list === undefined ? [] : [list]))),
  )
  return (
    areSetSideBySide(text, group) ||
    lists.some((list, at) =>
      [...list].some((one) => lists.some((other, index) => index !== at && other.has(one))),
    )
  )
}

/** "khu vực Bản Mạ 68 hộ, khu vực Bản Má 79 hộ": each named once, one right after the other. */
function areSetSideBySide(text: string, group: readonly Spelling[]): boolean {
  const mentions = gather(group, (spelling) => spelling.mentions).sort((a, b) => a.start - b.start)
  const [one, other] = mentions
  return (
    mentions.length === 2 &&
    mentions.every(({ list }) => list === undefined) &&
    one !== undefined &&
    other !== undefined &&
    other.start - one.end < sideBySide &&
    !/[.\n]/u.test(text.slice(one.end, other.start)) &&
    !mentions.some(({ kind }) => large.test(kind) || kind === anyPlace) &&
    begins(text, other)
  )
}
const sideBySide = 60

/** Nothing but its kind stands before the name in its clause: "…, khu vực Bản Má 79 hộ", not "…; đường đầu cầu Bản Nga còn …". */
const begins = (text: string, { start, kind }: PlaceMention): boolean =>
  /(?:[,;]\s|\svà\s)(?:(?:riêng|còn|và|trong khi)\s)?(?:khu vực\s|địa bàn\s)?$/u.test(
    text.slice(Math.max(0, start - kind.length - 24), Math.max(0, start - kind.length - 1)),
  )

const hasSameKind = (group: readonly Spelling[]): boolean => {
  const kinds = group.map(({ mentions }) => new Set(mentions.map(({ kind }) => kind)))
  return kinds
    .slice(1)
    .every((set) =>
      [...set].some((kind) => kind === anyPlace || kinds[0]?.has(kind) || kinds[0]?.has(anyPlace)),
    )
}
