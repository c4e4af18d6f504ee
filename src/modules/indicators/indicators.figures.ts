import { whole } from '../../core/exact.ts'
import { boundWords } from '../../core/figures/bounds.ts'
import type {
  Contribution,
  FigureKind,
  FigureScope,
  ListRecord,
  Measurement,
  SourceRow,
} from '../../core/figures/figure.ts'
import { indicatorFigureKey, indicatorsEnteredIn } from '../../core/figures/indicator-definitions.ts'
import { type Indicator, isValidIn, type Policy } from '../../core/policy/index.ts'
import { printNumber } from '../../core/vietnamese/numbers.ts'
import type { FigureProvider } from '../../platform/figure-provider.ts'
import { numberOf, totalOf } from './indicator-totals.ts'
import { type IndicatorValue, listValuesAsOf } from './indicators.queries.ts'

/**
 * Gives every indicator of the year: as reported, as the sum of its parts, or missing with the reason its
 * reporter gave. Rates follow from the definitions made from policy; `indicators.all` lists them for tables.
 */
export const indicatorsFigures: FigureProvider = {
  name: 'indicators',
  owns: [],
  lists: ['indicators.all'],
  read: async (db, scope, policy) =>
    contribute(await listValuesAsOf(db, scope.communeId, scope), scope, policy),
}

function contribute(values: IndicatorValue[], scope: FigureScope, policy: Policy): Contribution {
  const indicators = policy.indicators.filter((indicator) => isValidIn(indicator, scope.year))
  const valuesOf = (indicator: Indicator) => values.filter((value) => value.indicatorKey === indicator.key)
  return {
    measurements: indicators.flatMap((indicator) => [
      ...measureTotal(indicator, values, policy),
      ...valuesOf(indicator).map((value) => measure(indicator, value)),
    ]),
    lists: {
      'indicators.all': indicators
        .filter((indicator) => isListed(indicator, values, policy))
        .map((indicator) => toRecord(indicator, valuesOf(indicator), policy))
        .sort(byComponent),
    },
  }
}

/** The sum of the parts; an indicator without parts has none. */
function measureTotal(indicator: Indicator, values: IndicatorValue[], policy: Policy): Measurement[] {
  if (!indicator.parts) return []
  const { key } = indicator
  const total = totalOf(policy, values, key)
  const rows = (total?.from ?? []).map((value) =>
    toSourceRow(policy.indicatorByKey(value.indicatorKey), value),
  )
  if (!total?.value) return [{ key, state: 'missing', reason: total?.reason, rows }]
  const state = total.value.n === 0n ? 'zero' : 'reported'
  return [{ key, state, value: total.value, bound: total.bound, asOf: lastDay(total.from), rows }]
}

const lastDay = (values: readonly IndicatorValue[]) =>
  values
    .flatMap((value) => value.asOf ?? [])
    .sort()
    .at(-1)

function measure(indicator: Indicator, value: IndicatorValue): Measurement {
  const key = indicatorFigureKey(indicator, value.kind)
  const rows = [toSourceRow(indicator, value)]
  const { synthetic, asOf } = value
  if (value.state === 'not-reported') {
    return { key, state: 'missing', reason: value.reason, synthetic, asOf, rows }
  }
  if (value.level !== undefined) {
    return { key, state: 'reported', text: labelOf(indicator, value.level), synthetic, asOf, rows }
  }
  return {
    key,
    state: value.state === 'zero' ? 'zero' : 'reported',
    value: numberOf(value, indicator.value === 'rate') ?? whole(0),
    bound: value.bound,
    partsUnknown: indicator.ratio !== undefined && value.kind === indicator.kind,
    synthetic,
    asOf,
    rows,
  }
}

const labelOf = (indicator: Indicator, level: string) =>
  indicator.choices?.find((choice) => choice.code === level)?.label ?? level

const kindWords: Record<FigureKind, string> = {
  actual: '',
  plan: ' (kế hoạch)',
  estimate: ' (ước thực hiện)',
}

function toSourceRow(indicator: Indicator | undefined, value: IndicatorValue): SourceRow {
  const number = numberOf(value, false)
  const printed = number && printNumber(number, { decimals: 6, trailingZeros: 'trim' })
  return {
    register: indicatorsEnteredIn,
    id: value.id,
    label: `${indicator?.label ?? value.indicatorKey}${kindWords[value.kind]}`,
    on: value.asOf,
    value:
      value.level !== undefined && indicator
        ? labelOf(indicator, value.level)
        : printed && `${value.bound ? boundWords[value.bound] : ''}${printed}`,
    document: value.sourceNote,
    synthetic: value.synthetic,
  }
}

/** Tables show what must be reported, and what else was; a total or a rate when its parts are there. */
function isListed(indicator: Indicator, values: IndicatorValue[], policy: Policy): boolean {
  if (indicator.required || values.some((value) => value.indicatorKey === indicator.key)) return true
  const parts = indicator.ratio ? [indicator.ratio.numerator, indicator.ratio.denominator] : [indicator.key]
  return parts.every((key) => totalOf(policy, values, key)?.value !== undefined)
}

function toRecord(indicator: Indicator, own: IndicatorValue[], policy: Policy): ListRecord {
  const { key, label, shortLabel, measure: unit, sector, node, group, choices, required } = indicator
  const has = (kind: FigureKind) => own.some((value) => value.kind === kind) && kind !== indicator.kind
  const isNumber = choices === undefined
  const component = node ? policy.findNode(node) : undefined
  return {
    id: key,
    words: {
      label,
      'short-label': shortLabel ?? label,
      sector,
      ...(isNumber && { measure: unit }),
      ...(component && { component: component.title }),
    },
    figures: {
      value: key,
      ...(isNumber && { 'last-year': `${key}.last-year`, change: `${key}.change` }),
      ...(has('plan') && { plan: indicatorFigureKey(indicator, 'plan') }),
      ...(has('plan') && indicator.value !== 'rate' && { 'plan-rate': `${key}.plan-rate` }),
      ...(has('estimate') && { estimate: indicatorFigureKey(indicator, 'estimate') }),
    },
    tags: {
      key,
      sector,
      required: required ? 'yes' : 'no',
      ...(node && { component: node }),
      ...(group && { group }),
    },
  }
}

/** What belongs to no component first, then in the order of the components. */
const byComponent = (a: ListRecord, b: ListRecord) => {
  const [left, right] = [String(a.tags.component ?? ''), String(b.tags.component ?? '')]
  return left < right ? -1 : left > right ? 1 : 0
}
