import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const within = /^[^;.:(\d]{0,60}[,(]\s*(?:trong đó|trong số đó|trong số này)(?: có| số)?\s*:?\s*$/iu
const ofAll = /(?:^|[\s,;])trong\s+(?:tổng\s+)?(?:số\s+)?$/iu
const holds = /^(?:\s[\p{sc=Latn}]+){0,8},?\s(?:thì )?có\s*(?:đến\s*)?$/iu

/** "35 học viên, trong đó 38 học viên nữ", "trong số 46 hộ nghèo có 52 hộ": one part that is more than all. */
export const checkPartsBeyond = (read: Understanding): CheckFinding[] => [
  ...findBeyond(read),
  ...findBeyondNamed(read),
  ...findBeyondTotal(read),
]

const findBeyond = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => {
    const { amounts, start } = sentence
    return gather(amounts, (total, at) => {
      const part = amounts[at + 1]
      if (!part || !isCount(total) || !isCount(part) || !areAlike(total, part)) return []
      const between = text.slice(total.end, part.start)
      const isSaid =
        within.test(between) ||
        (holds.test(between) && ofAll.test(text.slice(Math.max(start, total.start - 20), total.start)))
      if (!isSaid || compare(part.value, total.value) <= 0 || isBesideTotal(text, sentence, at)) return []
      // "342 người thuộc 318 hộ, trong đó 342 hộ": the number is right, what it counts is wrong.
      const counted = amounts.find(
        ({ end, unit, value }) =>
          end <= total.start && unit !== part.unit && compare(value, part.value) === 0,
      )
      if (counted)
        return [
          report(text, 'label', 'error', part, {
            message: `${printAmount(part)} nhiều hơn tất cả ${printAmount(total)}; số này ở trên là ${printAmount(counted)}.`,
            suggest: printAmount(counted),
            related: [total, counted],
          }),
        ]
      // "Trong tổng số 36 m2 đất có 22 ha, 14 ha": not the size is wrong but what it is measured in.
      if (part.kind !== 'count' && part.unitText !== total.unitText) {
        const isAmongParts = amounts.some((one) => one !== part && one.unitText === part.unitText)
        return [
          report(text, 'unit-scale', 'error', isAmongParts ? total : part, {
            message: `Một phần là ${printAmount(part)} mà tất cả chỉ có ${printAmount(total)}: có lẽ sai đơn vị.`,
            related: [isAmongParts ? part : total],
          }),
        ]
      }
      return [sayBeyond(text, part, total)]
    })
  })

const named = /^[^;.:(\d]{0,60}[,(]\s*(?:trong đó|trong số đó|trong số này)[^;.()]*$/iu
/** A name alone: what is planned, compared, of another time or counted more than once is no part. */
const nameAlone =
  /^(?:[^;.:()\d]{0,60}?trong (?:đó|số đó|số này)[:,]?|[^;.:()\d]{0,16}?(?:,|\svà))\s*(?:(?:có|và|còn|số)\s)?(?!(?:trong|kế hoạch|chỉ tiêu|năm|kỳ|quý|tháng|cùng kỳ|lũy kế|tổng|toàn|so với|tăng|giảm|bình quân|nhu cầu|đăng ký|dự kiến|riêng|lượt|mỗi|đã có|thuộc)(?!\p{sc=Latn}))\p{sc=Latn}+(?:[\s-]+\p{sc=Latn}+){0,4}\s$/iu

const ofParts = ['trong']

/** "37 vụ, trong đó đường bộ 43 vụ, đường sắt 1 vụ": a part that is told by its name is more than all. */
const findBeyondNamed = ({ text, sentencesWith }: Understanding): CheckFinding[] =>
  gather(sentencesWith(ofParts), (sentence) => {
    const { amounts } = sentence
    return gather(amounts, (total, at): CheckFinding[] => {
      if (total.kind !== 'count' || total.per || total.hedge) return []
      const first = amounts[at + 1]
      if (!first || first.unit !== total.unit || isBesideTotal(text, sentence, at)) return []
      if (!named.test(text.slice(total.end, first.start))) return []
      const list = amounts.slice(at + 1)
      const stop = list.findIndex(
        (part, place) =>
          part.unit !== total.unit ||
          part.per ||
          part.hedge ||
          !nameAlone.test(text.slice((list[place - 1] ?? total).end, part.start)),
      )
      const parts = stop < 0 ? list : list.slice(0, stop)
      const part = parts.find(({ value }) => compare(value, total.value) > 0)
      return part ? [sayBeyond(text, part, total)] : []
    })
  })

const sayBeyond = (text: string, part: Amount, total: Amount): CheckFinding =>
  report(text, 'sum', 'error', part, {
    message: `Một phần là ${printAmount(part)} mà tất cả chỉ có ${printAmount(total)}.`,
    related: [total],
  })

const isCount = ({ kind, per, hedge }: Amount): boolean =>
  (kind === 'count' || kind === 'money' || kind === 'measure') && !per && !hedge

const people =
  /^(?:người|học sinh|học viên|hội viên|đảng viên|đoàn viên|lao động|đối tượng|đại biểu|cán bộ|thành viên|trẻ|trẻ em)$/u
const areAlike = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit ||
  (people.test(a.unit) && people.test(b.unit) && a.unit !== 'cán bộ' && a.unit !== 'thành viên')

/** "450 người, tăng 12 người, trong đó …": the rise is no total; nor is the second of two numbers told together. */
function isBesideTotal(text: string, { start, amounts }: Sentence, at: number): boolean {
  const [before, total, part] = [amounts[at - 1], amounts[at], amounts[at + 1]]
  if (!total || !part) return true
  if (
    /(?:tăng|giảm|thêm|mỗi|vượt|so với|bình quân|từ|kế hoạch|\/)\s*(?:thêm|được|mới)?\s*$/iu.test(
      text.slice(Math.max(start, total.start - 16), total.start),
    )
  )
    return true
  return before !== undefined && areAlike(before, part) && compare(before.value, part.value) >= 0
}

const added =
  /(?<!\p{sc=Latn})(?:mới|thêm|kết nạp|thành lập|phát triển|xây dựng|huy động)(?:\s\p{Ll}+){0,3}\s*$/iu
const raises = /^[^;.\d]{0,60},\s*(?:qua đó |đã )?(?:nâng|đưa)\s[^,;.\d]{2,60}\s(?:lên(?: thành)?|đạt)\s*$/iu

/** "trồng mới 1,2 triệu ha, nâng tổng diện tích lên 8.450 ha": what is added is more than all there is then. */
const findBeyondTotal = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ start, amounts }) =>
    gather(amounts, (part, at) => {
      const total = amounts[at + 1]
      if (!total || total.unit !== part.unit || !isCount(total) || !isCount(part)) return []
      if (compare(part.value, total.value) <= 0 || !raises.test(text.slice(part.end, total.start))) return []
      if (!added.test(text.slice(Math.max(start, part.start - 40), part.start))) return []
      const isScaled = part.kind !== 'count' && part.unitText !== total.unitText
      return [
        report(text, isScaled ? 'unit-scale' : 'sum', 'error', part, {
          message: `Số thêm vào ${printAmount(part)} lớn hơn cả tổng sau khi thêm là ${printAmount(total)}${isScaled ? ': có lẽ sai đơn vị' : ''}.`,
          related: [total],
        }),
      ]
    }),
  )
