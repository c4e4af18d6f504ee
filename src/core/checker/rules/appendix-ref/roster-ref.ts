import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { parseRoman } from '../../layers/structure/headings.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** Parts and attachments of a document that are numbered under one word. */
const mention =
  /(?<!\p{sc=Latn})(?<kind>phụ lục|phụ biểu|biểu mẫu|biểu|bảng|mẫu|hình|sơ đồ|bản đồ|chương|phần|tài liệu)\s(?:số\s)?(?<label>\d{1,2}(?:\.\d{1,2})?|[IVX]{1,5}|[A-H])(?![\p{sc=Latn}\d/%]|[.,]\d|-\p{Lu})/giu
/** A title behind the number: "Phụ lục A (thu chi quỹ)", "Mẫu 2 – danh sách", "Phụ lục số 1 về biên chế". */
const titled = /^(?:\s?[:–-]\s|\s?\(|\svề\s)(?<title>\p{sc=Latn}[^,;.()\n]{3,80})/u
const ofOther =
  /^[\s,]*(?:(?:được\s)?(?:ban hành|đính|gửi)\s)?(?:kèm(?: theo)?|của|tại|thuộc|trong|theo)?\s*(?:các\s)?(?:Thông tư|Nghị định|Quyết định|Công văn|Kế hoạch|Hướng dẫn|Luật|Nghị quyết|Chương trình|Chỉ thị|Thông báo|Quy (?:chế|định)|Hợp đồng|Bộ\s|Sở\s|cấp trên|năm trước)(?!\s+này)/u

/** "Phần 3 công việc đã xong" is no part of the text: words lead to one. */
const leads = /(?:tại|ở|xem|theo|như|trong|nêu|của|\()\s*$/iu

interface Mention {
  start: number
  end: number
  kind: string
  /** "3." before the last number of "3.7". */
  family: string
  value: number
  title: string
}

/** A roster "Phụ lục A (…), Phụ lục B (…)": the entries from the first on, one behind the other. */
interface Roster {
  entries: Mention[]
}

/** References to what a list of numbered parts does not have, or names by the title of another one. */
export function checkRosters({ text }: Understanding): CheckFinding[] {
  const mentions = readMentions(text)
  const rosters = readRosters(mentions)
  return gather(mentions, (one) => {
    const roster = rosters.get(`${one.kind} ${one.family}`)
    if (!roster || roster.entries.includes(one) || ofOther.test(text.slice(one.end, one.end + 60))) return []
    const own = roster.entries.find(({ value }) => value === one.value)
    if (!own)
      return leads.test(text.slice(Math.max(0, one.start - 20), one.start))
        ? [sayMissing(text, one, roster)]
        : []
    const other = one.title && !isOfTitle(one.title, own.title) ? findTitled(roster, one) : undefined
    return other ? [sayOtherTitle(text, one, other)] : []
  })
}

const readMentions = (text: string): Mention[] =>
  findAll(text, mention).map(({ index, 0: words, groups }) => {
    const end = index + words.length
    const label = groups?.label ?? ''
    const title = titled.exec(text.slice(end, end + 90))?.groups?.title ?? ''
    return {
      start: index,
      end,
      kind: groups?.kind?.toLowerCase() ?? '',
      family: label.includes('.') ? `${label.split('.')[0]}.` : '',
      value: readLabel(label),
      title: title.toLowerCase().trim(),
    }
  })

const readLabel = (label: string): number =>
  /^\d/.test(label)
    ? Number(label.split('.').at(-1))
    : (parseRoman(label) ?? label.charCodeAt(0) - 'A'.charCodeAt(0) + 1)

/** Entries have a title and count on from one; two of them at least make a roster. */
function readRosters(mentions: readonly Mention[]): Map<string, Roster> {
  const rosters = new Map<string, Roster>()
  for (const one of mentions) {
    const key = `${one.kind} ${one.family}`
    const roster = rosters.get(key) ?? { entries: [] }
    const last = roster.entries.at(-1)?.value ?? 0
    if (one.title && one.value === last + 1) rosters.set(key, { entries: [...roster.entries, one] })
  }
  return new Map([...rosters].filter(([, { entries }]) => entries.length > 1))
}

const isOfTitle = (said: string, title: string): boolean => title.startsWith(said) || said.startsWith(title)

/** The one other entry that bears the title said. */
function findTitled({ entries }: Roster, one: Mention): Mention | undefined {
  const like = entries.filter(({ value, title }) => value !== one.value && isOfTitle(one.title, title))
  return like.length === 1 ? like[0] : undefined
}

const sayMissing = (text: string, one: Mention, { entries }: Roster): CheckFinding =>
  report(text, 'appendix-ref', 'warning', one, {
    message: `Không có "${text.slice(one.start, one.end)}"; chỉ có ${entries.map(({ start, end }) => text.slice(start, end)).join(', ')}.`,
    related: entries,
  })

const sayOtherTitle = (text: string, one: Mention, other: Mention): CheckFinding =>
  report(text, 'appendix-ref', 'warning', one, {
    message: `"${one.title}" là ${text.slice(other.start, other.end)}, không phải ${text.slice(one.start, one.end)}.`,
    suggest: text.slice(other.start, other.end),
    related: [other],
  })
