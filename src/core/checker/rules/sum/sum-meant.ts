import { compare, subtract, whole } from '../../../exact.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { areContrary, compareLabels, isOpenPair } from '../../layers/numbers/dimensions.ts'
import { absolute, approximate, type Interval, zero } from '../../layers/numbers/interval.ts'
import type { Tree } from '../../layers/trees/trees.ts'
import { findSlip, printLike } from '../../report.ts'

/** Whether the text means the parts to make the total. */
export function isMeant(tree: Tree, sum: Interval): boolean {
  const { total, parts, labels, isComplete, isClosing, isLoose } = tree
  const edge = sum.low ?? sum.high
  if (!edge || compare(total.value, zero) <= 0) return false
  const ratio = approximate(edge) / approximate(total.value)
  if (tree.isPlain) return isPlainlyMeant(tree, sum, ratio)
  if (isLoose) return isSlipped(total, sum) && ratio > 0.75 && ratio < 1.3 && !crosses(labels)
  if (isClosing && isSmall(total, sum)) return true
  if (isClosing) return (isSlipped(total, sum) && ratio > 0.7 && ratio < 1.4) || (ratio > 0.9 && ratio < 1.1)
  if (areContrary(labels)) return ratio > 0.6 && ratio < 1.6
  const kinds = compareLabels(labels)
  // "đối tượng khác 1.294 lượt" behind the others: they are all.
  const hasOthers =
    parts.length > 1 && /(?<!\p{sc=Latn})(?:khác|còn lại)(?!\p{sc=Latn})/iu.test(labels.at(-1) ?? '')
  const isClose = ratio > 0.95 && ratio < 1.05
  if (hasOthers && (isClose || isSlipped(total, sum)) && ratio > 0.8 && ratio < 1.2) return true
  if (kinds === 'mixed' && !(isComplete && ratio < 1.2 && ratio > 0.8 && !crosses(labels))) return false
  // "trong đó" may leave some parts out, but for those that exclude each other and are counted.
  const isCounted = kinds === 'same' && total.kind === 'count' && !isOpenPair(labels)
  // "trong đó vốn đầu tư …, vốn sự nghiệp …": the two kinds there are, but for a little.
  const isAlmost = kinds === 'same' && ratio > 0.97
  if (
    !isComplete &&
    ratio < 1 &&
    !isCounted &&
    !isAlmost &&
    !isSlipped(total, sum) &&
    (ratio < 0.9 || parts.length < 3)
  )
    return false
  if (isComplete || kinds === 'same') return ratio > 0.6 && ratio < 1.6
  if (parts.length > 2 && !overlaps(labels, total.unit) && !crosses(labels)) {
    if (ratio > 1 && isSmall(total, sum)) return true
    if (isSlipped(total, sum) && ratio > 0.7 && ratio < 1.4) return true
  }
  // "412 lượt khám, trong đó bảo hiểm y tế 386 lượt, chuyển tuyến 24 lượt": two of several.
  if (total.unit === 'lượt' && parts.length === 2 && !isComplete) return isFarDigit(total, sum)
  // "61 hộ có người khuyết tật, 34 hộ neo đơn, 58 hộ thiếu đất": one may be several of these.
  if (!isComplete && ratio > 1 && overlaps(labels, total.unit) && crosses(labels)) return false
  // "9 thôn có nhà sinh hoạt, 7 thôn có sân thể thao": one may have both.
  if (kinds === 'unknown' && labels.every((label) => has.test(label))) return false
  if (parts.length > 2 && crosses(labels) && (ratio < 0.95 || ratio > 1.05)) return false
  return (
    parts.length >= 2 &&
    ((isSlipped(total, sum) && ratio > 0.85 && ratio < 1.15) ||
      (ratio > 0.95 && ratio < 1.05) ||
      (parts.length > 2 && ratio > 1 && ratio < 1.1 && !overlaps(labels, total.unit) && !crosses(labels)))
  )
}

/**
 * Of a plain list only what cuts through the others, or is too far from the total, was not meant to make it: "214 hợp tác
 * xã: 148 hợp tác xã hoạt động hiệu quả, 62 hợp tác xã có liên kết".
 */
function isPlainlyMeant(tree: Tree, sum: Interval, ratio: number): boolean {
  const { total, parts, labels, isPlain } = tree
  const isOneWay = compareLabels(labels) === 'same'
  const isSure = isPlain === 'closed' || isOneWay
  if (!isSure && (crosses(labels) || overlaps(labels, total.unit))) return false
  if (!isSure && labels.filter((label) => tellsOf.test(label)).length > 1) return false
  if (isPlain === 'open' && parts.length < 3) return isFarDigit(total, sum)
  if (isPlain === 'open') return isSlipped(total, sum) && ratio > 0.8 && ratio < 1.25
  if (parts.length > 2 && isSwapped(total, sum) && ratio > 0.5 && ratio < 2) return true
  if (ratio < 0.7 || ratio > 1.4) return false
  if (isFew(total, sum)) return true
  const isNear = ratio > 0.85 && ratio < 1.18
  if (isPlain === 'below') return isNear || (isSlipped(total, sum) && ratio > 0.75 && ratio < 1.33)
  if (isPlain === 'kinds') return isNear || (isSlipped(total, sum) && parts.length > 2 && ratio > 0.75)
  // The more parts, the less they make nearly the total by chance.
  return isNear || isSlipped(total, sum) || parts.length > (isPlain === 'closed' ? 2 : 3)
}

const isSwapped = (total: Amount, { low }: Interval): boolean =>
  low !== undefined && findSlip(total.number.text, printLike(total, low)) === 'đảo hai chữ số'

/** "giảm 23 đơn vị gồm: 3 sở, 7 chi cục, 9 đơn vị sự nghiệp": of some tens four more or less. */
const isFew = ({ kind, value }: Amount, { low }: Interval): boolean =>
  kind === 'count' &&
  low !== undefined &&
  compare(value, whole(60)) <= 0 &&
  compare(absolute(subtract(low, value)), whole(4)) <= 0

/** What is told of each part, so that one may be in several. */
const tellsOf =
  /^\W*\p{Ll}*(?:\s\p{Ll}+){0,3}\s(?:có|được|đã|sử dụng|tham gia|ứng dụng|hoạt động|đạt|liên kết|thực hiện|triển khai|thiếu|cần)(?!\p{sc=Latn})/u

const has = /\d\s(?!phiếu)\p{Ll}+(?:\s\p{Ll}+){0,2}?\s(?:có|sử dụng|tham gia|hoạt động|ứng dụng|liên kết)\s/u

/** "2 đơn khiếu nại, 3 đơn tố cáo, tổng 6 đơn": of small counts one or two too many or too few. */
const isSmall = ({ kind, value }: Amount, { low }: Interval): boolean =>
  kind === 'count' &&
  low !== undefined &&
  compare(value, whole(20)) <= 0 &&
  compare(absolute(subtract(low, value)), whole(2)) <= 0

/** Whether one slip of the pen makes the total of the sum. */
export const isSlipped = (total: Amount, { low }: Interval): boolean =>
  low !== undefined && findSlip(total.number.text, printLike(total, low)) !== undefined

/**
 * "42.360 lượt, trong đó 18.215 lượt, 23.145 lượt": nothing but one digit of the thousands or hundreds keeps two uneven numbers
 * from making the total. What is left out of a list is a round number by chance only.
 */
function isFarDigit(total: Amount, sum: Interval): boolean {
  const { low } = sum
  if (low === undefined || total.decimals > 0 || low.d !== 1n || total.value.d !== 1n) return false
  const off = low.n > total.value.n ? low.n - total.value.n : total.value.n - low.n
  const isRound = off >= 100n && off % 100n === 0n && off * 10n < total.value.n
  return isRound && total.value.n % 100n !== 0n && isSlipped(total, sum)
}

/** Groups that cut through all others. */
const crosses = (labels: readonly string[]): boolean =>
  // "05 thôn đạt chuẩn nông thôn mới; 03 thôn văn hóa tiêu biểu": one may have several of these titles.
  labels.filter((label) => /đạt chuẩn|nâng cao|kiểu mẫu|văn hóa|tiêu biểu|thông minh/iu.test(label)).length >
    1 ||
  labels.some((label) =>
    /(?<!\p{sc=Latn})(?<!phụ )nữ(?!\p{sc=Latn})|dân tộc thiểu số|dtts|trẻ em|đảng viên|người cao tuổi|khuyết tật|trực tuyến/iu.test(
      label,
    ),
  )

/** Wants and attendances are counted more than once. */
export const overlaps = (labels: readonly string[], unit: string): boolean =>
  labels.some((label) => (unit === 'lượt' ? wants : attendances).test(label))
const wants = /thiếu(?! nhi| niên)|tham gia|nhu cầu|đăng ký/iu
const attendances = new RegExp(`${wants.source}|lượt`, 'iu')
