import { fold, spellingKey } from '../../vietnamese/text.ts'
import type { Span } from '../document.ts'
import type { CheckFinding } from '../finding.ts'
import { formOf, isVariant, type NameForm } from '../layers/near-names.ts'
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
export function checkBodies({ text, ground }: Understanding): CheckFinding[] {
  const registered = new Set(listRegistered(ground.places ?? []).map(spellingKey))
  const bodies = [...text.matchAll(named)].map(({ index, 0: words, groups }): Body => {
    const end = index + words.length
    const name = groups?.name ?? ''
    return {
      ...formOf(name),
      kind: (groups?.kind ?? '').toLowerCase().replace(/^htx$/, 'hợp tác xã'),
      name,
      start: end - name.length,
      end,
    }
  })
  const times = countNames(text)
  const isOften = ({ name }: Body) => (times.get(name) ?? 0) > 1
  const often = [
    ...new Map(bodies.filter(isOften).map((body) => [`${body.kind} ${body.name}`, body])).values(),
  ]
  const found = bodies.flatMap((rare) => {
    if (isOften(rare)) return []
    const usual = often.slice(0, most).filter((usual) => usual.kind === rare.kind && isAlike(rare, usual))
    const [first] = usual
    if (!first || usual.some(({ name }) => name !== first.name)) return []
    return [say(text, rare, first)]
  })
  const told = new Set(found.map(({ start }) => start))
  // What the register knows is a name of its own.
  return [...found, ...findMarks(text, times).filter(({ start }) => !told.has(start))].filter(
    ({ quote }) => !registered.has(spellingKey(quote)),
  )
}

/** "chè Tà Xùng" again and again and "chè Tà Xúng" once: the same word before, and the name but for its marks. */
function findMarks(text: string, times: ReadonlyMap<string, number>): CheckFinding[] {
  const alike = findAlike(times)
  if (alike.size === 0) return []
  const byFolded = new Map<string, Named[]>()
  for (const { index, 0: words, groups } of text.matchAll(afterWord)) {
    const { kind = '', name = '' } = groups ?? {}
    const folded = alike.get(name)
    if (folded === undefined) continue
    const end = index + words.length
    const key = `${kind} ${folded}`
    const body = { kind, name, start: end - name.length, end }
    const keys = person.test(kind) ? [key] : [key, hookless(name)]
    for (const one of keys) byFolded.set(one, [...(byFolded.get(one) ?? []), body])
  }
  const found = [...byFolded.values()].flatMap((same) => {
    const usual = same.find(({ name }) => (times.get(name) ?? 0) > 1)
    const [rare, ...more] = same.filter(({ name }) => usual && spellingKey(name) !== spellingKey(usual.name))
    if (!usual || !rare || more.length > 0 || (times.get(rare.name) ?? 0) > 1) return []
    // "từ xã Long Thạnh, xã Long Thành": a list names each of its places.
    const isListed = same.some(({ start, end }) => {
      const between = text.slice(Math.min(end, rare.end), Math.max(start, rare.start))
      return listed.test(between) || partsTwo(between)
    })
    return isListed ? [] : [say(text, rare, usual)]
  })
  return [...new Map(found.map((one) => [one.start, one])).values()]
}

/** The names that another one is like but for its marks, each without them. */
function findAlike(times: ReadonlyMap<string, number>): Map<string, string> {
  const byFolded = new Map<string, string[]>()
  for (const name of times.keys()) {
    const folded = fold(name)
    byFolded.set(folded, [...(byFolded.get(folded) ?? []), name])
  }
  return new Map(
    [...byFolded].flatMap(([folded, names]) =>
      names.length > 1 ? names.map((name) => [name, folded] as const) : [],
    ),
  )
}

/** Hook and tilde are the marks most often exchanged: "Vàm Lẽo" for "Vàm Lẻo" needs no word before it to be seen. */
const hookless = (name: string): string => spellingKey(name).replaceAll('3', '2')
const person = /^(?:ông|bà|anh|chị|chí|cô|thầy|em|cháu|bác|chú)$/u
const listed = /^\s*(?:,|và)\s*\p{Ll}+\s$/u
const afterWord =
  /(?<!\p{L})(?<kind>\p{Ll}{2,}) (?<name>\p{Lu}\p{Ll}[\p{L}'’]*(?: \p{Lu}\p{Ll}[\p{L}'’]*){1,2})(?![\p{L}]| \p{Lu})/gu

const say = (text: string, rare: Named, usual: Named): CheckFinding =>
  report(text, 'place-name', 'warning', rare, {
    message: `"${rare.name}" và "${usual.name}" có lẽ là một tên viết hai cách; "${usual.name}" xuất hiện nhiều hơn.`,
    suggest: usual.name,
    related: [usual],
  })

/** How many usual names a rare one is held against. */
const most = 200
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
