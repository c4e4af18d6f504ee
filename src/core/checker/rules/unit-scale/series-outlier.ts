import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate } from '../../layers/numbers/interval.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/**
 * "Thu nhập bình quân (triệu đồng): Đồng Mẫu 46,2; Khe Sấu 41,8; Làng Chiềng 43.500; Đồi Cọ 47,1": one of a series in
 * another unit than its neighbours, or with a dot for its comma.
 */
export const checkSeriesOutliers = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) =>
    gather(listSeries(text, sentence), (series) => {
      const [odd, ...more] = series.filter(({ number }) => /^\d{1,3}\.\d{3}$/.test(number.text))
      const others = series.filter((one) => one !== odd && one.decimals > 0)
      if (!odd || more.length > 0 || others.length < 3 || others.length + 1 < series.length) return []
      const size = approximate(odd.value) / 1000
      const sizes = others.map(({ value }) => approximate(value))
      if (size < Math.min(...sizes) / 2 || size > Math.max(...sizes) * 2) return []
      const suggest = odd.number.text.replace('.', ',').replace(/0{1,2}$/, '')
      return [
        report(text, 'unit-scale', 'error', odd, {
          message: `${odd.number.text} lớn gấp khoảng nghìn lần các số cùng loại bên cạnh; có lẽ là ${suggest}.`,
          suggest,
          related: others,
        }),
      ]
    }),
  )

/** Runs of plain numbers parted by commas or semicolons, each behind its name. */
function listSeries(text: string, { amounts }: Sentence): Amount[][] {
  const runs: Amount[][] = [[]]
  for (const amount of amounts) {
    const last = runs.at(-1)?.at(-1)
    const isNext = last && /^\s*[;,][^;,.:()\d]{2,40}$/u.test(text.slice(last.end, amount.start))
    if (last && (!isNext || amount.kind !== last.kind || amount.unit !== last.unit)) runs.push([])
    runs.at(-1)?.push(amount)
  }
  return runs.filter(({ length }) => length > 3)
}
