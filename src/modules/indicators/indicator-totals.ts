import { add, type Exact, parseDecimal, whole } from '../../core/exact.ts'
import { type Bound, combineBounds } from '../../core/figures/bounds.ts'
import type { Policy } from '../../core/policy/index.ts'
import type { IndicatorValue } from './indicators.queries.ts'

/** What an indicator amounts to: entered, or the sum of its parts, or why neither is there. */
export interface IndicatorTotal {
  value?: Exact
  bound?: Bound
  /** Why there is no value, in Vietnamese. */
  reason?: string
  /** The reports it rests on. */
  from: IndicatorValue[]
}

const byKey = (values: readonly IndicatorValue[], key: string, kind: string) =>
  values.find((value) => value.indicatorKey === key && value.kind === kind)

/** The number of an entered value; a rate is a share of one. */
export function numberOf(value: IndicatorValue, isRate: boolean): Exact | undefined {
  if (value.state === 'zero') return whole(0)
  if (value.value === undefined) return undefined
  const { n, d } = parseDecimal(value.value)
  return isRate ? { n, d: d * 100n } : { n, d }
}

/**
 * The value of an indicator in what it is itself (done, or planned).
 *
 * A total needs all its required parts; optional ones are added when somebody reported them, since not
 * every unit has them.
 */
export function totalOf(
  policy: Policy,
  values: readonly IndicatorValue[],
  key: string,
): IndicatorTotal | undefined {
  const indicator = policy.indicatorByKey(key)
  if (!indicator) return undefined
  if (!indicator.parts) {
    const own = byKey(values, key, indicator.kind)
    return own && { value: numberOf(own, indicator.value === 'rate'), bound: own.bound, from: [own] }
  }
  const { required, optional } = indicator.parts
  const found = [...required, ...optional].map((part) => ({ part, total: totalOf(policy, values, part) }))
  const from = found.flatMap(({ total }) => total?.from ?? [])
  const lacking = found.filter(({ part, total }) => required.includes(part) && !total?.value)
  if (lacking.length > 0) {
    const names = lacking.map(({ part }) => policy.indicatorByKey(part)?.shortLabel ?? part)
    return { from, reason: `chưa đủ số liệu thành phần: ${names.join(', ')}` }
  }
  return {
    from,
    value: found.map(({ total }) => total?.value ?? whole(0)).reduce(add),
    bound: combineBounds(found.map(({ total }) => total?.bound)),
  }
}
