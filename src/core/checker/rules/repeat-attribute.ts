import { compare } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { findSlip, printAmount, printLike, report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

/** What a thing has one of. */
const attribute =
  /(?<!\p{L})(?<name>tổng mức đầu tư|tổng dự toán|giá trị hợp đồng|giá trúng thầu|tổng chiều dài|chiều dài|công suất|sức chứa|quy mô|diện tích (?:tự nhiên|khuôn viên|đất)|tổng diện tích(?: đất)?(?: tự nhiên)?|dung tích)(?: thiết kế| được duyệt| toàn tuyến)?\s*(?:là|:|đạt|của (?:xã|công trình|dự án) là)?\s*$/iu
const changed = /điều chỉnh|(?<!\p{L})(?:từ|lên|xuống|thêm|trước đây|ban đầu|sau|giai đoạn|còn)(?!\p{L})/iu
/** A name with the word before it that says of what: "bơm Cống Cả". */
const names = /(?:\p{Ll}+\s)?\p{Lu}\p{L}+(?:\s(?:\p{Lu}\p{L}+|\d+))+/gu

type Said = { amount: Amount; name: string; sentence: Sentence }

/**
 * "Trạm bơm Cống Cả có tổng mức đầu tư 2,45 tỷ đồng … tổng mức đầu tư 2.540 triệu đồng của trạm bơm Cống Cả": one
 * thing, named in both sentences, with two values that a slip of the pen keeps apart.
 */
export function checkRepeatedAttributes({ text, passages }: Understanding): CheckFinding[] {
  return passages.flatMap(({ sentences }) => {
    const said = sentences.flatMap((sentence) => findSaid(text, sentence))
    return said.flatMap((later, at) => {
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
  return sentence.amounts.flatMap((amount) => {
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
