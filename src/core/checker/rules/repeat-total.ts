import { compare } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { printAmount, report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

const whole =
  /(?:^|[\s.;\n])(?:đến nay,?\s|hiện nay,?\s)?(?:toàn xã|toàn phường|xã|phường)\s(?:đã |hiện )?có\s*$/iu
const summed = /(?<!\p{L})(?:với|có|đạt|gồm)\s*$/iu
const assessed = /đánh giá|kết luận|tóm lại|nhìn chung|nhận xét|ưu điểm/iu
const apart =
  /(?<!\p{L})(?:mới|thêm|tăng|giảm|huyện|tỉnh|kế hoạch|phấn đấu|mục tiêu|năm trước|cùng kỳ|dự kiến|(?<!nông )thôn|bản|ấp|trong đó|trên \d+)(?!\p{L})/iu

/**
 * "Toàn xã có 07 sản phẩm OCOP" and, in the assessment, "với 09 sản phẩm OCOP": what the commune has of one thing.
 * Only things with a name of three syllables and more, said once in each place.
 */
export function checkTotalsAgain({ text, sentences, passages }: Understanding): CheckFinding[] {
  const from = passages.find(
    ({ start, end, heading }) => heading && assessed.test(text.slice(start, Math.min(end, start + 80))),
  )
  if (!from) return []
  const totals = new Map<string, Amount>()
  for (const [sentence, amount] of countsOf(sentences))
    if (sentence.start < from.start && whole.test(text.slice(Math.max(0, amount.start - 40), amount.start))) {
      const name = nameOf(text, sentence, amount)
      if (name && !totals.has(name)) totals.set(name, amount)
    }
  return countsOf(sentences).flatMap(([sentence, amount]) => {
    if (sentence.start < from.start || amount.hedge || apart.test(sentence.text)) return []
    const total = totals.get(nameOf(text, sentence, amount) ?? '')
    const lead = text.slice(Math.max(sentence.start, amount.start - 12), amount.start)
    if (!total || !summed.test(lead) || compare(total.value, amount.value) === 0) return []
    return [
      report(text, 'repeat', 'error', amount, {
        message: `Phần kết quả ghi ${printAmount(total)}, phần đánh giá ghi ${printAmount(amount)}.`,
        suggest: printAmount(amount, total.value),
        related: [total],
      }),
    ]
  })
}

const countsOf = (sentences: readonly Sentence[]): [Sentence, Amount][] =>
  sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((amount): [Sentence, Amount][] =>
      amount.kind === 'count' && !amount.per && !amount.hedge ? [[sentence, amount]] : [],
    ),
  )

/** "sản phẩm OCOP": the unit with what narrows it, up to the end of the clause or a verb. */
function nameOf(text: string, { end }: Sentence, amount: Amount): string | undefined {
  const behind = text.slice(amount.end, Math.min(end, amount.end + 50))
  const more =
    /^(?:\s+(?!(?:được|đã|đạt|có|là|đang|và|với|tại|của|trên|trong)(?!\p{L}))[\p{L}-]+){0,4}/u.exec(
      behind,
    )?.[0] ?? ''
  const name = `${amount.unitText}${more}`.toLowerCase().replace(/\s+/gu, ' ').trim()
  return name.split(' ').length > 2 ? name : undefined
}
