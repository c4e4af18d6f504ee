/** What a sentence to the user needs in both languages. */
export interface Entry<D> {
  status: number
  vi: (details: D) => string
  en: (details: D) => string
}

/** One expected failure: its HTTP status, and its sentence saying what happened, where, and what to do. */
export const entry = <D>(
  status: number,
  vi: (details: D) => string,
  en: (details: D) => string,
): Entry<D> => ({
  status,
  vi,
  en,
})
