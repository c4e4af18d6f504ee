import { gather } from '../../gather.ts'
/** Words by which a list says that it is not the whole. */
export const openList =
  /…|\.\.\.|v\.v|(?:^|[\s,])(?:như(?!\s+(?:sau|trên|dưới|vậy|thế))|chủ yếu(?! (?:là )?(?:do|vì|bởi)(?:\s|$))|nhất là|trong đó|tiêu biểu|điển hình|ví dụ)(?:\s|:)/u

/** What places are called. */
export const placeKinds =
  'thôn|bản|xóm|ấp|khu phố|khu|xã|huyện|tỉnh|phường|thị trấn|tổ dân phố|làng|buôn|khối phố|khối|phum|sóc|dân tộc|tổ|đội'
const word = "\\p{Lu}[\\p{sc=Latn}'’]*"
const name = `${word}(?:[ -](?:${word}|\\d{1,2}))*`
/** Institutions: their names do not end with their capitals. */
const office =
  '(?:UBND|HĐND|MTTQ|Đảng|Hội|Đoàn|Ban|Ủy|Uỷ|Mặt|Trung tâm|Công|Trường|Trạm|Đồn|Phòng|Sở|Chi|Quỹ|Ngân|Bưu|Hợp|Tổ|Văn|Kho|Bộ|Viện|Bệnh|Liên|Nhà|Điện|Hạt|Cục|Doanh|Xí|Nông trường|Lâm trường|HTX|Câu|Chợ|Tòa|Viễn|Huyện|Tỉnh|Thành|Thị|Đài|Báo)'
const isOffice = new RegExp(`^${office}(?![\\p{sc=Latn}])`, 'u')

const behindNoun = new RegExp(
  `^\\s+(?<names>${name}(?:\\s*,\\s+${name})*\\s+và\\s+${name})(?![\\p{sc=Latn}\\d]|\\s*[-–]\\s*\\p{Lu})`,
  'u',
)
const afterKind = new RegExp(`^\\s*(?<kind>${placeKinds})(?=\\s+\\p{Lu}|\\s*\\()`, 'u')

/** "An Thạnh, Phước Lộc và Long Hiệp" right behind "02 xã": the kind and how many are named. */
export function countNamesBehind(
  afterNumber: string,
): { kind: string; count: number; length: number } | undefined {
  const kind = afterKind.exec(afterNumber)
  if (!kind) return undefined
  const rest = afterNumber.slice(kind[0].length)
  const names = behindNoun.exec(rest)?.groups?.names
  if (!names) return undefined
  const parts = names.split(/\s*,\s+|\s+và\s+/u)
  if (parts.some((part) => isOffice.test(part))) return undefined
  return {
    kind: kind.groups?.kind ?? '',
    count: parts.length,
    length: kind[0].length + rest.indexOf(names) + names.length,
  }
}

/**
 * "07 xã: đoàn số 1 kiểm tra các xã A, B; đoàn số 2 kiểm tra xã C": how many places of the kind are named in all clauses,
 * each of which ends with their names.
 */
export function countInClauses(rest: string, kind: string): number | undefined {
  if (!isPlaceKind.test(kind) || !/^\s*(?:\p{Ll}+\s){0,3}?(?:như sau)?\s*:/u.test(rest)) return undefined
  const told = (rest.slice(rest.indexOf(':') + 1).split(/\.\s|\.?$/u)[0] ?? '')
    // "xã A và xã B"
    .replace(new RegExp(`(,|\\svà)\\s+${kind}(?=\\s+\\p{Lu})`, 'gu'), '$1')
    .split(/;\s*/u)
  const lists = told.map((clause) => clauseEnd(kind).exec(clause)?.groups?.names)
  if (told.length < 2 || lists.some((names) => names === undefined)) return undefined
  return new Set(gather(lists, (names) => (names ?? '').split(/\s*,\s+(?:và\s+)?|\s+và\s+/u))).size
}

const isPlaceKind = new RegExp(`^(?:${placeKinds})$`, 'u')
const clauseEnd = (kind: string): RegExp =>
  new RegExp(
    `\\s(?:các\\s|\\d{1,2}\\s)?${kind}\\s+(?<names>${name}(?:\\s*,\\s+${name})*(?:,?\\s+và\\s+${name})?)\\s*$`,
    'u',
  )

const offices = `(?:Trường|Hội|Đoàn|Công ty|Phòng|Ban|Sở|Trạm|Đồn|Quỹ|UBND|Ngân hàng|Bưu điện|Hợp tác xã|HTX|Trung tâm|Chi cục|Hạt|Viện|Bệnh viện|Doanh nghiệp|Công an|Tổ hợp tác|Liên đoàn|Mặt trận|Bộ phận|Văn phòng|Nhà máy|Chi nhánh|Đội|Tòa án)`
const officeBreak = new RegExp(
  `\\s*[,;]\\s+(?:và\\s+)?(?=${offices}(?!\\p{sc=Latn}))|\\s+và\\s+(?=${offices}(?!\\p{sc=Latn}))`,
  'u',
)
const startsOffice = new RegExp(`^${offices}(?!\\p{sc=Latn})`, 'u')

/** "Trường THPT …, Hội Phụ nữ …, và Đồn Biên phòng": undefined unless all are institutions, each begun by its kind. */
export function countOffices(listing: string): number | undefined {
  const plain = listing.replace(/\([^)]*\)/g, '').split(/[.;:]\s|[.;:]?$/u)[0] ?? ''
  const parts = plain.split(officeBreak)
  const isWhole = parts.every(
    (part) => startsOffice.test(part) && part.length < 70 && !/,|\svà\s(?=\p{Lu}\p{Ll}+\s\p{Lu})/u.test(part),
  )
  return isWhole && parts.length > 1 ? parts.length : undefined
}

/** Verbs that end a list of things. */
const clause =
  /^(?:với|được|đạt|đã|có|nhằm|để|do|góp phần|tăng|giảm|qua đó|từ đó|tổng|kinh phí|mỗi|trị giá|chiếm|bình quân|không|chưa|sẽ|đang|đều|hiện|còn|nay|trong khi|trong đó|qua|nhờ|phục vụ|ước)(?!\p{sc=Latn})/u
const shortItem = 5

const doing =
  /^(?:nuôi|trồng|sản xuất|chế biến|chăn nuôi|xây dựng|hỗ trợ|làm|dệt|đan|trồng trọt|khai thác|ươm|ghép|cải tạo|tạo|giúp|mang lại|thu hút|nấu|rèn|sơ chế|thâm canh|nhân giống|nhân nuôi|ương|ủ|may|thêu|đúc|phục dựng|phát triển|bảo tồn|liên kết|canh tác|đóng gói|phơi|sấy|thu mua|vỗ béo)(?!\p{sc=Latn})/u

/**
 * Things in small letters, "mật ong, chè dây và măng khô": how many there are at least and at most; `fewest` when what
 * "và" joins counts as one.
 */
export function countThings(
  listing: string,
  longest = shortItem,
): { least: number; most: number; fewest?: number } | undefined {
  const plain = (listing.replace(/\([^)]*\)/g, '').split(/[.;:]\s|[.;:]?$/u)[0] ?? '').trim()
  const all = plain.split(/\s*,\s*(?:và\s+)?/u)
  const stop = all.findIndex((item) => clause.test(item))
  const until = stop < 0 ? all : all.slice(0, stop)
  // "A, B và C, tạo việc làm …": with "và" before its last thing a list is at its end.
  const end = until.findIndex((item) => /\svà\s/u.test(item))
  const chunks =
    end > 0 && end === until.length - 2 && doing.test(until.at(-1) ?? '') ? until.slice(0, end + 1) : until
  const isPlain = chunks.every(
    (chunk) => /^\p{Ll}/u.test(chunk) && !/\d|\p{Lu}\p{Ll}+\s\p{Ll}+\s(?:đã|được)/u.test(chunk),
  )
  const last = chunks.at(-1) ?? ''
  const halves = last.split(/\s+và\s+/u)
  const pieces = gather(chunks, (chunk) => chunk.split(/\s+và\s+/u))
  // "trồng mắc ca xen cà phê, nuôi cá lồng trên hồ và sơ chế măng khô": each begins with its own verb.
  const isEachDone = [...chunks.slice(0, -1), ...halves].every(
    (chunk) => doing.test(`${chunk} `) && chunk.includes(' '),
  )
  // "tỷ lệ che phủ rừng, tỷ lệ thu gom rác thải và tỷ lệ lao động qua đào tạo": each begins with the same words.
  const isOneHead = new Set(pieces.map((chunk) => chunk.split(/\s+/).slice(0, 2).join(' '))).size === 1
  const isShort = pieces.every(
    (chunk) => chunk.split(/\s+/).length <= (isOneHead || isEachDone ? 2 * longest : longest),
  )
  const isLast = chunks.slice(0, -1).every((chunk) => !/\svà\s/u.test(chunk))
  if (chunks.length < 2 || !isPlain || !isShort) return undefined
  // "mật ong và phấn hoa, miến dong, thịt trâu": commas part them, "và" joins two of one or parts them too.
  if (!isLast && halves.length === 1)
    return {
      least: chunks.length,
      most: chunks.length + chunks.filter((chunk) => /\svà\s/u.test(chunk)).length,
    }
  if (!isLast || halves.length > 2) return undefined
  const most = chunks.length + halves.length - 1
  return { least: isOneHead || isEachDone ? most : chunks.length, most, fewest: chunks.length }
}
