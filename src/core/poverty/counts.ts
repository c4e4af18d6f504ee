import { whole } from '../exact.ts'
import { printNumber } from '../vietnamese/numbers.ts'

/** What a review counts in one village or in the commune; a number that is absent was not reported. */
export interface PovertyCounts {
  households: number
  people?: number
  poor: number
  poorPeople?: number
  nearPoor: number
  nearPoorPeople?: number
  averageStandard?: number
  averageStandardPeople?: number
  ethnicHouseholds?: number
  ethnicPoor?: number
  ethnicNearPoor?: number
}
export type CountField = keyof PovertyCounts

/** One fault, with its arithmetic, in both languages. */
export interface Finding {
  vi: string
  en: string
}

/** A place as findings name it: a village, or the whole commune. */
export interface Place {
  vi: string
  en: string
}
export const wholeCommune: Place = { vi: 'Toàn xã', en: 'Whole commune' }

/** What each count is called; the average standard under its full legal name. */
export const countNames: Record<CountField, Finding> = {
  households: { vi: 'tổng số hộ', en: 'households' },
  people: { vi: 'tổng số nhân khẩu', en: 'people' },
  poor: { vi: 'số hộ nghèo', en: 'poor households' },
  poorPeople: { vi: 'số nhân khẩu hộ nghèo', en: 'people of poor households' },
  nearPoor: { vi: 'số hộ cận nghèo', en: 'near-poor households' },
  nearPoorPeople: { vi: 'số nhân khẩu hộ cận nghèo', en: 'people of near-poor households' },
  averageStandard: {
    vi: 'số hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp và diêm nghiệp có mức sống trung bình',
    en: 'farming households of average living standard',
  },
  averageStandardPeople: {
    vi: 'số nhân khẩu hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp và diêm nghiệp có mức sống trung bình',
    en: 'people of farming households of average living standard',
  },
  ethnicHouseholds: { vi: 'số hộ dân tộc thiểu số', en: 'ethnic minority households' },
  ethnicPoor: { vi: 'số hộ nghèo dân tộc thiểu số', en: 'poor ethnic minority households' },
  ethnicNearPoor: { vi: 'số hộ cận nghèo dân tộc thiểu số', en: 'near-poor ethnic minority households' },
}
/** A count as findings print it, "1.081". */
export const printPlain = (count: number): string => printNumber(whole(count))

export const countFields = Object.keys(countNames) as CountField[]

/**
 * The counts of all villages together.
 *
 * A number that one village did not report is absent from the total: a sum of some villages is not the
 * sum of all. Undefined without villages.
 */
export function addCounts(parts: readonly PovertyCounts[]): PovertyCounts | undefined {
  if (parts.length === 0) return undefined
  const sums = countFields.flatMap((field) => {
    const values = parts.flatMap((part) => part[field] ?? [])
    return values.length === parts.length ? [[field, values.reduce((a, b) => a + b, 0)] as const] : []
  })
  return Object.fromEntries(sums) as unknown as PovertyCounts
}

/** Where the villages do not add up to what was entered for the commune, number by number. */
export function findTotalFaults(total: PovertyCounts, parts: readonly PovertyCounts[]): Finding[] {
  const sum = addCounts(parts)
  if (!sum) return []
  return countFields.flatMap((field) => {
    const [entered, added] = [total[field], sum[field]]
    if (entered === undefined || added === undefined || entered === added) return []
    const terms = parts.map((part) => printPlain(part[field] ?? 0)).join(' + ')
    const [own, other] = [printPlain(added), printPlain(entered)]
    return {
      vi: `${countNames[field].vi}: cộng các thôn ${terms} = ${own}, số chung của xã ghi ${other}`,
      en: `${countNames[field].en}: villages ${terms} = ${own}, the commune has ${other}`,
    }
  })
}

/** Groups that cannot be larger than what holds them. */
const bounds: readonly { parts: readonly CountField[]; within: CountField }[] = [
  { parts: ['poor', 'nearPoor', 'averageStandard'], within: 'households' },
  { parts: ['poorPeople', 'nearPoorPeople', 'averageStandardPeople'], within: 'people' },
  { parts: ['ethnicHouseholds'], within: 'households' },
  { parts: ['ethnicPoor'], within: 'poor' },
  { parts: ['ethnicNearPoor'], within: 'nearPoor' },
  { parts: ['ethnicPoor', 'ethnicNearPoor'], within: 'ethnicHouseholds' },
  // A household has at least one member.
  { parts: ['households'], within: 'people' },
  { parts: ['poor'], within: 'poorPeople' },
  { parts: ['nearPoor'], within: 'nearPoorPeople' },
  { parts: ['averageStandard'], within: 'averageStandardPeople' },
]

/** Counts of one place that contradict each other, such as more poor households than households. */
export function findCountFaults(counts: PovertyCounts, place: Place): Finding[] {
  return bounds.flatMap(({ parts, within }) => {
    const limit = counts[within]
    const known = parts.filter((field) => counts[field] !== undefined)
    const sum = known.reduce((total, field) => total + (counts[field] ?? 0), 0)
    if (limit === undefined || sum <= limit) return []
    const say = (language: 'vi' | 'en') =>
      known.map((field) => `${countNames[field][language]} ${printPlain(counts[field] ?? 0)}`).join(' + ') +
      (known.length > 1 ? ` = ${printPlain(sum)}` : '')
    return {
      vi: `${place.vi}: ${say('vi')}, lớn hơn ${countNames[within].vi} ${printPlain(limit)}`,
      en: `${place.en}: ${say('en')}, above ${countNames[within].en} ${printPlain(limit)}`,
    }
  })
}
