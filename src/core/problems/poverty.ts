import { entry } from './entry.ts'

/** What can go wrong with the yearly review of poor households, village by village. */
export const povertyProblems = {
  'poverty.official-already': entry<{ year: number; village: string }>(
    409,
    (d) =>
      `Chưa ghi số của ${d.village}: năm ${d.year} đã có kết quả chính thức. Muốn đính chính thì sửa kết quả chính thức theo quyết định.`,
    (d) =>
      `The numbers of ${d.village} were not saved: ${d.year} already has an official result. Correct the official result by decision.`,
  ),
} as const
