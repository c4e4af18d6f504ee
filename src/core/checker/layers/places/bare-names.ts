import { fold, spellingKey } from '../../../vietnamese/text.ts'
import { gather } from '../../gather.ts'
import { makeInside } from '../text/masks.ts'
import { sound } from '../text/near-names.ts'
import { findAll } from '../text/search.ts'
import { anyPlace, type PlaceMention } from './names.ts'

const capitalised =
  /(?=[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ])(?<![\p{sc=Latn}\d])\p{Lu}\p{Ll}[\p{sc=Latn}'’]*(?: \p{Lu}[\p{sc=Latn}'’]*){1,3}(?![\p{sc=Latn}])/gu
const atPlace =
  /(?<!\p{sc=Latn})(?:tại|ở|vào|đến|về|từ|qua|sang|xuống|lên|đi|ra|nối|của|đường|tuyến|dân|trường|lớp|cầu|suối|khu|điểm)\s$/iu
/** What stands at the head of a sentence before a name, itself with a capital. */
const headWord =
  /^(?:Tại|Từ|Về|Đến|Ở|Qua|Đường|Dân|Lớp|Trường|Riêng|Còn|Cả|Trong|Theo|Như|Nhân|Người|Hộ|Chi)\s(?=\p{Lu}.*\s)/u
/** Names of people, of peoples and of goods may be those of a place but for a mark. */
const notPlace =
  /(?<!\p{sc=Latn})(?:ông|bà|anh|chị|em|cháu|cô|thầy|bác sĩ|liệt sĩ|đồng chí|đ\/c|dân tộc|người|giống|hiệu|công ty|dòng|họ|tên)\s$/iu

/** Small places that have a word for what they are and are no units: a text seldom has two of one name but for a letter. */
const spot =
  '[Nn]gã ba|[Nn]gã tư|[Đđ]iểm trường|[Hh]ồ chứa(?: nước)?|[Hh]ồ|[Đđ]ập|[Tt]rạm bơm|[Cc]hợ|[Cc]ầu|[Bb]ến(?: đò)?|[Đđ]èo|[Cc]ánh đồng|[Nn]úi|[Đđ]ồi|[Tt]hác|[Hh]ang|[Đđ]ền|[Cc]hùa|[Cc]hốt'
const spotBefore = new RegExp(`(?<!\\p{sc=Latn})(?<kind>${spot})\\s$`, 'u')
export const isSpot = (kind: string): boolean => new RegExp(`^(?:${spot})$`, 'u').test(kind)

/**
 * Names without the word for what they are: "đường vào Huổi Lóng", "đưa Mường Chăm thành xã …", of a place that the text
 * names elsewhere, but for marks; and what stands behind "ngã ba", "điểm trường", "hồ chứa".
 */
export function listBareNames(text: string, named: readonly PlaceMention[]): PlaceMention[] {
  const taken = makeInside(named)
  const runs = gather(findAll(text, capitalised), ({ 0: words, index }) => {
    const end = index + words.length
    const name = words.replace(headWord, '')
    const start = end - name.length
    const before = text.slice(Math.max(0, start - 16), start)
    return taken({ start, end }) || notPlace.test(before) ? [] : [{ start, end, name, before }]
  })
  const spots = gather(runs, ({ start, end, name, before }) => {
    const kind = spotBefore.exec(before)?.groups?.kind?.toLowerCase()
    // "hồ chứa nước Khe Sặt" is "hồ Khe Sặt".
    return kind ? [{ start, end, name, kind: kind.replace(/^(hồ|bến)\s.*$/u, '$1') }] : []
  })
  const known = knownNames([...named, ...spots])
  if (known.size === 0) return []
  const told = new Set(spots.map(({ start }) => start))
  const bare = gather(runs, ({ start, end, name, before }) => {
    const like = told.has(start) ? undefined : known.get(likeness(name))
    if (!like) return []
    const kinds = like.get(spellingKey(name))
    // The same name is of the same kind; another spelling may be a slip where a place is spoken of.
    if (!kinds && !atPlace.test(before) && !isSubject(text, end)) return []
    const [kind = anyPlace, ...more] = kinds ?? []
    return [{ start, end, name, kind: more.length > 0 ? anyPlace : kind }]
  })
  return [...spots, ...bare].sort((a, b) => a.start - b.start)
}

/** "Pắc Nhủng giảm nhanh nhất", "Mường Chăm thành xã …", "Nà Ca (12 hộ)": something is told of it. */
const isSubject = (text: string, end: number): boolean =>
  /^(?:\s*[:(]?\s*\d|\s(?:đã|đang|còn|có|giảm|tăng|đạt|chưa|thành|là|được|cần|vẫn|vượt|dẫn đầu)(?!\p{sc=Latn})|,?\s(?:và|cùng)\s\p{Lu}|,\s\p{Lu})/u.test(
    text.slice(end, end + 20),
  )

/** What names that may be one have in common: the sounds without marks, all ends of one sort as one. */
const likeness = (name: string): string =>
  sound(fold(name))
    .replace(/(?:ng|nh|m|n)(?= |$)/gu, 'N')
    .replace(/(?:ch|c|t|p)(?= |$)/gu, 'C')

/** By what they sound like without marks: each spelling with the kinds it is named with. */
function knownNames(named: readonly PlaceMention[]): Map<string, Map<string, Set<string>>> {
  const known = new Map<string, Map<string, Set<string>>>()
  for (const { name, kind } of named) {
    if (!name.includes(' ')) continue
    const heard = likeness(name)
    const spellings = known.get(heard) ?? new Map<string, Set<string>>()
    const key = spellingKey(name)
    known.set(heard, spellings.set(key, (spellings.get(key) ?? new Set()).add(kind)))
  }
  return known
}
