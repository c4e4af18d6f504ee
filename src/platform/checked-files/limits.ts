/** How much of one file is read before the findings so far have to do. */
export interface ReadingLimits {
  bytes: number
  /** Units of text; a page has about 2,500. */
  textUnits: number
  pages: number
  /** Milliseconds for reading. */
  time: number
}

export const readingLimits: ReadingLimits = {
  bytes: 200 * 1024 * 1024,
  textUnits: 6_000_000,
  pages: 2_000,
  time: 60_000,
}
