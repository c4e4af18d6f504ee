import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import type { Fraction } from '../../layers/numbers/fractions.ts'
import { firstFrom } from '../../layers/text/order.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** "16 sản phẩm OCOP hiện có": what there is of something, told in passing. */
const inPassing =
  /^(?<name>(?:\s(?!\d)\p{sc=Latn}+|\s\d sao){0,5}?)\s(?:hiện có|đang có|đã có)(?!\p{sc=Latn})/u
const counted =
  /(?<!\p{sc=Latn})(?:xã|huyện|tỉnh|phường|thị trấn|địa bàn)(?:\s\p{sc=Latn}+){0,4}\s(?:có|còn|hiện có|duy trì(?: được)?)(?: tổng số)?\s*$/iu
/** How many sentences above it may have been told. */
const reach = 400
/** How many words the thing must be named with. */
const leastWords = 2

/** "có 14 sản phẩm OCOP còn hiệu lực … duy trì chất lượng 16 sản phẩm OCOP hiện có": one stock with two values. */
export const checkRepeatedStocks = (read: Understanding): CheckFinding[] => [
  ...findInPassing(read),
  ...findLevels(read),
]

function findInPassing({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount) => {
      const name = nameOf(text, sentence, amount)
      if (!name) return []
      const at = firstFrom(sentences, sentence.start) + 1
      const same = gather(sentences.slice(Math.max(0, at - reach), at), (one) =>
        one.amounts.filter((other) => isOfName(text, one, other, amount, name)),
      )
      const [first] = same
      if (!first || !isAll(text, amount, first) || same.some((one) => compare(one.value, amount.value) === 0))
        return []
      return [
        report(text, 'repeat', 'error', amount, {
          message: `Ở trên ghi có ${printAmount(first)}${name}, ở đây ghi ${printAmount(amount)} hiện có.`,
          suggest: same.length === 1 ? printAmount(first) : undefined,
          related: same,
        }),
      ]
    }),
  )
}

/** Fewer than there are may be some of them: "nâng hạng 4 sản phẩm hiện có". */
const isAll = (text: string, amount: Amount, first: Amount): boolean =>
  compare(amount.value, first.value) > 0 ||
  /(?<!\p{sc=Latn})(?:cả|toàn bộ|tất cả|duy trì)\s*$/iu.test(
    text.slice(Math.max(0, amount.start - 12), amount.start),
  )

/** The words behind a count up to "hiện có", when with its unit they name a thing. */
function nameOf(
  text: string,
  { end }: Sentence,
  { kind, unit, per, hedge, end: from }: Amount,
): string | undefined {
  if (kind !== 'count' || per || hedge) return undefined
  const name = inPassing.exec(text.slice(from, Math.min(end, from + 60)))?.groups?.name
  return name !== undefined && `${unit}${name}`.split(' ').length > leastWords ? name : undefined
}

const isOfName = (text: string, { start }: Sentence, other: Amount, amount: Amount, name: string): boolean =>
  other.end <= amount.start &&
  other.unit === amount.unit &&
  !other.per &&
  !other.hedge &&
  text.startsWith(name, other.end) &&
  (counted.test(text.slice(Math.max(start, other.start - 50), other.start)) ||
    /^\s*(?:và|,)\s*$/u.test(text.slice(other.start - 5, other.start)))

/** What a place has reached: "xã Đông Hòa Trung đạt 17/19 tiêu chí", "xã mới đạt". */
const reached =
  /(?<!\p{sc=Latn})(?:[Tt]oàn )?(?<place>[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hôn|[Bb]ản)(?<name>(?:\s\p{Lu}\p{sc=Latn}*)*)\s(?:đã |mới |hiện |chỉ |vẫn |cũng )*(?:đạt|hoàn thành)(?: chuẩn| được)*\s*$/u
const narrower = /nâng cao|kiểu mẫu|thông minh|khu dân cư|văn hóa/iu
const notNow =
  /dự kiến|phấn đấu|kế hoạch|mục tiêu|(?<!\p{sc=Latn})(?:sẽ|ước|đăng ký|quý|tháng|đầu năm|giai đoạn|cùng kỳ|năm trước|so với|lên|trước đây)(?!\p{sc=Latn})/iu

interface Level {
  top: Amount
  span: Fraction
  key: string
  name: string
  year: number | undefined
  passage: number
}

/** "Đến hết năm 2024, xã đạt 17/19 tiêu chí … Hạn chế: xã mới đạt 16/19 tiêu chí": one level of one place, twice. */
function findLevels({ text, sentences, profile, isOtherPlace }: Understanding): CheckFinding[] {
  const levels = gather(sentences, (sentence) =>
    gather(sentence.fractions, (fraction): Level[] => {
      const { top, bottom } = fraction
      const lead = text.slice(Math.max(sentence.start, fraction.start - 70), fraction.start)
      const { place, name = '' } = reached.exec(lead)?.groups ?? {}
      if (!place || bottom.kind !== 'count' || top.kind === 'percent' || notNow.test(lead)) return []
      const tail = text.slice(fraction.end, fraction.end + 40).split(/[,;.]/)[0] ?? ''
      const year = Number(lead.match(/20\d\d/gu)?.at(-1)) || undefined
      const kind = narrower.exec(tail)?.[0].toLowerCase() ?? ''
      const key = `${place.toLowerCase()} ${bottom.unit} ${bottom.value.n} ${kind}`
      return [{ top, span: fraction, key, name: name.trim(), year, passage: sentence.passage }]
    }),
  )
  return gather(levels, (later, at) => {
    const alike = levels.filter(({ key }) => key === later.key)
    // Where several places are named, "xã" may be any of them.
    if (new Set(gather(alike, ({ name }) => (name ? [name] : []))).size > 1) return []
    const last = Math.max(...alike.map(({ year }) => year ?? 0), profile.year ?? 0)
    const isNow = ({ year }: Level) => year === undefined || year === last
    const [first] = levels.slice(0, at).filter((one) => alike.includes(one) && isNow(one))
    if (!first || !isNow(later) || first.passage === later.passage) return []
    if (alike.some((one) => one !== later && compare(one.top.value, later.top.value) === 0)) return []
    if (isOtherPlace(first.top.start, later.top.start)) return []
    const show = ({ span }: Level) => text.slice(span.start, span.end)
    return [
      report(text, 'repeat', 'error', later.span, {
        message: `Chỗ trước ghi đạt ${show(first)}, ở đây ghi ${show(later)}.`,
        suggest: show(first),
        related: [first.span],
      }),
    ]
  })
}
