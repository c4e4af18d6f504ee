import { fold, spellingKey } from '../../vietnamese/text.ts'
import type { Span } from '../document.ts'
import type { CheckFinding } from '../finding.ts'
import { formOf, isVariant, type NameForm, sound } from '../layers/near-names.ts'
import { listRegistered } from '../layers/registered-names.ts'
import { partsTwo } from '../layers/two-places.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** A name with the word it stands behind. */
interface Named extends Span {
  kind: string
  name: string
}

/** "hợp tác xã chè Suối Lềnh": a body or a work with the name it bears. */
interface Body extends Named, NameForm {}

const named =
  /(?<!\p{L})(?<kind>[Hh]ợp tác xã|HTX|[Cc]ông ty|[Dd]oanh nghiệp|[Tt]rường|[Cc]hợ|[Cc]ầu|[Hh]ồ|[Đđ]ập|[Tt]rạm|[Cc]ống|[Vv]àm|[Kk]ênh|[Pp]hà|[Bb]ến|[Cc]ảng|[Cc]hùa|[Đđ]ình|[Đđ]ền|[Kk]hu du lịch|[Ll]àng nghề|[Dd]i tích|[Ll]ễ hội)(?:\s(?:\p{Ll}+|TNHH|THCS|THPT|(?:Mầm|Tiểu|Trung)\s\p{Ll}+)){0,3}\s(?<name>\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*){1,4})(?!\p{L})/gu

/** One body written in two ways, where the name it usually bears stands in the text twice and more. */
export function checkBodies({ text, ground, places }: Understanding): CheckFinding[] {
  const registered = new Set(listRegistered(ground.places ?? []).map(spellingKey))
  const times = countNames(text)
  const isOften = ({ name }: Named) => (times.get(name) ?? 0) > 1
  const bodies = listBodies(text)
  const often = new Map<string, Body[]>()
  for (const body of bodies.filter(isOften)) {
    const known = often.get(body.kind) ?? []
    if (known.length < most && !known.some(({ name }) => name === body.name))
      often.set(body.kind, [...known, body])
  }
  const found = bodies.flatMap((rare) => {
    if (isOften(rare)) return []
    const [first, ...more] = (often.get(rare.kind) ?? []).filter((usual) => isAlike(rare, usual))
    if (!first || more.length > 0) return []
    return partsTwo(text, first, rare) ? [] : [say(text, rare, first)]
  })
  const told = new Set(found.map(({ start }) => start))
  // A list names each of its places, and what the register knows is a name of its own.
  const listed = new Set(places.flatMap(({ start, list }) => (list === undefined ? [] : [start])))
  return [...found, ...findMarks(text, times).filter(({ start }) => !told.has(start))].filter(
    ({ quote, start }) => !registered.has(spellingKey(quote)) && !listed.has(start),
  )
}

/** Names behind the word for a body, and behind any other noun, "thủy điện Nậm Chim". */
function listBodies(text: string): Body[] {
  const read = ({ index, 0: words, groups }: RegExpMatchArray): Body => {
    const end = (index ?? 0) + words.length
    const name = groups?.name ?? ''
    const kind = (groups?.kind ?? '').toLowerCase().replace(/^htx$/, 'hợp tác xã')
    return { ...formOf(name), kind, name, start: end - name.length, end }
  }
  const bodies = [...text.matchAll(named)].map(read)
  const others = [...text.matchAll(afterWord)].map(read)
  return [
    ...bodies,
    ...others.filter(({ kind }) => !person.test(kind) && !placeKind.test(kind) && !joining.test(kind)),
  ]
}

/** Places are held against each other by their own rule. */
const placeKind =
  /^(?:thôn|bản|xóm|ấp|khóm|khu|phố|phường|xã|huyện|tỉnh|quận|trấn|buôn|làng|sóc|phum|khối|tổ|đội)$/u
const joining =
  /^(?:của|và|tại|ở|là|do|với|từ|đến|cho|các|những|về|vào|trên|sang|giữa|như|theo|gồm|bởi|cả|có|thì|được|để|trong|hoặc|cùng|gọi|tên)$/u

/** "chè Tà Xùng" again and again and "đỉnh Tà Xúng" once: the same name but for its marks, or as it is said. */
function findMarks(text: string, times: ReadonlyMap<string, number>): CheckFinding[] {
  const groups = new Map<string, Named[]>()
  for (const { index, 0: words, groups: read } of text.matchAll(afterWord)) {
    const { kind = '', name = '' } = read ?? {}
    if (person.test(kind) || surname.test(name)) continue
    const end = index + words.length
    const body = { kind, name, start: end - name.length, end }
    for (const key of [fold(name), `${kind} ${fold(name)}`, sound(spellingKey(name))])
      groups.set(key, [...(groups.get(key) ?? []), body].slice(-most))
  }
  const found = [...groups.values()].flatMap((same) => judgeSame(text, same, times))
  return [...new Map(found.map((one) => [one.start, one])).values()]
}

function judgeSame(text: string, same: readonly Named[], times: ReadonlyMap<string, number>): CheckFinding[] {
  const usual = same.find(({ name }) => (times.get(name) ?? 0) > 1)
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
        partsTwo(text, one, rare)),
  )
  return isListed || isOtherKind ? [] : [say(text, rare, usual)]
}

const person = /^(?:ông|bà|anh|chị|chí|cô|thầy|em|cháu|bác|chú|tịch|thư|trưởng|hộ)$/u
const surname =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Lò|Vàng|Giàng|Sùng|Thào|Lường|Quàng|Đinh|Trương|Hứa|Triệu) \p{L}+ \p{L}/u
const listed = /^\s*(?:,|và)\s*\p{Ll}+\s$/u
const afterWord =
  /(?<!\p{L})(?<kind>\p{Ll}+|\d{1,2}|(?<=\p{L} )[-–]) (?<name>\p{Lu}\p{Ll}[\p{L}'’]*(?: \p{Lu}\p{Ll}[\p{L}'’]*){1,2})(?![\p{L}]| \p{Lu})/gu

const say = (text: string, rare: Named, usual: Named): CheckFinding =>
  report(text, 'place-name', 'warning', rare, {
    message: `"${rare.name}" và "${usual.name}" có lẽ là một tên viết hai cách; "${usual.name}" xuất hiện nhiều hơn.`,
    suggest: usual.name,
    related: [usual],
  })

/** How many usual names of one kind a rare one is held against. */
const most = 100
const capitalised = /(?<!\p{L})\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*)+/gu

/** How often each name stands in the text, whatever it is the name of: "Cống Xẻo Nhum" bears "Xẻo Nhum". */
function countNames(text: string): Map<string, number> {
  const times = new Map<string, number>()
  for (const [name] of text.matchAll(capitalised)) {
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
