import type { Sign } from './evidence.ts'

// Written by `npm run bench -- evidence --write`.

/** What speaks for two numbers being one figure before anything is seen. */
export const bias = -0.91

/** What each sign adds to the logarithm of the odds. */
export const weights: readonly (readonly [Sign, number])[] = [
  ['swapped', 2.26],
  ['oneDigit', 1.4],
  ['oneMore', -1.15],
  ['swappedLong', 1.29],
  ['byOne', 1.91],
  ['byTwo', 1.18],
  ['small', -1.2],
  ['otherThing', -0.65],
  ['sameUnit', 1.3],
  ['money', -1.17],
  ['newOfPercent', -0.41],
  ['fewerOfThem', -0.98],
  ['doneLater', 0.54],
  ['firstKnownWide', 1.25],
  ['bothKnown', -0.75],
  ['wordPairs', 0.85],
  ['noLead', 0.61],
  ['beside', 0.27],
  ['pastLater', 0.4],
  ['otherAspect', -0.29],
  ['planAhead', 0.83],
  ['timeFirst', -1.09],
  ['planLater', -0.25],
  ['timeAhead', -0.7],
  ['partFirst', 1.08],
  ['eachFirst', -2.56],
  ['eachLater', -1.26],
  ['pointing', 2.2],
  ['ofAll', 1.51],
  ['assessing', 2.14],
  ['fitBoth', -2.91],
  ['againLater', -3.01],
  ['sameWhole', 0.78],
  ['otherWhole', 0.33],
  ['isWhole', 1.61],
  ['wholeLater', 2.72],
  ['sameSentence', -3.3],
  ['samePassage', -1.43],
  ['oneList', -2.24],
  ['otherHead', -2.15],
  ['crowd', -2.35],
  ['inTable', -3.19],
  ['tableTotal', 3.69],
  ['rowNamed', 3.91],
]
