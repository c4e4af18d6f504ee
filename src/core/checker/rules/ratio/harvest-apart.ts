import { divide, multiply } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate } from '../../layers/numbers/interval.ts'
import { printAmount, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'
import { findMisscaled, isPlanned } from './harvest.ts'

const harvested = /sản lượng[^,;.]{0,40}$/iu
const yielded = /năng suất[^,;.]{0,40}$/iu

/** "gieo cấy 366 ha lúa, trong đó … 140 ha. Sản lượng 2.196 tấn, năng suất bình quân 56 tạ/ha": the area a sentence before. */
export const checkHarvestsApart = (read: Understanding): CheckFinding[] => [
  ...findTotalsBefore(read),
  ...findTotalsBehind(read),
]

const findTotalsBefore = ({ text, passages, agree }: Understanding): CheckFinding[] =>
  gather(passages, (passage) => {
    const amounts = amountsOf(passage)
    return gather(amounts, (rate, at) => {
      const total = amounts[at - 1]
      if (!total || !isYield(rate) || !isWeight(total)) return []
      const leadOf = (one: Amount) => text.slice(Math.max(passage.start, one.start - 60), one.start)
      if (
        !harvested.test(leadOf(total)) ||
        !yielded.test(leadOf(rate)) ||
        /kế hoạch|so với|tăng|giảm/iu.test(leadOf(rate))
      )
        return []
      const areas = amounts
        .slice(0, at - 1)
        .filter(({ unitText, per, hedge }) => unitText === 'ha' && !per && !hedge)
      const [area] = areas
      const crops = amounts.filter(isYield)
      if (!area || areas.length > 3 || crops.length > 1) return []
      const fitting = areas.find((one) => isNear(yieldOf(total, one, rate), rate, 1.02))
      if (fitting) return agree('ratio', rate, total, fitting)
      const exact = yieldOf(total, area, rate)
      if (!exact || !isNear(exact, rate, 1.4)) return []
      const right = printNumber(exact, { decimals: Math.max(1, rate.decimals), trailingZeros: 'trim' })
      return [
        report(text, 'ratio', 'error', rate, {
          message: `${printAmount(total)} trên ${printAmount(area)} là ${right} ${rate.unitText}/ha, không phải ${printAmount(rate)}/ha.`,
          arithmetic: `${printAmount(total)} ÷ ${printAmount(area)} = ${right} ${rate.unitText}/ha`,
          suggest: `${right} ${rate.unitText}`,
          related: [total, area],
        }),
      ]
    })
  })

/** "Năng suất 52,4 tạ/ha, cao hơn vụ trước 1,1 tạ/ha. Với diện tích 215 ha, sản lượng ước 1.126,6 tạ": ten times too little. */
const findTotalsBehind = ({ text, passages }: Understanding): CheckFinding[] =>
  gather(passages, (passage) => {
    const amounts = amountsOf(passage)
    const leadOf = (one: Amount) => text.slice(Math.max(passage.start, one.start - 40), one.start)
    const [rate, ...rates] = amounts.filter(
      (one) => isYield(one) && !/(?:cao|thấp|hơn|kém|tăng|giảm|trước|kế hoạch)[^,;.]*$/iu.test(leadOf(one)),
    )
    const [area, ...areas] = amounts.filter(
      (one) => one.unitText === 'ha' && !one.per && !one.hedge && !isPlanned(text, one),
    )
    const [total, ...totals] = amounts.filter(isWeight)
    if (!rate || !area || !total || rates.length + areas.length + totals.length > 0) return []
    if (!yielded.test(leadOf(rate)) || !harvested.test(leadOf(total))) return []
    return (
      findMisscaled(text, {
        count: { ...area, value: divide(area.value, area.size) ?? area.value },
        rate,
        total,
      }) ?? []
    )
  })

const amountsOf = ({ sentences }: Passage): Amount[] => gather(sentences, ({ amounts }) => amounts)
const isYield = ({ per, unit, hedge }: Amount): boolean => per === '/ha' && unit.startsWith('kg') && !hedge
const isWeight = ({ per, unit, hedge }: Amount): boolean => !per && unit === 'kg' && !hedge

/** What the harvest of the area is a hectare, in the unit of the yield. */
const yieldOf = (total: Amount, area: Amount, rate: Amount) => {
  const hectares = divide(area.value, area.size)
  return hectares && divide(total.value, multiply(hectares, rate.size))
}

function isNear(exact: ReturnType<typeof yieldOf>, rate: Amount, factor: number): boolean {
  const told = divide(rate.value, rate.size)
  if (!exact || !told) return false
  const ratio = approximate(exact) / approximate(told)
  return ratio < factor && ratio > 1 / factor
}
