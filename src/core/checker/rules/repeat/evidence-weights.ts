import type { Sign } from './evidence.ts'

// Written by `npm run bench -- evidence --write`.

/** What speaks for two numbers being one figure before anything is seen. */
export const bias = -0.84

/** What each sign adds to the logarithm of the odds. */
export const weights: readonly (readonly [Sign, number])[] = [
  ['swapped', 2.09],
  ['oneDigit', 1.37],
  ['oneMore', -1.2],
  ['swappedLong', 1.33],
  ['byOne', 1.89],
  ['byTwo', 1.18],
  ['small', -1.23],
  ['otherThing', -0.63],
  ['sameUnit', 1.25],
  ['money', -1.12],
  ['newOfPercent', -0.38],
  ['fewerOfThem', -0.97],
  ['doneLater', 0.56],
  ['firstKnownWide', 1.19],
  ['bothKnown', -0.67],
  ['wordPairs', 0.85],
  ['noLead', 0.63],
  ['beside', 0.28],
  ['pastLater', 0.66],
  ['otherAspect', -0.17],
  ['planAhead', 0.74],
  ['timeFirst', -1.13],
  ['planLater', -0.36],
  ['timeAhead', -0.53],
  ['partFirst', 1.04],
  ['eachFirst', -2.63],
  ['eachLater', -1.26],
  ['pointing', 2.19],
  ['ofAll', 1.6],
  ['assessing', 2.16],
  ['fitBoth', -2.93],
  ['againLater', -3],
  ['sameWhole', 0.77],
  ['otherWhole', 0.39],
  ['isWhole', 1.61],
  ['wholeLater', 2.69],
  ['sameSentence', -3.26],
  ['samePassage', -1.41],
  ['oneList', -2.2],
  ['otherHead', -2.18],
  ['crowd', -2.34],
  ['inTable', -3.14],
  ['tableTotal', 3.56],
  ['rowNamed', 3.91],
]
