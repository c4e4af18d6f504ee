import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findFaults } from '../src/core/checker/index.ts'
import { equals } from '../src/core/checker/layers/numbers/interval.ts'
import { readText } from '../src/core/checker/read-text.ts'
import { evidence, type Pair, signsOfNumbers } from '../src/core/checker/rules/repeat/evidence.ts'
import { areCandidates, listPairs } from '../src/core/checker/rules/repeat/repeat-candidates.ts'
import { understand } from '../src/core/checker/understanding.ts'
import { loadCheckPolicy } from '../src/platform/check-policy.ts'
import { findRoot } from '../src/platform/root.ts'
import { type Example, fitOdds, type Odds, weigh } from './support/odds.ts'
import { printColumns, printHeading } from './support/print.ts'

/** A text, the numbers in it that are told twice with two values, and what else is wrong or doubtful. */
interface Case {
  text: string
  twice?: { later: string; first?: string[] }[]
  aside?: string[]
}

interface Seen extends Example {
  text: number
  later: number
  /** Two numbers that are no slip of each other, as if they were: what their words say of it is learned from them too. */
  isMadeUp: boolean
}

const folds = 10
const bounds = [0, 0.5, 1, 1.5, 2, 3]
/** Numbers further apart are of other things for reasons that teach nothing, and one made up counts so much. */
const [farthest, shareOfMadeUp] = [3, 0.02]
const signs = Object.keys(evidence)

/**
 * How well the signs of a number told twice are weighed: each tenth of the cases by weights fitted to the other nine.
 *
 * With `--write` the weights of all cases become those of the program.
 */
export async function run(options: readonly string[]): Promise<void> {
  const root = await findRoot()
  const lines = (await readFile(join(root, 'bench/cases/told-twice.jsonl'), 'utf8')).split('\n')
  const cases = lines.filter((line) => line).map((line): Case => JSON.parse(line))
  const seen = makeUp(await readCases(cases))
  const held = Array.from({ length: folds }, (_, fold) => {
    const odds = fitOdds(seen.filter(({ text }) => text % folds !== fold))
    const own = seen.filter(({ text }) => text % folds === fold)
    return own.map((one) => ({ one, weight: weigh(odds, one.signs) }))
  }).flat()
  const real = seen.filter(({ isMadeUp }) => !isMadeUp)
  const made = seen.length - real.length
  printHeading(
    `${cases.length} texts, ${real.length} pairs of numbers, ${count(real)} of one figure; ${made} made up`,
  )
  const rows = bounds.map((bound) => {
    const told = held.filter(({ weight }) => weight >= bound).map(({ one }) => one)
    const wrong = told.filter(({ isRight }) => !isRight)
    const trapped = wrong.filter(({ isMadeUp }) => isMadeUp)
    const falsely = places(wrong.filter(({ isMadeUp }) => !isMadeUp))
    return [
      String(bound),
      String(count(told)),
      String(falsely),
      `${((100 * trapped.length) / made).toFixed(1)} %`,
    ]
  })
  printColumns(['told from', 'found', 'false', 'of those made up'], rows)
  if (options.includes('--write')) await writeWeights(root, fitOdds(seen))
}

const places = (seen: readonly Seen[]): number =>
  new Set(seen.map(({ text, later }) => `${text} ${later}`)).size
const count = (seen: readonly Seen[]): number => places(seen.filter(({ isRight }) => isRight))

async function readCases(cases: readonly Case[]): Promise<Seen[]> {
  const { ground } = await loadCheckPolicy()
  return cases.flatMap((one, at) => {
    const read = understand(readText(one.text), ground)
    findFaults(read)
    return listPairs(read, () => true).flatMap((pair) => judge(one, pair, at))
  })
}

/** Pairs of which the case says nothing, as they touch another fault, teach nothing. */
function judge({ text, twice = [], aside = [] }: Case, pair: Pair, at: number): Seen[] {
  const { first, later, value } = pair
  const isMadeUp = !areCandidates(first, later, value)
  if (isMadeUp && (equals(value, later.amount.value) || !isOfOneSize(pair))) return []
  const touches = ({ start, end }: Pair['later'], quotes: readonly string[]) =>
    quotes.some((quote) => {
      for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1))
        if (start < from + quote.length && from < end) return true
      return false
    })
  const isRight = twice.some(
    (one) =>
      (touches(later, [one.later]) && (!one.first || touches(first, [...one.first, one.later]))) ||
      (touches(first, [one.later]) && touches(later, one.first ?? [])),
  )
  const unsure = [...aside, ...twice.flatMap((one) => [one.later, ...(one.first ?? [])])]
  if ((isMadeUp || !isRight) && (touches(later, unsure) || touches(first, unsure))) return []
  const share = isMadeUp ? shareOfMadeUp : 1
  const seen = Object.values(evidence).map((see) => see(pair))
  return [{ text: at, later: later.start, isRight, isMadeUp, share, signs: seen }]
}

function isOfOneSize({ value, later: { size } }: Pair): boolean {
  const own = Number(value.n) / Number(value.d)
  return own > 0 && size > 0 && Math.max(own, size) / Math.min(own, size) < farthest
}

/** Numbers that are far from each other get the difference of some that are told twice, each in turn. */
function makeUp(seen: readonly Seen[]): Seen[] {
  const slips = seen.filter(({ isRight }) => isRight)
  const ofNumbers = signsOfNumbers.map((sign) => signs.indexOf(sign))
  return seen.map((one, at) => {
    if (!one.isMadeUp) return one
    const slip = slips[at % slips.length]
    return {
      ...one,
      signs: one.signs.map((sign, place) => (ofNumbers.includes(place) ? (slip?.signs[place] ?? 0) : sign)),
    }
  })
}

async function writeWeights(root: string, { bias, weights }: Odds): Promise<void> {
  const lines = signs.map((name, at) => `  ['${name}', ${Number((weights[at] ?? 0).toFixed(2))}],`)
  const text = `import type { Sign } from './evidence.ts'

// Written by \`npm run bench -- evidence --write\`.

/** What speaks for two numbers being one figure before anything is seen. */
export const bias = ${bias.toFixed(2)}

/** What each sign adds to the logarithm of the odds. */
export const weights: readonly (readonly [Sign, number])[] = [
${lines.join('\n')}
]
`
  await writeFile(join(root, 'src/core/checker/rules/repeat/evidence-weights.ts'), text)
}
