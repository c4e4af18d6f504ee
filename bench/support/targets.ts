/** What the product promises on a machine with two cores: milliseconds (p50, p95), seconds, megabytes. */
export const targets = {
  figures: [20, 30],
  docx: [70, 120],
  pdf: [120, 200],
  secondsToFirstPage: 3,
  atRest: 130,
} as const
