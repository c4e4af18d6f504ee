import type { Indicator, Policy } from '../policy/index.ts'
import type { FigureDefinition, FigureKind, Reference } from './figure.ts'

/** Where indicators are entered, as the menu calls it. */
export const indicatorsEnteredIn = 'Chỉ tiêu ngành'

const kindWords: Record<FigureKind, { vi: string; en: string }> = {
  actual: { vi: 'thực hiện', en: 'actual' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  estimate: { vi: 'ước thực hiện', en: 'estimate' },
}

/**
 * The key of an indicator's figure: its own key for what the indicator is, `….plan` and `….estimate` for
 * what was planned and is expected.
 */
export const indicatorFigureKey = (indicator: Indicator, kind: FigureKind): string =>
  kind === indicator.kind ? indicator.key : `${indicator.key}.${kind}`

/**
 * The figures of every indicator that policy defines.
 *
 * An indicator that is done (`actual`) also has its plan, its estimate and, where numbers are counted, the
 * share of the plan that was reached.
 */
export function indicatorDefinitions(policy: Policy): FigureDefinition[] {
  const known = new Set(policy.indicators.map((indicator) => indicator.key))
  return policy.indicators.flatMap((indicator) => {
    const more = hasPlan(indicator)
      ? [
          toVariant(indicator, 'plan'),
          toVariant(indicator, 'estimate'),
          ...(indicator.value === 'rate' ? [] : [toPlanRate(indicator)]),
        ]
      : []
    return [toDefinition(indicator, policy), ...more.filter((definition) => !known.has(definition.key))]
  })
}

const isNumber = (indicator: Indicator) => indicator.value !== 'level' && indicator.value !== 'status'
const hasPlan = (indicator: Indicator) => indicator.kind === 'actual' && isNumber(indicator)

const referenceOf = (indicator: Indicator): Reference => ({
  text: indicator.reference ?? indicator.source,
  verified: indicator.verified,
})

const valueTypes = {
  count: 'count',
  decimal: 'decimal',
  rate: 'rate',
  level: 'status',
  status: 'status',
} as const

function toDefinition(indicator: Indicator, policy: Policy): FigureDefinition {
  const { key, label, labelEn, measure, value, kind, ratio, parts } = indicator
  return {
    key,
    label,
    labelEn,
    measure,
    valueType: valueTypes[value],
    kind,
    decimals: ratio?.decimals,
    formula: ratio
      ? { ratio: [ratio.numerator, ratio.denominator] }
      : // With optional parts the sum depends on which of them were reported, so the register adds it up.
        parts && parts.optional.length === 0
        ? { sum: parts.required }
        : undefined,
    rule: ruleOf(indicator, policy),
    reference: referenceOf(indicator),
    enteredIn: indicatorsEnteredIn,
    mayExceed: ratio?.mayExceed100,
  }
}

function ruleOf(indicator: Indicator, policy: Policy): string {
  const nameOf = (key: string) => policy.indicatorByKey(key)?.label ?? key
  const { ratio, parts, note } = indicator
  const rule = ratio
    ? `${nameOf(ratio.numerator)} chia cho ${lowerFirst(nameOf(ratio.denominator))}.`
    : parts
      ? `Cộng: ${[...parts.required, ...parts.optional].map((key) => lowerFirst(nameOf(key))).join('; ')}.`
      : `Số liệu nhập theo năm, lĩnh vực ${lowerFirst(indicator.sector)}.`
  return note ? `${rule} ${note}` : rule
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function toVariant(indicator: Indicator, kind: 'plan' | 'estimate'): FigureDefinition {
  const words = kindWords[kind]
  return {
    key: indicatorFigureKey(indicator, kind),
    label: `${indicator.label} (${words.vi})`,
    labelEn: `${indicator.labelEn} (${words.en})`,
    measure: indicator.measure,
    valueType: valueTypes[indicator.value],
    kind,
    decimals: indicator.ratio?.decimals,
    rule: `Số ${words.vi} nhập theo năm, lĩnh vực ${lowerFirst(indicator.sector)}.`,
    reference: referenceOf(indicator),
    enteredIn: indicatorsEnteredIn,
    mayExceed: indicator.ratio?.mayExceed100,
  }
}

const toPlanRate = (indicator: Indicator): FigureDefinition => ({
  key: `${indicator.key}.plan-rate`,
  label: `${indicator.label}: so với kế hoạch`,
  labelEn: `${indicator.labelEn}: against plan`,
  measure: '%',
  valueType: 'rate',
  kind: 'actual',
  decimals: 2,
  formula: { ratio: [indicator.key, indicatorFigureKey(indicator, 'plan')] },
  rule: 'Số thực hiện chia cho số kế hoạch.',
  reference: referenceOf(indicator),
  enteredIn: indicatorsEnteredIn,
  mayExceed: 'So kết quả với kế hoạch, không phải một phần của tổng.',
})
