import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const hamlet =
  /^(?:thôn|bản|ấp|xóm|buôn|làng|sóc|phum|khu dân cư|khu phố|tổ dân phố|khối|khối phố|khu|chi bộ|chi hội|chi đoàn)$/u
const has =
  /(?:^|[\s.;\n])(?:[Đđ]ảng bộ(?: xã)?|[Hh]ội|[Đđ]oàn|[Tt]oàn (?:xã|phường|thị trấn)|[Xx]ã|[Pp]hường|[Tt]hị trấn)(?:\s\p{Lu}[\p{sc=Latn}\s]{0,30})?\s(?:hiện\s)?(?:có|gồm)\s*$/u

const whole =
  /^(?: cư)?\s*(?:(?:đã\s+)?(?:tổ chức|hoàn thành|đạt|có|thành lập|xây dựng|ra quân|ký)(?!\p{sc=Latn})|[,;.(])/iu

/** "Xã có 12 ấp", "Đảng bộ có 26 chi bộ" and further on "11/13 ấp": more hamlets than the commune has; or "16/16" of 17. */
export function checkHamlets({ text, sentences }: Understanding): CheckFinding[] {
  const totals = new Map<string, Amount>()
  for (const { start, amounts } of sentences)
    for (const amount of amounts)
      if (
        hamlet.test(amount.unit) &&
        !amount.hedge &&
        !totals.has(amount.unit) &&
        has.test(text.slice(Math.max(0, start - 1, amount.start - 60), amount.start))
      )
        totals.set(amount.unit, amount)
  return gather(sentences, ({ fractions }) =>
    gather(fractions, ({ top, bottom }) => {
      const total = totals.get(bottom.unit)
      const order = total ? compare(bottom.value, total.value) : 0
      // "16/16 khu dân cư" says that there are no more of them.
      const isAll =
        compare(top.value, bottom.value) === 0 && whole.test(text.slice(bottom.end, bottom.end + 60))
      if (!total || order === 0 || (order < 0 && !isAll)) return []
      return [
        report(text, 'repeat', 'error', bottom, {
          message: `Ở trên ghi có ${printAmount(total)}, ở đây mẫu số là ${printAmount(bottom)}.`,
          suggest: printAmount(bottom, total.value),
          related: [total],
        }),
      ]
    }),
  )
}
