import type { Claim } from './layers/claims/claims.ts'
import type { Share } from './rules/ratio/share.ts'

/** The rates of a text, read before any rule. */
export interface ReadRates {
  /** Every rate that is told. */
  all: readonly Claim[]
  /** Those whose numbers are still to be found: without shares of a whole and odd shares, judged already. */
  claims: readonly Claim[]
  /** Rates with the part and the total they are told of. */
  shares: Share[]
}
