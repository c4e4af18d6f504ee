import { gather } from '../../gather.ts'
import type { Sentence } from '../../understanding.ts'
import { findRole } from '../accounts/stock-movements.ts'
import { outsideOfBrackets } from '../claims/changes.ts'
import type { Amount } from '../numbers/amounts.ts'
import { withUnit } from '../numbers/fractions.ts'
import { matches, noPart, type Tree } from './trees.ts'

const [fewest, most] = [3, 12]
/** What is all there is: "toàn xã có 84 đồng chí". */
const isAll =
  /(?<!\p{sc=Latn})(?:tổng|toàn|số|có|là|hiện|cả|thành lập|duy trì|tổ chức|huy động|trồng|mở|thu|dư nợ|kinh phí|vốn)(?!\p{sc=Latn})/iu
/** What is compared, planned or a part of another thing. */
const aside =
  /(?<!\p{sc=Latn})(?:(?<!gia )tăng|giảm(?! nghèo)|so với|kế hoạch|chỉ tiêu|dự toán|bình quân|mỗi|cùng kỳ|năm trước|riêng|tối đa|mức|trong đó|trong số|gần|hơn|khoảng|nhất|đạt|lũy kế|còn lại)(?!\p{sc=Latn})/iu
/** Groups that cut through all others, and wants that one may have several of. */
const crossing =
  /(?<!\p{sc=Latn})(?<!phụ )nữ(?!\p{sc=Latn})|dân tộc thiểu số|dtts|đảng viên|đoàn viên|thiếu|nhu cầu|đăng ký|tham gia|trực tuyến/iu

/** What households and people do besides other things. */
const doing = /(?<!\p{sc=Latn})(?:nuôi|trồng|làm|sử dụng|vay|sản xuất)(?!\p{sc=Latn})/iu
const making = /(?<!\p{sc=Latn})(?:xây|làm|đóng|trồng|mở|cấp|đào|lắp) mới(?!\p{sc=Latn})/iu

/**
 * "có 84 đồng chí, biên chế: cơ động 28 đồng chí, tại chỗ 36 đồng chí, thường trực 05 đồng chí": a total and, without a
 * word that opens them, a list in which every part has its name before its number; also in the sentence behind the total.
 */
export function findEvenTrees(text: string, sentence: Sentence, before: Sentence | undefined): Tree[] {
  const amounts = outsideOfBrackets(sentence).amounts.filter(({ kind }) => kind !== 'percent')
  const [first] = amounts
  const told = before?.amounts.filter((one) => first && one.kind !== 'bare' && matches(first, one)) ?? []
  // "phát ra 350 phiếu, thu về 342 phiếu. Rất hài lòng …": the last of two.
  const above = told.length < 3 ? told.at(-1) : undefined
  const behind = above && first ? readTree(text, sentence, above, amounts) : []
  return [
    ...behind,
    ...gather(amounts, (total, at) => readTree(text, sentence, total, amounts.slice(at + 1))),
  ]
}

/** "58 thí sinh, chia thành 3 bảng; bảng A 20 …": into how many groups. */
const intoGroups = /(?:chia|phân)(?: ra)? (?:thành|làm)\s*$/iu

/** "64 giáo viên; …, đại học 56 người; về nghề nghiệp: hạng I 6 người, …": the total is divided again, not its last part. */
const again = /;\s*(?:(?:xét|chia|phân)\s)?(?:về|theo)\s[^;:]*:/iu

function readTree(
  text: string,
  { start, end, amounts }: Sentence,
  total: Amount,
  behind: readonly Amount[],
): Tree[] {
  const [group] = behind
  const isGroup = group && intoGroups.test(text.slice(Math.max(total.end, group.start - 14), group.start))
  const rest = withoutNaming(text, total, isGroup ? behind.slice(1) : behind)
  if (total.per || total.hedge || !/^(?:count|money|measure)$/.test(total.kind)) return []
  const stop = rest.findIndex((one) => !isAlike(one, total))
  const parts = stop < 0 ? rest : rest.slice(0, stop)
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last || parts.length < fewest || parts.length > most) return []
  const isWithin = total.start >= start
  const from = isWithin ? total.end : start
  const labels = parts.map((part, at) => withoutRates(text.slice(parts[at - 1]?.end ?? from, part.start)))
  const opening = labels[0] ?? ''
  if (!isWhole(text, start, end, last, rest[parts.length])) return []
  if (!labels.slice(1).every((label) => /^\s*(?:[,;](?:\s*và)?|và)\s[^,;:.]{2,60}$/u.test(label))) return []
  if (
    !(isWithin ? /^[^;:.]{0,60}(?:[,;:]|\s[–-]\s)\s*[^,;:.]{2,60}:?[^,;:.]{2,60}$/u : /^[^,;.]{2,60}$/u).test(
      opening,
    )
  )
    return []
  if (again.test(opening) && amounts.some((one) => one.end < total.start && matches(one, total))) return []
  // "xã A 312 ha, xã B 846 ha; chăm sóc 98 ha": signs of two kinds part two things.
  const marks = new Set(gather(labels.slice(1), (label) => /^\s*([,;])/u.exec(label)?.[1] ?? []))
  if (marks.size > 1) return []
  const own = [opening.split(/[,;:]|\s[–-]\s/).at(-1) ?? '', ...labels.slice(1)]
  const lead = text.slice(isWithin ? start : Math.max(0, total.start - 60), total.start)
  const isOpened = /:[^,;:.]*$/u.test(opening)
  if (!isAll.test(lead) && !isOpened) return []
  if (aside.test(lead.split(/[,;:]/).at(-1) ?? '')) return []
  if (own.some((label) => noPart.test(label) || aside.test(label) || crossing.test(label))) return []
  if (!isOpened && /^(?:hộ|người)$/u.test(total.unit) && own.some((label) => doing.test(label))) return []
  // "Được cấp 485 triệu đồng; chi tập huấn 215, chi tuyên truyền 140, …": not all may be spent.
  if (own.every((label) => /^\s*(?:đã\s)?chi\s/iu.test(label)) && !spending.test(lead)) return []
  if (!isOpened && own.some((label) => findRole(label) && !making.test(label)) && !isSpent(lead, own))
    return []
  const counted = parts.map((part) => (part.kind === 'bare' ? withUnit(part, total) : part))
  return [{ total, parts: counted, labels: own, isComplete: false, isLoose: true, readings: [] }]
}

/** "Tổng số tiền chi trả 2.375 triệu đồng; chi cho cộng đồng thôn 1.764 triệu đồng, chi cho 38 hộ 426 triệu đồng": what was spent, and on what. */
const isSpent = (lead: string, labels: readonly string[]): boolean =>
  spending.test(lead) && labels.every((label) => findRole(label) === 'out' && spending.test(label))
const spending = /(?<!\p{sc=Latn})(?:chi|trả|hỗ trợ)(?!\p{sc=Latn})/iu

/** "chi cho 38 hộ nhận khoán 426 triệu đồng": a count in the words before a sum belongs to its name. */
const withoutNaming = (text: string, total: Amount, all: readonly Amount[]): readonly Amount[] =>
  total.kind === 'money'
    ? all.filter((one, at) => {
        const next = all[at + 1]
        return (
          one.kind !== 'count' ||
          one.per ||
          !next ||
          next.kind !== 'money' ||
          /[,;.:()]/u.test(text.slice(one.end, next.start))
        )
      })
    : all

const isAlike = (one: Amount, total: Amount): boolean => !one.hedge && matches(one, total)

/** The list goes to the end of the sentence, or to a sign behind which something else is told. */
function isWhole(text: string, start: number, end: number, last: Amount, next: Amount | undefined): boolean {
  const rest = text.slice(last.end, end)
  return next ? /^[^,;:.]{0,12}[;.]/u.test(rest) : start < end && /^[^,;:.]{0,12}(?:[;.,]|$)/u.test(rest)
}

/** "28 đồng chí, chiếm 33,3%": a share that is said beside a part. */
const withoutRates = (words: string): string =>
  words.replace(/^\s*(?:,\s*)?(?:\([^()]*\)|(?:chiếm|đạt|bằng)\s[\d,.]+%[^,;.]{0,20}(?=[,;]))/u, '')
