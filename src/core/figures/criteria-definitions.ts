import type { CriteriaSet, Policy } from '../policy/index.ts'
import type { FigureDefinition, Reference } from './figure.ts'

/** Where criteria are assessed, as the menu calls it. */
export const criteriaEnteredIn = 'Tiêu chí nông thôn mới'

/**
 * The part of a key that stands for a criteria set: "QD318_NTM_2021_2025" → "ntm-2021-2025".
 *
 * The number of the decision is left out where the rest still says which set it is.
 */
export function criteriaSlug(code: string): string {
  const [first = '', ...rest] = code.split('_')
  const isNumbered = /^[A-Z]+\d+$/.test(first) && rest.some((word) => /[A-Z]/.test(word))
  return (isNumbered ? rest : [first, ...rest]).join('-').toLowerCase()
}

/** The key of the word that says how far a set, one of its criteria or one of its items is met. */
export function criteriaKey(code: string, number?: string): string {
  const set = `criteria.${criteriaSlug(code)}`
  if (number === undefined) return `${set}.status`
  return number.includes('.') ? `${set}.item.${number}.status` : `${set}.criterion.${number}.status`
}

/** How many criteria of a set are met; known only when all of them were assessed. */
export const criteriaMetKey = (code: string): string => `criteria.${criteriaSlug(code)}.criteria-met`

/** "Tiêu chí số 15 về Hành chính công"; without the title where the policy does not have it. */
export function criterionName(set: CriteriaSet, number: number): string {
  const title = set.criteria.find((criterion) => criterion.number === number)?.title
  return `Tiêu chí số ${number}${title ? ` về ${title}` : ''}`
}

/** The numbers of all criteria of a set, also of those whose wording was not obtained. */
export function listCriterionNumbers(set: CriteriaSet): number[] {
  const listed = set.criteria.map((criterion) => criterion.number)
  const all = Array.from({ length: set.head.criteria ?? 0 }, (_, index) => index + 1)
  return [...new Set([...all, ...listed])].sort((a, b) => a - b)
}

/** How many villages meet a set that judges villages. */
export const villagesMetKey = (code: string): string => `criteria.${criteriaSlug(code)}.villages-met`

/**
 * The figures of every criteria set. For communes: the set, each criterion, and how many are met; for
 * villages: how many of them meet the set.
 */
export function criteriaDefinitions(policy: Policy): FigureDefinition[] {
  return policy.criteriaSets.flatMap((set) =>
    set.head.subject === 'village'
      ? [defineVillagesMet(set)]
      : [
          defineSet(set),
          ...listCriterionNumbers(set).map((number) => defineCriterion(set, number)),
          ...(set.head.criteria === undefined ? [] : [defineMet(set)]),
        ],
  )
}

/** The figure of one item that was assessed; items are many, so only those get one. */
export function defineItem(set: CriteriaSet, number: string): FigureDefinition {
  const item = set.criteria.flatMap((criterion) => criterion.items).find((one) => one.number === number)
  return {
    ...status,
    key: criteriaKey(set.head.code, number),
    label: `${itemName(set, number)} (${set.head.title})`,
    labelEn: `Item ${number} (${set.head.titleEn})`,
    rule: 'Kết quả đánh giá chỉ tiêu trong năm, theo lần đánh giá mới nhất đến ngày chốt số liệu.',
    reference: { ...referenceOf(set), verified: item?.verified ?? false },
  }
}

/** "Chỉ tiêu 15.1: …"; without the title where the policy does not have it. */
export function itemName(set: CriteriaSet, number: string): string {
  const item = set.criteria.flatMap((criterion) => criterion.items).find((one) => one.number === number)
  return `Chỉ tiêu ${number}${item ? `: ${item.title}` : ''}`
}

const status = {
  measure: 'trạng thái',
  valueType: 'status',
  kind: 'actual',
  enteredIn: criteriaEnteredIn,
} as const

const referenceOf = (set: CriteriaSet): Reference => ({
  text: set.head.decision ? `Quyết định số ${set.head.decision}` : set.head.source,
  verified: set.head.verified,
})

const defineSet = (set: CriteriaSet): FigureDefinition => ({
  ...status,
  key: criteriaKey(set.head.code),
  label: set.head.title,
  labelEn: set.head.titleEn,
  rule: 'Kết quả đánh giá cả bộ tiêu chí trong năm, theo lần đánh giá mới nhất đến ngày chốt số liệu.',
  reference: referenceOf(set),
})

function defineCriterion(set: CriteriaSet, number: number): FigureDefinition {
  const criterion = set.criteria.find((candidate) => candidate.number === number)
  return {
    ...status,
    key: criteriaKey(set.head.code, String(number)),
    label: `${criterionName(set, number)} (${set.head.title})`,
    labelEn: `Criterion ${number} ${criterion?.titleEn ?? ''} (${set.head.titleEn})`.replace('  ', ' '),
    rule: 'Kết quả đánh giá tiêu chí trong năm, theo lần đánh giá mới nhất đến ngày chốt số liệu.',
    reference: { ...referenceOf(set), verified: criterion?.verified ?? false },
  }
}

const defineMet = (set: CriteriaSet): FigureDefinition => ({
  key: criteriaMetKey(set.head.code),
  label: `Số tiêu chí đạt: ${set.head.title}`,
  labelEn: `Criteria met: ${set.head.titleEn}`,
  measure: 'tiêu chí',
  valueType: 'count',
  kind: 'actual',
  rule: `Đếm số tiêu chí đạt khi đã đánh giá đủ ${set.head.criteria} tiêu chí.`,
  reference: referenceOf(set),
  enteredIn: criteriaEnteredIn,
})

const defineVillagesMet = (set: CriteriaSet): FigureDefinition => ({
  key: villagesMetKey(set.head.code),
  label: `Số thôn đạt: ${set.head.title}`,
  labelEn: `Villages that meet: ${set.head.titleEn}`,
  measure: 'thôn',
  valueType: 'count',
  kind: 'actual',
  rule: 'Đếm các thôn được đánh giá đạt trong năm, theo lần đánh giá mới nhất đến ngày chốt số liệu.',
  reference: referenceOf(set),
  enteredIn: criteriaEnteredIn,
})
