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
    const [whole, added] = [total[field], sum[field]]
    if (whole === undefined || added === undefined || whole === added) return []
    const terms = parts.map((part) => part[field]).join(' + ')
    return {
      vi: `${countNames[field].vi}: cộng các thôn ${terms} = ${added}, số chung của xã ghi ${whole}`,
      en: `${countNames[field].en}: villages ${terms} = ${added}, the commune has ${whole}`,
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
      known.map((field) => `${countNames[field][language]} ${counts[field]}`).join(' + ')
    return {
      vi: `${place.vi}: ${say('vi')}${known.length > 1 ? ` = ${sum}` : ''}, lớn hơn ${countNames[within].vi} ${limit}`,
      en: `${place.en}: ${say('en')}${known.length > 1 ? ` = ${sum}` : ''}, above ${countNames[within].en} ${limit}`,
    }
  })
}
