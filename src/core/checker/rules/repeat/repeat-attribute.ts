import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** What a thing has one of. */
const attribute =
  /(?<!\p{sc=Latn})(?<name>tổng mức đầu tư|tổng dự toán|giá trị hợp đồng|giá trúng thầu|tổng chiều dài|chiều dài|công suất|sức chứa|quy mô|diện tích (?:tự nhiên|khuôn viên|đất)|tổng diện tích(?: đất)?(?: tự nhiên)?|dung tích)(?: thiết kế| được duyệt| toàn tuyến)?\s*(?:là|:|đạt|của (?:xã|công trình|dự án) là)?\s*$/iu
const changed =
  /điều chỉnh|(?<!\p{sc=Latn})(?:từ|lên|xuống|thêm|trước đây|ban đầu|sau|giai đoạn|còn)(?!\p{sc=Latn})/iu
/** A name with the word before it that says of what: "bơm Cống Cả". */
const names = /(?:\p{Ll}+\s)?\p{Lu}\p{sc=Latn}+(?:\s(?:\p{Lu}\p{sc=Latn}+|\d+))+/gu

type Said = { amount: Amount; name: string; sentence: Sentence }

/** A measure right behind its word, "dài 86 m": of a part of the thing it may be another one. */
const measured =
  /(?<!\p{sc=Latn}|kéo )(?:(?:tổng )?(?:chiều )?(?<size>dài|rộng|cao)|(?<cost>tổng mức đầu tư|tổng vốn đầu tư|tổng kinh phí|giá trị hợp đồng|tổng dự toán|diện tích|dân số))(?: là| trên| toàn tuyến| được duyệt| thiết kế)?\s*:?\s*$/iu
const ofPart =
  /đoạn|giai đoạn|trong đó|nâng cấp|mở rộng|còn lại|sạt|hỏng|điều chỉnh|bổ sung|giải ngân|đã (?:thi công|cứng hóa|hoàn thành|nạo vét)|phát sinh|quyết toán|so với/iu
/** How many measures of one kind are compared. */
const reach = 60

/**
 * "Trạm bơm Cống Cả có tổng mức đầu tư 2,45 tỷ đồng … tổng mức đầu tư 2.540 triệu đồng của trạm bơm Cống Cả": one
 * thing, named in both sentences, with two values that a slip of the pen keeps apart.
 */
export function checkRepeatedAttributes(read: Understanding): CheckFinding[] {
  return [...findNearby(read), ...findSwappedSizes(read)]
}

/** "Cầu treo Nậm Hẹ dài 86 m … Với chiều dài 68 m, cầu treo Nậm Hẹ": two digits exchanged, wherever the two stand. */
function findSwappedSizes({ text, sentences }: Understanding): CheckFinding[] {
  const known = new Map<string, { amount: Amount; sentence: Sentence }[]>()
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount) => {
      const lead = text.slice(Math.max(sentence.start, amount.start - 40), amount.start)
      const { size, cost = size } = measured.exec(lead)?.groups ?? {}
      if (!cost || amount.per || amount.hedge || ofPart.test(sentence.text)) return []
      const thing = nearestName(text, sentence, amount)
      if (!thing) return []
      const key = `${cost.toLowerCase()} ${amount.unit} ${thing}`
      const before = known.get(key) ?? []
      known.set(key, [...before, { amount, sentence }].slice(-reach))
      const first = before.find((one) => one.sentence !== sentence)?.amount
      const isTold = before.some((one) => compare(one.amount.value, amount.value) === 0)
      const right = first && printLike(amount, first.value)
      if (!first || !right || isTold || findSlip(amount.number.text, right) !== 'đảo hai chữ số') return []
      return [
        report(text, 'repeat', 'error', amount, {
          message: `Trên ghi ${printAmount(first)}, ở đây ghi ${printAmount(amount)} (có thể đảo hai chữ số).`,
          suggest: printAmount(amount, first.value),
          related: [first],
        }),
      ]
    }),
  )
}

/** The last name before an amount, or the first behind it: what it is the measure of. */
function nearestName(text: string, { start, end }: Sentence, amount: Amount): string | undefined {
  const before = text.slice(start, amount.start).match(names)?.at(-1)
  const behind = text.slice(amount.end, Math.min(end, amount.end + 60)).match(names)?.[0]
  return (before ?? behind)?.toLowerCase()
}

function findNearby({ text, passages }: Understanding): CheckFinding[] {
  return gather(passages, ({ sentences }) => {
    const said = gather(sentences, (sentence) => findSaid(text, sentence))
    return gather(said, (later, at) => {
      const first = said.slice(0, at).find((one) => isOfOne(one, later))
      if (!first || compare(first.amount.value, later.amount.value) === 0) return []
      const right = printLike(later.amount, first.amount.value)
      const slip = findSlip(later.amount.number.text, right)
      if (!slip || slip === 'thừa một chữ số' || slip === 'thiếu một chữ số') return []
      return [
        report(text, 'repeat', 'error', later.amount, {
          message: `Trên ghi ${later.name} ${printAmount(first.amount)}, ở đây ghi ${printAmount(later.amount)} (có thể ${slip}).`,
          suggest: printAmount(later.amount, first.amount.value),
          related: [first.amount],
        }),
      ]
    })
  })
}

function findSaid(text: string, sentence: Sentence): Said[] {
  return gather(sentence.amounts, (amount) => {
    const lead = text.slice(Math.max(sentence.start, amount.start - 60), amount.start)
    const name = attribute.exec(lead)?.groups?.name?.toLowerCase()
    return name && !amount.per && !amount.hedge && !changed.test(lead) ? [{ amount, name, sentence }] : []
  })
}

/** The same attribute in the same unit, of things of one name. */
function isOfOne(one: Said, other: Said): boolean {
  if (one.name !== other.name || one.amount.unit !== other.amount.unit || one.sentence === other.sentence)
    return false
  const named = ({ sentence }: Said) => sentence.text.match(names) ?? []
  const [first, second] = [named(one), named(other)]
  return (
    second.length > 0 &&
    second.every((name) => first.some((known) => known.includes(name) || name.includes(known)))
  )
}
