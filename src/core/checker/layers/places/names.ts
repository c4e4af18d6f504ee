import type { Span } from '../../document.ts'
import { gather } from '../../gather.ts'
import { findAll, findAllAt, placesOfCapitals } from '../text/search.ts'

/** A place named in the text, "thôn Khuổi Bốc". */
export interface PlaceMention extends Span {
  /** "thôn", "xã", small letters. */
  kind: string
  /** Without its kind. */
  name: string
  /** Mentions of one list carry one number: a list names different places. */
  list?: number
}

/** The kind of a place that is named without one. */
export const anyPlace = ''

const kinds =
  'thôn|bản|xóm|ấp|khóm|khu phố|khu dân cư|cụm dân cư|tiểu khu|khu|xã|huyện|tỉnh|phường|thị trấn|thị xã|quận|thành phố|tổ dân phố|làng|buôn|khối phố|khối|phum|sóc|cảng cá|cảng|chợ|hồ|đập|cầu|kênh|rạch|sông|suối|đèo|bến|trạm bơm'
const word = "\\p{Lu}[\\p{sc=Latn}'’]*"
const name = `${word}(?:[ -]${word}){0,3}`
/** "Bàu Trâm 2, Cây Gòn (09 hộ)": a number that belongs to a name of a list, and what stands in brackets behind it. */
const note = '(?:[ ]\\d{1,2})?(?:[ ]\\([^()\\n]{1,40}\\))?'
const schools =
  'Trường (?:Mầm non|mầm non|Mẫu giáo|Tiểu học|tiểu học|THCS|THPT|TH&THCS|Tiểu học và THCS|PTDTBT THCS|PTDTBT Tiểu học)|HTX|Hợp tác xã'
const anyKind = `${schools}|${kinds}|${kinds
  .split('|')
  .map((kind) => kind.charAt(0).toUpperCase() + kind.slice(1))
  .join('|')}`
/** Behind "và" a semicolon closes the list: "các xã Hòa Sơn, Hòa Lạc và An Hòa; xã Hòa Lạc dẫn đầu". */
const next = `[ ]+(?:(?:${anyKind})[ ]+)?${name}${note}`
/** Looked for before the look behind, which is dear: only a name with another behind it can begin a list. */
const listAhead = `(?=${name}${note}(?:[,;]|,? và) )`
const listed = new RegExp(
  `${listAhead}(?<=(?<![\\p{sc=Latn}])(?<kind>${anyKind})(?:,?\\s(?:${kinds}))?(?:\\s(?:gồm|là|đó là|sau|như sau|gồm có))?[ ]?:?[ ]+)(?<names>${name}${note}(?:(?:[,;]${next})+(?:,? và${next}(?:,${next})*)*|(?:,? và${next}(?:,${next})*)+))`,
  'uy',
)

/** Every named place of a text. Words at the head of a title in capitals are left to their own rule. */
export function findPlaces(text: string, { start, end }: Span): PlaceMention[] {
  const piece = text.slice(start, end)
  const capitals = placesOfCapitals(piece)
  const behindBlank = capitals.filter((at) => piece[at - 1] === ' ')
  const lists = gather(findAllAt(piece, behindBlank, listed), (match, index) =>
    readList(match, start, start + index),
  )
  const found = [...findAllAt(piece, behindBlank, single), ...findAllAt(piece, capitals, upperKind)]
  const singles = [...gather(found, (match) => readSingle(match, start)), ...readDateLine(piece, start)]
  const rest = singles.filter((one) => !lists.some((other) => other.start < one.end && one.start < other.end))
  return [...lists, ...rest].sort((a, b) => a.start - b.start)
}

const single = new RegExp(`(?<=(?<![\\p{sc=Latn}])(?<kind>${anyKind})[ ]+)(?<name>${name})`, 'uy')
const upperKind =
  /(?<kind>XÃ|HUYỆN|THÔN|TỈNH|BẢN|PHƯỜNG|THỊ TRẤN|THỊ XÃ|THÀNH PHỐ|XÓM|ẤP|KHÓM|BUÔN|LÀNG|KHU PHỐ|TỔ DÂN PHỐ)[ ]+(?<name>\p{Lu}{2,}(?:[ ]\p{Lu}{2,}){1,2})(?![\p{sc=Latn}])/uy

const dateLine = new RegExp(`^[\\s*_]*(?<name>${name}),[ ]+ngày[ .…]*\\d{0,2}[ .…]*tháng`, 'u')

/** "Hua Pàng, ngày 14 tháng 11 năm 2025": where a document was issued, without the word for what it is. */
function readDateLine(piece: string, offset: number): PlaceMention[] {
  const { groups, 0: found = '' } = dateLine.exec(piece) ?? {}
  const written = groups?.name ?? ''
  const start = offset + found.indexOf(written)
  return written.includes(' ') && isPlaceName(written)
    ? [{ start, end: start + written.length, kind: anyPlace, name: written, list: undefined }]
    : []
}

function readSingle(match: RegExpMatchArray, offset: number): PlaceMention[] {
  const { kind = '', name: written = '' } = match.groups ?? {}
  if (kind === kind.toUpperCase() && written !== written.toUpperCase()) return []
  const start = offset + (match.index ?? 0) + match[0].length - written.length
  return isPlaceName(written)
    ? [{ start, end: start + written.length, kind: kind.toLowerCase(), name: written, list: undefined }]
    : []
}

const ownName = new RegExp(`(?:(?<own>${anyKind})[ ]+)?(?<name>${name})`, 'gu')

/** "tại phường Tân Hải; phường Tân Hải đã …": behind a single semicolon another clause begins with its own place. */
const twoClauses = new RegExp(`^[^,;]+;\\s(?:${anyKind})\\s[^,;]+$`, 'u')
const isNextClause = ({ input = '', index = 0, 0: all }: RegExpMatchArray): boolean =>
  twoClauses.test(all) && /^\s\p{Ll}/u.test(input.slice(index + all.length))

function readList(match: RegExpMatchArray, offset: number, number: number): PlaceMention[] {
  const { kind = '', names = '' } = match.groups ?? {}
  const list = isNextClause(match) ? undefined : number
  const from = offset + (match.index ?? 0) + match[0].length - names.length
  const plain = names.replace(/\([^()]*\)/gu, (brackets) => ' '.repeat(brackets.length))
  return gather(findAll(plain, ownName), (one) => {
    const { own, name: written = '' } = one.groups ?? {}
    const start = from + one.index + one[0].length - written.length
    const mention = {
      start,
      end: start + written.length,
      kind: (own ?? kind).toLowerCase(),
      name: written,
      list,
    }
    return isPlaceName(written) ? [mention] : []
  })
}

/** Offices and words that stand behind "xã" with a capital and are no names of places. */
const noName =
  /^(?:UBND|HĐND|MTTQ|Đảng|Hội|Đoàn|Ban|Ủy|Uỷ|Mặt|(?:Trung|Công|Bí|Chủ|Nông)(?! \p{Lu})|Trung (?:Tâm|Ương)|Công An|Chủ Tịch|Nông (?:Dân|Nghiệp|Thôn)|Bí Thư|Phó|Trưởng|NTM|BCĐ|BQL|Quý|Năm|Tháng|I|II|III|IV|V|VI|Kết|Số|Tổng|Tỷ|Trong|Đến|Theo|Việc|Các)(?![\p{sc=Latn}])/u
export const isPlaceName = (written: string): boolean => !noName.test(written) && !/^[IVX]+$/.test(written)
