import { fold, spellingKey } from '../../../vietnamese/text.ts'
import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { listRegistered } from '../../layers/places/registered-names.ts'
import { partsTwo } from '../../layers/places/two-places.ts'
import { formOf, isVariant, type NameForm, sound } from '../../layers/text/near-names.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** A name with the word it stands behind. */
interface Named extends Span {
  kind: string
  name: string
}

/** "hợp tác xã chè Suối Lềnh": a body or a work with the name it bears. */
interface Body extends Named, NameForm {}

const named =
  /(?=[CDHKLPTVBcdhklptvbĐđ])(?<!\p{sc=Latn})(?<kind>[Hh]ợp tác xã|HTX|[Cc]ông ty|[Dd]oanh nghiệp|[Tt]rường|[Cc]hợ|[Cc]ầu|[Hh]ồ|[Đđ]ập|[Tt]rạm|[Cc]ống|[Vv]àm|[Kk]ênh|[Pp]hà|[Bb]ến|[Cc]ảng|[Cc]hùa|[Đđ]ình|[Đđ]ền|[Kk]hu du lịch|[Ll]àng nghề|[Dd]i tích|[Ll]ễ hội)(?:\s(?:\p{Ll}+|TNHH|THCS|THPT|(?:Mầm|Tiểu|Trung)\s\p{Ll}+)){0,3}\s(?<name>\p{Lu}[\p{sc=Latn}'’]*(?:\s\p{Lu}[\p{sc=Latn}'’]*){1,4})(?!\p{sc=Latn})/gu

/** One body written in two ways, where the name it usually bears stands in the text twice and more. */
export function checkBodies({ text, ground, places }: Understanding): CheckFinding[] {
  const registered = new Set(listRegistered(ground.places ?? []).map(spellingKey))
  const runs = listRuns(text)
  const times = countNames(runs)
  const isOften = ({ name }: Named) => (times.get(name) ?? 0) > 1
  const behindWords = listBehindWords(text, runs)
  const found = findVariants(text, [...listBodies(text), ...behindWords.filter(isOfBody)], isOften)
  const told = new Set(found.map(({ start }) => start))
  // A list names each of its places, and what the register knows is a name of its own.
  const listed = new Set(gather(places, ({ start, list }) => (list === undefined ? [] : [start])))
  return [...found, ...findMarks(text, behindWords, times).filter(({ start }) => !told.has(start))].filter(
    ({ quote, start }) => !registered.has(spellingKey(quote)) && !listed.has(start),
  )
}

/** The rare names that are like just one of those the text often gives to a body of their kind. */
function findVariants(
  text: string,
  bodies: readonly Named[],
  isOften: (named: Named) => boolean,
): CheckFinding[] {
  const often = new Map<string, Body[]>()
  for (const body of bodies.filter(isOften)) {
    const known = often.get(body.kind) ?? []
    if (known.length < most && !known.some(({ name }) => name === body.name))
      often.set(body.kind, [...known, withForm(body)])
  }
  return gather(bodies, (rare) => {
    const usual = often.get(rare.kind)
    if (!usual || isOften(rare)) return []
    const form = withForm(rare)
    const [first, ...more] = usual.filter((one) => isAlike(form, one))
    if (!first || more.length > 0) return []
    return partsTwo(text, first, rare) ? [] : [say(text, rare, first)]
  })
}

const withForm = (named: Named): Body => ({ ...named, ...formOf(named.name) })

/** Names behind the word for a body, "hợp tác xã chè Suối Lềnh". */
const listBodies = (text: string): Named[] =>
  findAll(text, named).map(({ index, 0: words, groups }) => {
    const { kind = '', name = '' } = groups ?? {}
    const end = index + words.length
    return { kind: kind.toLowerCase().replace(/^htx$/, 'hợp tác xã'), name, start: end - name.length, end }
  })

/** "thủy điện Nậm Chim": behind any other noun, but for persons and places. */
const isOfBody = ({ kind }: Named): boolean =>
  !person.test(kind) && !placeKind.test(kind) && !joining.test(kind)

/** Places are held against each other by their own rule. */
const placeKind =
  /^(?:thôn|bản|xóm|ấp|khóm|khu|phố|phường|xã|huyện|tỉnh|quận|trấn|buôn|làng|sóc|phum|khối|tổ|đội)$/u
const joining =
  /^(?:của|và|tại|ở|là|do|với|từ|đến|cho|các|những|về|vào|trên|sang|giữa|như|theo|gồm|bởi|cả|có|thì|được|để|trong|hoặc|cùng|gọi|tên)$/u

/** "chè Tà Xùng" again and again and "đỉnh Tà Xúng" once: the same name but for its marks, or as it is said. */
function findMarks(
  text: string,
  names: readonly Named[],
  times: ReadonlyMap<string, number>,
): CheckFinding[] {
  const groups = new Map<string, Named[]>()
  for (const body of names) {
    const { kind, name } = body
    if (person.test(kind) || surname.test(name)) continue
    for (const key of keysOf(body)) {
      const same = groups.get(key)
      if (!same) groups.set(key, [body])
      else if (same.push(body) > most) same.shift()
    }
  }
  const found = gather([...groups.values()], (same) => (same.length > 1 ? judgeSame(text, same, times) : []))
  return [...new Map(found.map((one) => [one.start, one])).values()]
}

/** What names that are one have in common: their letters, these with the noun, the sound. */
const keysOf = ({ kind, name }: Named): string[] => {
  const folded = fold(name)
  // "Pù Loong" and "Pù Lông"
  const short = folded.replace(/([aeiouy])\1/g, '$1')
  return [...new Set([folded, short]), `${kind} ${folded}`, sound(spellingKey(name))]
}

function judgeSame(text: string, same: readonly Named[], times: ReadonlyMap<string, number>): CheckFinding[] {
  const often = same.find(({ name }) => (times.get(name) ?? 0) > 1)
  const usual = often ?? findLong(same)
  const isTie = !often
  const [rare, ...more] = same.filter(({ name }) => usual && spellingKey(name) !== spellingKey(usual.name))
  if (!usual || !rare || more.length > 0 || (times.get(rare.name) ?? 0) > 1) return []
  // "ấp Long Thành" and "xã Long Thạnh" are two places.
  const isOtherKind =
    placeKind.test(rare.kind) &&
    !same.some((one) => one !== rare && (one.kind === rare.kind || !placeKind.test(one.kind)))
  // "từ xã Long Thạnh, xã Long Thành": a list names each of its places.
  const isListed = same.some(
    (one) =>
      one !== rare &&
      (listed.test(text.slice(Math.min(one.end, rare.end), Math.max(one.start, rare.start))) ||
        (isTie &&
          toldBeside.test(text.slice(Math.min(one.end, rare.end), Math.max(one.start, rare.start)))) ||
        partsTwo(text, one, rare)),
  )
  return isListed || isOtherKind ? [] : [say(text, rare, usual, isTie)]
}

/** "Trạm Y tế Tân Phú Đông khám 320 lượt, Trạm Y tế Tân Phú Đồng …": each with its own figure, one beside the other. */
const toldBeside = /^[^,;.\n]*\d[^,;.\n]*[,;]\s(?:và\s)?(?:\p{sc=Latn}+\s){0,4}$/u

/** "phòng khám khu vực Bình Khê Trung" and then "… Bình Khế Trung": so long a name behind one word is no other's by chance. */
const findLong = (same: readonly Named[]): Named | undefined => {
  const [first] = same
  const isLong = first !== undefined && first.name.split(' ').length > 2 && !/ (?:Văn|Thị) /u.test(first.name)
  return isLong && isOfBody(first) && same.every(({ kind }) => kind === first.kind) ? first : undefined
}

const person = /^(?:ông|bà|anh|chị|chí|cô|thầy|em|cháu|bác|chú|tịch|thư|trưởng|hộ)$/u
const surname =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Lò|Vàng|Giàng|Sùng|Thào|Lường|Quàng|Đinh|Trương|Hứa|Triệu) \p{sc=Latn}+ \p{sc=Latn}/u
const listed = /^\s*(?:,|và)\s*\p{Ll}+\s$/u
const listedName = /^\p{Lu}\p{Ll}[\p{sc=Latn}'’]*(?: \p{Lu}\p{Ll}[\p{sc=Latn}'’]*){1,3}$/u
const nounBefore = /(?<!\p{sc=Latn})(?:\p{Ll}+|\d{1,2}|(?<=\p{sc=Latn} )[-–]) $/u

/** The names of two to four words with the word, the number or the dash right before them. */
function listBehindWords(text: string, runs: readonly Run[]): Named[] {
  return gather(runs, (run) => {
    let at = run.start
    return gather(run.name.split(/[^\S ]/u), (name) => {
      const start = at
      at += name.length + 1
      if (!listedName.test(name)) return []
      const [before] = nounBefore.exec(text.slice(Math.max(0, start - 40), start)) ?? []
      return before ? [{ kind: before.trimEnd(), name, start, end: start + name.length }] : []
    })
  })
}

const say = (text: string, rare: Named, usual: Named, isTie = false): CheckFinding =>
  report(text, 'place-name', 'warning', rare, {
    message: `"${rare.name}" và "${usual.name}" có lẽ là một tên viết hai cách${isTie ? '' : `; "${usual.name}" xuất hiện nhiều hơn`}.`,
    suggest: isTie ? undefined : usual.name,
    related: [usual],
  })

/** How many usual names of one kind a rare one is held against. */
const most = 100
const capitalised =
  /(?=[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ])(?<!\p{sc=Latn})\p{Lu}[\p{sc=Latn}'’]*(?:\s\p{Lu}[\p{sc=Latn}'’]*)+/gu

/** Words with capitals in a row. */
interface Run {
  start: number
  name: string
}

const listRuns = (text: string): Run[] =>
  findAll(text, capitalised).map(({ 0: name, index }) => ({ start: index, name }))

/** How often each name stands in the text, whatever it is the name of: "Cống Xẻo Nhum" bears "Xẻo Nhum". */
function countNames(runs: readonly Run[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { name } of runs) {
    const words = name.split(/\s/)
    for (let at = 0; at + 1 < words.length; at += 1) {
      const part = words.slice(at).join(' ')
      times.set(part, (times.get(part) ?? 0) + 1)
    }
  }
  return times
}

/** Alike but for the marks, or as a slip of the pen or of the ear makes it. */
const isAlike = (rare: NameForm, usual: NameForm): boolean =>
  rare.key !== usual.key && (rare.folded === usual.folded || isVariant(rare, usual))
