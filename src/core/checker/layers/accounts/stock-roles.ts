import { gather } from '../../gather.ts'
import type { Amount } from '../numbers/amounts.ts'
import type { PlainAmount } from '../numbers/plain-amounts.ts'
import { findRole, intended, ofOneBefore, type StockRole } from './stock-movements.ts'

/** What an amount does to a stock, by the words right before it or those right behind. */
export function readStockRole(text: string, { amount, lead: told }: PlainAmount): StockRole | undefined {
  const lead = told.replace(ofOneBefore, ' ')
  const clause = clauseOf(lead)
  const tail =
    /^[^,;.:()|\n\d]{0,40}?(?:\d{1,2}\/\d{1,2}\/20\d\d)?(?=[,;.:()|\n\d]|\svà\s|$)/u.exec(
      text.slice(amount.end, amount.end + 40),
    )?.[0] ?? ''
  const range = findRange(text, amount, lead)
  if (range) return range
  if ((planned.test(clause) && !planStock.test(clause)) || intended.test(clause + tail)) return undefined
  const line = lineOf(text, amount) ?? ''
  const said =
    findChange(clause) ??
    findTurn(clause) ??
    findChange(line) ??
    findRole(clause) ??
    findStock(lead) ??
    findRole(line)
  const behind = findRole(tail)
  // "so với 179 đồng chí hồi đầu năm", "còn 187 đảng viên vào ngày 31/12"
  if (behind === 'opening' || (behind === 'closing' && said !== 'opening')) return behind
  return said ?? behind ?? (/(?<!\p{sc=Latn})còn\s*$/iu.test(clause) ? 'closing' : undefined)
}

const planned = /kế hoạch|chỉ tiêu|(?<!có |trình )mục tiêu|bình quân|mỗi/iu
/** "Kế hoạch vốn đầu năm", "Kế hoạch vốn sau điều chỉnh": a plan before and behind what changes it. */
const planStock =
  /(?:đầu (?:năm|kỳ)|ban đầu|sau (?:khi )?điều chỉnh)\s*(?:là|còn|đạt)?\s*$|(?<!\p{sc=Latn})(?:còn|lên|thành)\s*$/iu

/** "tăng từ 1.128 lên 1.194", "điều chỉnh từ 268 thành 264 hộ": the first and the last of what is told. */
function findRange(text: string, { end }: PlainAmount['amount'], lead: string): StockRole | undefined {
  if (/(?<!\p{sc=Latn})từ\s*$/iu.test(lead)) return to.test(text.slice(end, end + 60)) ? 'opening' : undefined
  return from.test(lead) || raised.test(clauseOf(lead)) ? 'closing' : undefined
}
const to =
  /^[^,;.\d]{0,30}\s(?:(?:tăng |giảm |thay đổi |chuyển )?(?:lên|thành|xuống|còn|đến|sang))(?: còn)?\s\d/iu
const from = /^[^,;.\d]{0,30}\s(?:lên|thành|xuống|còn)(?: còn| thành)?\s*$/iu
/** "nâng tổng số xã đạt chuẩn đến nay lên 12 xã" */
const raised = /(?<!\p{sc=Latn})(?:nâng|đưa)\s[^,;.\d]{4,60}\slên\s*$/iu

/** The words right before an amount; "Tồn 30/9: 157" and "Tăng: 5 hộ" are told by those before the colon. */
export const clauseOf = (lead: string): string =>
  lead
    .replace(/:\s*$/u, '')
    .split(/[,;:(.]\s|\n/)
    .at(-1) ?? ''

const longest = 120

/** "d) Còn lại trong kho, chờ cấp đợt 2: 5.460 kg": all the words of a line that ends with its amount. */
function lineOf(text: string, { start, end }: Amount): string | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const line = text.slice(from, start)
  const isAlone = /^[\s\p{sc=Latn}\d²³/]{0,12}[;.]?\s*(?:\n|$)/u.test(text.slice(end, end + 20))
  if (!isAlone || line.length > longest || !/^[^;]*:\s*$/u.test(line)) return undefined
  // "Đã cấp cho 1.093 nhân khẩu, mỗi nhân khẩu 20 kg: 21.860 kg": what each one got is said beside it.
  return line.replace(/\([^()]*\)/gu, ' ').split(/,\s(?:mỗi|mức|định mức|bình quân)\s|:\s*$/u)[0]
}

/** "Tăng trong năm 17 đồng chí", "Giảm do khai thác: 640": what is told as a rise or a fall by its first or last word. */
function findChange(clause: string): StockRole | undefined {
  const verb =
    /^[\W\d]*(?:số\s)?(?<first>tăng|giảm)(?!\p{sc=Latn}| (?:nghèo|trừ|thiểu|giá)|[^,;.]*so với)/iu.exec(
      clause,
    )?.groups?.first ??
    /(?<!\p{sc=Latn})(?<last>tăng|giảm)(?:\s(?:thêm|được|mới|trong (?:năm|kỳ|quý|tháng)))?\s*$/iu.exec(clause)
      ?.groups?.last
  if (!verb) return undefined
  return verb.toLowerCase() === 'tăng' ? 'in' : 'out'
}

/** "tháng trước 2.315 người … tháng này 2.370 người". */
function findTurn(clause: string): StockRole | undefined {
  const turn = /(?<!\p{sc=Latn})(?:tháng|quý|kỳ|năm|tuần) (?<turn>trước|này)(?:\s(?:là|có|còn))?\s*$/iu.exec(
    clause,
  )?.groups?.turn
  if (!turn) return undefined
  return turn.toLowerCase() === 'trước' ? 'opening' : 'closing'
}

/** What things do where they are stored, handed out, built or cared for, when no plainer word tells. */
const loose: readonly (readonly [StockRole, RegExp])[] = [
  [
    'in',
    /(?<!\p{sc=Latn})(?:khởi công|vào (?:mới|thêm|viện)|thu dung|sản xuất|mua|(?<!sáp )nhập|ủng hộ|quyên góp|huy động|vận động|thu(?! hoạch| nhập| hồi)|được (?:cấp|giao|hỗ trợ|phân bổ)|gieo|thả|gia nhập|mới|thêm|đăng ký|nhận|đến)(?!\p{sc=Latn})/iu,
  ],
  [
    'out',
    /(?<!\p{sc=Latn})(?:hoàn thành|bàn giao|hồi gia|(?<!sản |đề |chiết )xuất|ra (?:viện|trại|trường)|khỏi bệnh|tốt nghiệp|(?<!nâng )cấp(?! mới)|phát|sử dụng|trao|tặng|hỗ trợ|phân bổ|dùng|tiêu|bán|trả|rời|gỡ|hỏng|đóng cửa|chấm dứt|hết hạn|chi|đi|ra|giảm|thôi)(?!\p{sc=Latn})/iu,
  ],
]

/** "Xi măng tỉnh cấp": who gave it is told, so it came in. */
const given =
  /(?<!\p{sc=Latn})(?:trung ương|tỉnh|huyện|thành phố|cấp trên|nhà nước|công ty|doanh nghiệp|nhà hảo tâm|đơn vị|nhân dân)\s(?:đã\s)?(?:cấp|hỗ trợ|tặng|giao|trao|đóng góp)(?!\p{sc=Latn})/iu

/** The part of an amount that only words of other meanings tell: the one whose word stands last. */
export function readLooseRole(
  text: string,
  { amount, lead: told, tail = '' }: PlainAmount,
): StockRole | undefined {
  const lead = told.replace(ofOneBefore, ' ')
  const clause = lineOf(text, amount) ?? clauseOf(lead)
  if (/(?:kế hoạch|chỉ tiêu|(?<!có |trình )mục tiêu|bình quân|mỗi|so với)/iu.test(clause)) return undefined
  if (intended.test(clause + tail)) return undefined
  if (given.test(clause)) return 'in'
  const [last, ...more] = gather(loose, ([role, shape]) => (shape.test(clause) ? [role] : []))
  return more.length === 0 ? last : undefined
}

/** "Đầu kỳ, đàn trâu, bò toàn xã có": the stock that the words opening a sentence name. */
function findStock(lead: string): StockRole | undefined {
  const opened = /(?:^|[.;]\s)([^.;\d]*(?:\d{1,2}\/\d{1,2}(?:\/20\d\d)?[^.;\d]+)?)$/u.exec(
    lead.replace(/\s20\d\d(?=:)/u, ''),
  )?.[1]
  const role = opened && findRole(opened.replaceAll(',', ' ').replace(/\s+/g, ' '))
  if (role === 'opening' || role === 'closing') return role
  // "Hiện cơ sở đang chăm sóc, nuôi dưỡng 232 đối tượng"
  return opened && isNow.test(opened) ? 'closing' : undefined
}
const isNow = /^\s*(?:(?:tính )?đến nay|hiện(?: nay| tại)?|như vậy)(?!\p{sc=Latn})[^;.\d]*$/iu
