import { gather } from '../../gather.ts'
import type { Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { withUnit } from '../numbers/fractions.ts'
import { isTime } from '../numbers/plain-amounts.ts'
import { findAll } from '../text/search.ts'

/** What an amount does to a stock: what there was, what came and went, what there is; `pending` is a stock of work. */
export type StockRole = 'opening' | 'in' | 'out' | 'closing' | 'pending' | 'left'

/** An amount with what it does to a stock. */
export interface Movement {
  /** Absent when no word tells. */
  role?: StockRole
  amount: Amount
  clause: string
  /** When the stock was there, as a number that grows with time; absent when the words give no year or day. */
  time?: number
  /** It may also sum up, or be a part of, what the others say. */
  isUnsure?: boolean
  /** "thu", "chi": said of money alone. */
  isCash?: boolean
}

const span = '(?:năm học|học kỳ|kỳ họp|năm|kỳ|nhiệm kỳ|vụ|mùa(?: khô| mưa)?|quý|tháng|tuần|đợt|khóa|niên độ)'
const named = '(?:20\\d\\d|[IVX]+|\\d{1,2})(?:/20\\d\\d)?'
const shape = (...parts: string[]): RegExp => new RegExp(`(?<!\\p{sc=Latn})(?:${parts.join('|')})`, 'iu')

/** What is there on a day: "tồn 01/7", "số dư ngày 30/9". */
const dated = '(?:có mặt|tồn|tồn kho|tồn quỹ|số dư|dư nợ|còn)(?: \\p{Ll}+){0,2}?(?: ngày| đến| đến ngày)?'

const handling = '(?:xem xét|giải quyết|xử lý|thực hiện|thụ lý|xác minh|thẩm tra|thẩm định|hòa giải)'

/**
 * The words of each role. They name kinds of events, not things: people are born, join and leave, animals are
 * bought and sold, letters come in and are answered, money is received and spent.
 */
const roles: readonly (readonly [StockRole, RegExp])[] = [
  ['left', shape('còn lại', 'còn\\s*$', 'còn phải', 'chưa giải ngân', 'chưa thực hiện')],
  [
    'opening',
    shape(
      `(?:đầu|bước vào) ${span}`,
      '(?:khai giảng|khai mạc)(?: \\p{Ll}+){0,2}? (?:với|có)\\s*$',
      '(?:thời điểm|ngày|từ) (?:ngày )?0?1[/.]0?1(?!\\d)',
      '(?<!\\d)0?1/0?1/20\\d\\d(?: (?:toàn )?\\p{Ll}+){0,2}? (?:là|có|còn)\\s*$',
      `${dated} 0?1[/.]\\d{1,2}(?!\\d)`,
      '(?:số )?dư đầu',
      'tồn đầu',
      'thời điểm cuối năm(?! 20)',
      'cuối năm trước',
      '(?:khi|lúc|từ|thời điểm|ngày) (?:mới )?thành lập',
      'ban đầu',
      'cũ (?:chuyển|còn|tồn)',
      '(?:tồn|dư) cũ',
      'trước (?:khi )?(?:sáp nhập|sắp xếp|điều chỉnh)',
      `(?:tồn|dư|kết dư|tồn đọng)(?! chuyển sang)(?: \\p{Ll}+){0,3} (?:${span} trước|năm 20\\d\\d)`,
      `${span} (?:trước|${named}) (?:(?:còn|tồn|còn lại|còn tồn) )?(?:chuyển|mang|để lại|sang)(?! ${span} (?:sau|tới)| (?:sang |qua )?(?:đất|mục đích|trồng|nuôi|rừng|diện|nhóm|xây|đường|hình thức))`,
      `chuyển (?:từ )?${span} trước`,
      'chuyển tiếp(?! (?:sang|qua|cho|đến|năm|kỳ|quý|tháng))',
    ),
  ],
  [
    'closing',
    shape(
      `(?:cuối|kết thúc|hết) ${span}`,
      'sau (?:khi )?(?:sáp nhập|sắp xếp|điều chỉnh)',
      `(?:chuyển|để lại|mang)(?: tiếp)?(?: (?:sang|qua|cho))? ${span} (?:sau|tới|tiếp theo|${named})(?!\\s*(?:chuyển|sang))`,
      'còn dư',
      'số dư(?! đầu)',
      'tồn quỹ',
      '(?:hiện nay|hiện tại|đến nay|tới nay|(?<!phát |thực |thể |xuất )hiện)(?:\\s*(?:là|:)?\\s*$|[\\p{sc=Latn}\\s,]{0,40}\\s(?:có|còn|là|đạt)\\s*(?:tổng số\\s*)?$)',
      '(?:(?:ngày|hết) |(?<!\\d))(?:2[89]|3[01])[/.]\\d{1,2}[/.]20\\d\\d,? (?:\\p{Ll}+ ){0,3}(?:là|có|còn)\\s*$',
      '(?:tính )?đến (?:hết )?(?:ngày )?\\d{1,2}[/.]\\d',
      'thời điểm (?:ngày )?(?!0?1[/.]0?1(?!\\d))\\d{1,2}/\\d',
      'dân số (?:đến |tính đến )?(?:ngày )?3[01][/.]\\d',
      'hiện (?:đang |còn )?(?:quản lý|theo dõi|nuôi|điều trị|sinh hoạt)\\s*$',
      'hiện còn',
      'hiện (?:trong|tại) (?:kho|quỹ|sổ)\\s*$',
      'hiện có',
      'nay còn',
      'còn tồn',
      'tồn cuối',
      'đến thời điểm(?! đầu)',
      `${dated} (?:2\\d|3[01])[/.]\\d{1,2}(?!\\d)`,
      'đến nay chỉ còn',
      'đến cuối',
      'đến hết (?:năm|quý|tháng)',
      'số (?:hộ|[\\p{sc=Latn}\\s]{2,20}) còn',
    ),
  ],
  ['pending', shape(`(?:đang|còn|chưa)(?: được)? ${handling}`)],
  [
    'in',
    shape(
      'phát sinh',
      'phát triển (?:mới|thêm)',
      'tái nghèo',
      '(?:tiếp )?nhận(?! định| thức| xét| khoán)',
      'thụ lý mới',
      'mới (?:nhận|phát hiện|thụ lý|phát sinh|đến)',
      'tăng (?:thêm|mới|đàn)',
      'tái đàn',
      '(?:quay|trở) lại(?: hoạt động| sinh hoạt)?',
      'thả (?:thêm|mới)',
      'chuyển (?:\\p{Ll}+ ){0,3}(?:đến|về)(?!\\p{sc=Latn}| (?:cơ quan|cấp|đơn vị|ngành|tòa|công an|huyện|tỉnh))',
      '(?<!sáp )nhập(?! ngũ)',
      'sinh (?:mới|ra|sản|thêm)',
      'sinh\\s*$',
      'tách hộ',
      'kết nạp',
      'nghèo chuyển (?:sang cận nghèo|lên|thành)',
      'mua (?:thêm|mới|vào|về)',
      // Without the group it comes from it may leave this one: "rơi xuống hộ nghèo: 02 hộ" of the near-poor.
      '(?:nghèo|khá|trung bình)(?: \\p{Ll}+)? rơi xuống',
      'bổ sung',
      'điều chỉnh tăng',
      'tuyển (?:mới|thêm|dụng|sinh)',
      '(?<!khi |lúc |từ |điểm |ngày |mới )thành lập(?: mới)?',
      '(?:đăng ký|cấp|mở|lập hồ sơ|phát hiện|trồng|nộp|xây|gieo|kết nạp) mới',
      'nộp mới',
      'đưa vào',
      'đóng mới',
      'xuất cảnh',
      'vào (?:mới|thêm)',
      'khởi công mới',
      'cho vay(?: mới| thêm)?',
    ),
  ],
  [
    'out',
    shape(
      'thoát',
      'hòa giải thành',
      '(?<!tạm )đình chỉ',
      'hết (?:thời hạn|thời hiệu|hạn quản lý)(?: \\p{Ll}+){0,3}\\s*$',
      'chuyển (?:sang |đến )?(?:nơi|địa phương|xã|địa bàn|đơn vị|trường|cơ sở|trung tâm|trại|khoa|viện|tuyến|nơi ở) khác',
      '(?:hòa giải|xử lý|thi hành|xét xử|giải quyết) (?:xong|dứt điểm)',
      '(?:dừng|ngừng|thôi) (?:đóng|tham gia|hoạt động|sinh hoạt)',
      `(?<!(?:phải|cần|đang|chưa|chưa được|thẩm quyền) |(?:đang|chưa) ${handling}(?:,? (?:và |để )?))giải quyết(?! việc)`,
      'đã (?:trả|xử lý|xét xử|thi hành|hòa giải|thẩm định|phát hành|tiêm|sử dụng|dùng|xả|tiêu thụ)',
      'trả (?:lại|kết quả)',
      'xuất (?:bán|chuồng|kho|cấp|đàn|đi)',
      'chuyển (?:[\\p{Ll}]+ ){0,3}(?:đi|ra|trường|khỏi|công tác)(?!\\p{sc=Latn})',
      'chuyển (?:\\p{Ll}+ ){0,2}(?:đến |cho |tới |lên )?(?:cơ quan|cấp|đơn vị|ngành|tòa|công an|huyện|tỉnh)',
      'chết',
      'hồi gia',
      'chấp hành xong',
      'đặc xá',
      'mãn hạn',
      'ra (?:viện|trại)',
      'xuất viện',
      'bán(?! buôn| trú| kiên| công| thời| ngập| chuyên)',
      'giảm (?:do|trong)',
      '(?:cắt|tiết|điều chỉnh) giảm(?! nghèo)',
      'điều chuyển đi',
      'làm giảm',
      'rút(?: hồ sơ)?',
      'ra khỏi',
      'xóa (?:tên|đăng ký)',
      'thanh lý',
      '(?:tiêu )?h(?:ủy|uỷ)(?! bỏ| đăng)',
      'hao hụt',
      'lưu (?:đơn|hồ sơ|trữ)',
      'khai trừ',
      'khai thác trắng',
      'thiệt hại',
      '(?:cháy|hư hỏng|mất) (?:mất )?\\s*$',
      '(?:đã |đã được )?thanh toán',
      'phá (?:bỏ|dỡ)',
      'tử vong',
      'giết (?:mổ|thịt)',
      'từ trần',
      'mất\\s*$',
      'qua đời',
      '(?:bỏ|nghỉ|thôi) học',
      'nghỉ (?:hưu|việc|chế độ)',
      'thôi (?:việc|công tác|tham gia)',
      'xin (?:ra|thôi|nghỉ)',
      'về nước',
      '(?:bố trí|đã) trả(?: được| nợ)?\\s*$',
      'giải thể',
      'phá sản',
      'trưởng thành(?: đoàn|\\s*$)',
      'đưa (?:[\\p{Ll}]+ ){0,2}(?:đi|ra)(?!\\p{sc=Latn})',
      'thu (?:hồi|nợ)',
      'cấp phát',
      'vắng(?: mặt)?(?! \\p{Ll}+ (?:chủ|vẻ))',
    ),
  ],
]

/** The movements of one sentence: each amount by the words of its own clause. */
export function listMovements(text: string, sentence: Sentence): Movement[] {
  if (sentence.amounts.length === 0) return []
  const isPart = findPartScopes(sentence)
  return gather(sentence.amounts, (amount, at): Movement[] => {
    if (amount.kind === 'percent' || amount.kind === 'points' || amount.per || isTime(text, amount)) return []
    // "cắt giảm tiết kiệm 10% là 148 triệu đồng": the share is said in passing.
    const [last, earlier] = [sentence.amounts[at - 1], sentence.amounts[at - 2]]
    const isBeside =
      last?.kind === 'percent' &&
      /^\s(?:là|tương ứng|tương đương|bằng)\s$/u.test(text.slice(last.end, amount.start))
    // "từ 10% tiết kiệm chi 386 triệu đồng": so much of what is saved.
    const isShareOf =
      last?.kind === 'percent' && /(?<!\p{sc=Latn})từ\s$/iu.test(text.slice(last.start - 4, last.start))
    const lead = text.slice((isBeside || isShareOf ? earlier : last)?.end ?? sentence.start, amount.start)
    const next = sentence.amounts[at + 1]?.start ?? sentence.end
    const tail = (
      text.slice(amount.end, next).split(/[,;.:)(]|\s(?:và|trong|tính|so|được|còn)\s/u)[0] ?? ''
    ).trimEnd()
    const clause = clauseOf(lead, at === 0).replace(ofOneBefore, ' ')
    if (isAside(clause, tail)) return []
    const words = clause + text.slice(amount.start, amount.end) + tail
    const plain = /(?<!\p{sc=Latn})(tăng|giảm)(?: tiếp| được| trong (?:năm|kỳ|tháng|quý))?\s*$/iu
      .exec(clause)?.[1]
      ?.toLowerCase()
    // "41 đơn, tăng 5 đơn so với kỳ trước": compared, not moved.
    if (
      plain &&
      /^[^,;.]{0,16}\sso với (?:kỳ|cùng kỳ|năm trước|tháng|quý)/iu.test(
        text.slice(amount.end, amount.end + 40),
      )
    )
      return []
    if (plain && amount.kind !== 'bare')
      return [{ role: plain === 'tăng' ? 'in' : 'out', amount, clause: words, isUnsure: true }]
    const found = readRole(clause, tail, lead, amount)
    if (isPart(amount) && !found.role) return []
    const movement: Movement = { ...found, amount, clause: words, time: readTime(clause) }
    if (isPart(amount)) movement.isUnsure = true
    if (amount.kind !== 'bare') return [movement]
    // "sinh 131, chết 54, chuyển đi 112 nhân khẩu": the last one names what all are.
    const like =
      sentence.amounts.slice(at + 1).find(({ kind }) => kind === 'count') ??
      sentence.amounts.slice(0, at).findLast(({ kind }) => kind === 'count')
    if (like) return [{ ...movement, amount: withUnit(amount, like) }]
    // "- Sản phẩm hết hạn, không đánh giá lại: 5;": no word tells, but it stands in the list like the others.
    const isListed = /:\s*$/u.test(lead) && /^\s*(?:[;.]|$)/u.test(text.slice(amount.end, sentence.end))
    return found.role || isListed ? [movement] : []
  })
}

/** The words of the amount's own clause; "So với đầu năm (287 hội viên)": what opens the bracket belongs to it. */
function clauseOf(lead: string, isFirst: boolean): string {
  const named = /(?:^|[,;.]\s*)(?:so với )?([^,;.()]+)\(\s*$/iu.exec(lead)?.[1]
  const role = named === undefined ? undefined : findRole(named)
  if (named !== undefined && (role === 'opening' || role === 'closing'))
    return named.replace(/^\s*so với\s+/iu, '')
  // "Cuối kỳ (30/6)": what closed brackets say beside the words is no clause of its own; their day is kept.
  const open = lead.replace(/\(([^()]*)\)/gu, (_, inner: string) => (/^[\d/.\s]+$/.test(inner) ? inner : ' '))
  return open.split(isFirst ? /[;(]/ : /[,;(]/).at(-1) ?? open
}

/** "06 đơn kỳ trước chuyển sang và 31 đơn tiếp nhận": the words up to "và" tell of the amount before. */
export const ofOneBefore = /^\s[^,;:.()\d]*\svà\s*$/u

/** "215 hộ đăng ký thoát nghèo": who wants to leave has not left. */
export const intended =
  /(?<!\p{sc=Latn})(?:đăng ký|cam kết|có khả năng|có nguyện vọng)\s(?:phấn đấu |được |xin )?(?:thoát|ra khỏi|vươn lên|kết nạp|chuyển|giảm)(?!\p{sc=Latn})/iu

/** What is compared, planned or an average moves nothing. */
const isAside = (clause: string, tail: string): boolean =>
  /(?:so với|chiếm|kế hoạch|mức|bình quân)\s*$/iu.test(clause) ||
  /so với/iu.test(clause + tail) ||
  intended.test(clause + tail) ||
  /(?:kế hoạch|chỉ tiêu|dự kiến|phấn đấu|(?<!có |trình )mục tiêu)/iu.test(clause.split(',').at(-1) ?? '')

function readRole(
  clause: string,
  tail: string,
  lead: string,
  amount: Amount,
): Pick<Movement, 'role' | 'isCash'> {
  const said = findRole(clause)
  // "gồm 12 hồ sơ kỳ trước chuyển sang": each item tells its own role behind its number.
  const opensItem = clause.length < 80 && /(?<!\p{sc=Latn})gồm\s*$/iu.test(clause)
  const behind = clause.length < 40 || opensItem ? findRole(tail) : undefined
  if (behind === 'pending' && (!said || said === 'left' || said === 'closing')) return { role: 'pending' }
  // "còn 1.284 hộ nghèo đầu kỳ"
  if (behind === 'opening' && said === 'left') return { role: behind }
  if (/(?<!\p{sc=Latn})(?:còn|đang)\s*$/iu.test(clause) && (!said || said === 'left') && isWaiting(tail))
    return { role: 'pending' }
  // "đến nay có 12 hộ thoát nghèo": a stock before, a movement behind.
  if ((said === 'opening' || said === 'closing') && (behind === 'in' || behind === 'out')) return {}
  // "tổng số tiếp nhận 24 đơn" may count what was there before.
  if (said === 'in' && /(?<!\p{sc=Latn})tổng(?!\p{sc=Latn})/iu.test(clause)) return {}
  if (said) return { role: said }
  const cash = findCash(amount, lead)
  if (cash) return { role: cash, isCash: true }
  return clause.length < 30 || opensItem ? { role: behind } : {}
}

const isWaiting = (tail: string): boolean => /(?<!\p{sc=Latn})(?:đang|chưa|trong hạn|quá hạn)/iu.test(tail)

/** Money comes in and goes out by words that mean other things of people and animals. */
function findCash({ kind }: Amount, clause: string): StockRole | undefined {
  if (kind !== 'money' && kind !== 'bare') return undefined
  // "bổ sung từ … và từ 10% tiết kiệm chi 386 triệu đồng": what is not spent goes nowhere by itself.
  if (/(?<!\p{sc=Latn})từ\s[^,;.]*(?:tiết kiệm|cắt giảm|giảm|dư)\s(?:\p{Ll}+\s)?chi\s[^,;.]*$/iu.test(clause))
    return undefined
  if (
    /(?<!\p{sc=Latn})(?:thu(?! nhập)|vận động|huy động|đóng góp|được cấp|ủng hộ)(?!\p{sc=Latn})/iu.test(
      clause,
    )
  )
    return 'in'
  // "từ 10% tiết kiệm chi 386 triệu đồng": what was not spent.
  return /(?<!\p{sc=Latn}|tiết kiệm |giảm )chi(?! (?:bộ|tiết|hội|cục|nhánh|đoàn))(?!\p{sc=Latn})/iu.test(
    clause,
  )
    ? 'out'
    : undefined
}

/** The last role that the words name; a stock before a movement. */
export function findRole(told: string): StockRole | undefined {
  // "Bộ phận Tiếp nhận và Trả kết quả": the name of an office moves nothing.
  const words = told.replace(/tiếp nhận (?:và|-) (?:hoàn )?trả kết quả(?: hồ sơ)?/giu, ' ')
  // "Chuyển kỳ sau giải quyết tiếp": what is still to be answered.
  if (/chuyển (?:tiếp )?(?:sang |qua )?(?:kỳ|năm|quý|tháng) (?:sau|tới)(?!\p{sc=Latn})/iu.test(words))
    return 'closing'
  const found = gather(roles, ([role, pattern]) => {
    const match = pattern.exec(words)
    return match ? [{ role, at: match.index }] : []
  })
  const last = found.sort((a, b) => a.at - b.at).at(-1)
  const stock = found.find(({ role }) => role === 'closing' || role === 'opening')
  return (
    stock && found.length > 1 && last?.role !== 'pending' && last?.role !== 'in' && last?.role !== 'out'
      ? stock.role === 'closing' && last?.role === 'opening'
        ? last
        : stock
      : last
  )?.role
}

/** The last year or day the words name. */
function readTime(words: string): number | undefined {
  const last = findAll(
    words,
    /(?:(?<day>\d{1,2})\/)?(?<month>\d{1,2})\/(?<year>20\d{2})|năm\s+(?<only>20\d{2})/giu,
  ).at(-1)?.groups
  if (!last) return undefined
  const { day = '31', month = '12', year, only } = last
  return Number(year ?? only) * 10_000 + (only ? 1231 : Number(month) * 100 + Number(day))
}

const partMarks =
  /(?<!\p{sc=Latn})(?:trong (?:đó|số(?! \d))|bao gồm|gồm|cụ thể|riêng)(?!\p{sc=Latn})|:(?<=\d[^,;.():]{0,30}:)(?<!(?:năm |\/)20\d\d:)|\((?<=\d[^,;.():]{0,20}\()/giu

/** Where a sentence divides what it said: up to the semicolon, or the bracket that was opened. */
function findPartScopes({ start, text }: Sentence): (amount: Amount) => boolean {
  const scopes = findAll(text, partMarks).map((match) => {
    const rest = text.slice(match.index)
    // "(trong đó 03 hộ chuyển đi), phát sinh 02 hộ": up to the end of the bracket.
    const isBracket = match[0] === '(' || text[match.index - 1] === '('
    const length = rest.search(isBracket ? /\)|$/u : /;|$/u)
    return { from: start + match.index, to: start + match.index + length }
  })
  return (amount) => scopes.some(({ from, to }) => amount.start >= from && amount.end <= to)
}
