/** How a file says which sheet it came from; what is hidden in it must never change its meaning. */
export const markSheet = 'mtqg'
export const formatVersion = 1

/** Keys of file columns that are no columns of the sheet. */
export const keyColumn = 'mtqg:key'
export const revisionColumn = 'mtqg:revision'
export const faultColumn = 'mtqg:faults'
export const lastYearPrefix = 'mtqg:last-year:'
/** The key of lines above the first row: title and heads. */
export const headRow = 'mtqg:head'
/** The key of the row under the last one that holds the sums. */
export const totalRow = 'mtqg:total'
