/** What the product promises on a machine with two cores: milliseconds (p50, p95), seconds, megabytes. */
export const targets = {
  figures: [20, 30],
  docx: [70, 120],
  pdf: [120, 200],
  secondsToFirstPage: 3,
  atRest: 130,
  list: [4, 8],
  write: [4, 8],
  busyRead: [30, 60],
  busyWrite: [40, 80],
  afterLoad: 220,
  scriptOfFirstPage: 200,
  firstLoadOnPhone: 4,
  laterPageOnPhone: 1,
  frame: [8, 16],
  /** Sixty pictures a second, as a timer of the browser counts them. */
  pictures: [17, 17],
  /** A whole sheet from the clipboard. */
  paste: [700, 1000],
  checkText: [60, 90],
  checkDocx: [250, 350],
  secondsToCheckOne: 0.8,
  secondsToCheckFolder: 30,
} as const
