/** An amount with what it is, comparable to the others it is handed in with. */
export interface NamedAmount {
  id: string
  label: string
  amount: bigint
}

/** Two comparable amounts that look like the same money written in different units. */
export interface UnitSlip {
  larger: NamedAmount
  smaller: NamedAmount
  factor: 1_000n | 1_000_000n
  isExact: boolean
}

const factors = [1_000n, 1_000_000n] as const

/**
 * Finds amounts that differ from a comparable one by ×1.000 or ×1.000.000, exactly or within a fifth.
 *
 * Such a distance is nearly always "triệu đồng" written for "đồng", as in "150.000 triệu đồng" beside
 * 150.000.000 đồng. It is a warning: two amounts may honestly lie that far apart.
 */
export function findUnitSlips(amounts: readonly NamedAmount[]): UnitSlip[] {
  return amounts.flatMap((one, index) =>
    amounts.slice(index + 1).flatMap((other) => {
      const [larger, smaller] = one.amount >= other.amount ? [one, other] : [other, one]
      if (smaller.amount <= 0n) return []
      return factors
        .filter((factor) => isNear(larger.amount, smaller.amount * factor))
        .map((factor) => ({ larger, smaller, factor, isExact: larger.amount === smaller.amount * factor }))
    }),
  )
}

/** Within a fifth: 0,8 to 1,25 times. */
const isNear = (a: bigint, b: bigint): boolean => 5n * a >= 4n * b && 4n * a <= 5n * b
