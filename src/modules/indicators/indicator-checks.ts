import { compare, type Exact, parseDecimal, whole } from '../../core/exact.ts'
import { nearKeys } from '../../core/figures/catalogue.ts'
import { type Indicator, isEntered, isValidIn, type Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import { printDate, printNumber } from '../../core/vietnamese/numbers.ts'
import { totalOf } from './indicator-totals.ts'
import type { IndicatorEntry } from './indicators.contract.ts'
import type { IndicatorValue } from './indicators.queries.ts'

/** The indicator of a key. @throws Problem `indicator.unknown`, naming keys that look alike. */
export function getIndicator(policy: Policy, key: string): Indicator {
  const found = policy.indicatorByKey(key)
  if (found) return found
  const near = nearKeys(
    key,
    policy.indicators.map((indicator) => indicator.key),
  )
  throw new Problem('indicator.unknown', { key, near })
}

function refuse({ label, labelEn }: Indicator, vi: string, en: string): never {
  throw new Problem('indicator.wrong-value', { label, labelEn, vi, en })
}

/**
 * The entry as the register keeps it, once it fits what policy says of the indicator.
 *
 * Totals and rates that follow from their parts are refused: the parts are entered. Their plans and
 * estimates are numbers of their own and may be entered.
 */
export function toIndicatorValue(policy: Policy, communeId: string, entry: IndicatorEntry): IndicatorValue {
  const { key, kind: asked, state, ...given } = entry
  const indicator = getIndicator(policy, key)
  const kind = asked ?? indicator.kind
  checkPeriod(indicator, entry)
  checkKind(indicator, kind, policy)
  checkValue(indicator, entry)
  return {
    ...given,
    communeId,
    indicatorKey: key,
    kind,
    state: state ?? (given.value !== undefined && Number(given.value) === 0 ? 'zero' : 'reported'),
  }
}

const periodWords = {
  'six-months': { vi: '6 tháng', en: 'six months' },
  'nine-months': { vi: '9 tháng', en: 'nine months' },
  year: { vi: 'cả năm', en: 'the year' },
} as const

function checkPeriod(indicator: Indicator, { year, period }: IndicatorEntry): void {
  if (!isValidIn(indicator, year)) {
    refuse(indicator, `không dùng cho năm ${year}`, `is not used in ${year}`)
  }
  if (!indicator.periods.includes(period)) {
    const { vi, en } = periodWords[period]
    refuse(indicator, `không báo cáo kỳ ${vi}`, `is not reported for ${en}`)
  }
}

function checkKind(indicator: Indicator, kind: IndicatorValue['kind'], policy: Policy): void {
  const isNumber = indicator.value !== 'level' && indicator.value !== 'status'
  if (kind !== indicator.kind && (indicator.kind !== 'actual' || !isNumber)) {
    refuse(
      indicator,
      indicator.kind === 'plan' ? 'chỉ nhập số kế hoạch' : 'chỉ nhập kết quả thực hiện',
      indicator.kind === 'plan' ? 'takes a plan only' : 'takes what was done only',
    )
  }
  if (kind !== indicator.kind || isEntered(indicator)) return
  const { parts, ratio, label, labelEn } = indicator
  const keys = parts
    ? [...parts.required, ...parts.optional]
    : ratio
      ? [ratio.numerator, ratio.denominator]
      : []
  const from = keys.map((key) => {
    const part = policy.indicatorByKey(key)
    return { vi: part?.label ?? key, en: part?.labelEn ?? key }
  })
  throw new Problem('indicator.derived', { label, labelEn, from })
}

function checkValue(indicator: Indicator, { value, level, bound }: IndicatorEntry): void {
  const { choices, bounds, ratio } = indicator
  if (choices) {
    const codes = choices.map((choice) => choice.code).join(', ')
    if (value !== undefined || (level !== undefined && !choices.some((choice) => choice.code === level))) {
      refuse(indicator, `phải chọn một trong: ${codes}`, `choose one of: ${codes}`)
    }
    return
  }
  if (level !== undefined) refuse(indicator, 'phải nhập số, không chọn mức', 'enter a number, not a level')
  if (value === undefined) return
  if (indicator.value === 'count' && value.includes('.')) {
    refuse(indicator, 'phải là số nguyên', 'must be a whole number')
  }
  if (indicator.value === 'rate' && !ratio?.mayExceed100 && compare(parseDecimal(value), whole(100)) > 0) {
    refuse(indicator, `tỷ lệ ${value}% trên 100%`, `a rate of ${value}% is above 100%`)
  }
  if (bound && !bounds.includes(bound)) {
    refuse(
      indicator,
      'phải là số đếm chính xác, không ghi "trên", "dưới" hay "khoảng"',
      'must be an exact count, without "above", "below" or "about"',
    )
  }
}

/** A value counted up to an earlier day never takes the place of one counted up to a later day. */
export function checkOrder(policy: Policy, value: IndicatorValue, current: IndicatorValue | undefined): void {
  if (!value.asOf || !current?.asOf || value.asOf >= current.asOf) return
  const indicator = getIndicator(policy, value.indicatorKey)
  const day = printDate(current.asOf)
  refuse(
    indicator,
    `đã có số liệu đến ngày ${day}, mới hơn số này`,
    `has a value counted up to ${day}, later than this one`,
  )
}

/** True when the indicator is the one asked for, or counts it among its parts. */
function restsOn(policy: Policy, indicatorKey: string, changed: string): boolean {
  const parts = policy.indicatorByKey(indicatorKey)?.parts
  return (
    indicatorKey === changed ||
    [...(parts?.required ?? []), ...(parts?.optional ?? [])].some((part) => restsOn(policy, part, changed))
  )
}

/**
 * No part is larger than its whole: insured people never outnumber the population.
 *
 * Looks at the rates that rest on the changed indicator. Rates that compare with a target may exceed 100 %,
 * and policy says so. @throws Problem `indicator.above-whole`.
 */
export function checkRates(policy: Policy, values: readonly IndicatorValue[], changed: string): void {
  for (const indicator of policy.indicators) {
    const { ratio } = indicator
    if (!ratio || ratio.mayExceed100) continue
    if (![ratio.numerator, ratio.denominator].some((key) => restsOn(policy, key, changed))) continue
    const numerator = totalOf(policy, values, ratio.numerator)
    const denominator = totalOf(policy, values, ratio.denominator)
    if (!numerator?.value || !denominator?.value || denominator.bound) continue
    if (compare(numerator.value, denominator.value) <= 0) continue
    throw new Problem('indicator.above-whole', {
      rate: indicator.label,
      rateEn: indicator.labelEn,
      arithmetic: `${say(policy, ratio.numerator, numerator.value)} > ${say(policy, ratio.denominator, denominator.value)}`,
    })
  }
}

const say = (policy: Policy, key: string, value: Exact) =>
  `${policy.indicatorByKey(key)?.label ?? key} ${printNumber(value, { decimals: 2, trailingZeros: 'trim' })}`
