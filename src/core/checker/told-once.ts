import type { Span } from './document.ts'
import type { CheckFinding, RuleName } from './finding.ts'
import { gather } from './gather.ts'
import type { Understanding } from './understanding.ts'

/** "648,5% ha", "38,6 tỷ nghìn đồng": numbers of two units at once, with the sentences they stand in. */
const listClashes = ({ sentences }: Understanding): Clash[] =>
  gather(sentences, ({ amounts, end }) =>
    gather(amounts, ({ start, clash }) => (clash ? [{ start, end }] : [])),
  )
type Clash = { start: number; end: number }

const isBehind = (clashes: readonly Clash[], at: number): boolean =>
  clashes.some(({ start, end }) => at > start && at < end) && !clashes.some(({ start }) => start === at)

const reckoned: ReadonlySet<RuleName> = new Set([
  'ratio',
  'rounding',
  'implied-denominator',
  'unit-scale',
  'sum',
])

/**
 * What a list denies is no part that a sum may be held against, and what stands in a wrong unit makes no sum, no average and
 * no share; nor is anything reckoned behind a number that has two units at once.
 */
export function withoutConsequences(read: Understanding, findings: readonly CheckFinding[]): CheckFinding[] {
  const clashes = listClashes(read)
  const startsOf = (of: RuleName) =>
    new Set(gather(findings, ({ rule, start }) => (rule === of ? [start] : [])))
  const [listed, scaled] = [startsOf('count-of-list'), startsOf('unit-scale')]
  const [referred, outside] = [startsOf('appendix-ref'), startsOf('period')]
  const rests: Partial<Record<RuleName, ReadonlySet<number>>> = {
    sum: new Set([...listed, ...scaled]),
    ratio: scaled,
  }
  const repeats = findings.filter(({ rule }) => rule === 'repeat')
  return findings.filter(({ rule, related, start }) => {
    if (reckoned.has(rule) && isBehind(clashes, start)) return false
    // A label that refers to the wrong thing is not given twice.
    if (rule === 'numbering' && referred.has(start)) return false
    // A day outside of what is reported on is not told again as one that has not come.
    if (rule === 'estimate-vs-actual' && outside.has(start)) return false
    // "độ che phủ đạt 59,6%" where the table has 56,9: the cell is what should be told, no part of a quotient.
    const told = rule === 'ratio' ? repeats.find((one) => one.start === start)?.related[0] : undefined
    if (told && related.some((span) => span.start === told.start)) return false
    const wrong = rests[rule]
    if (!wrong || wrong.size === 0) return true
    // "1.110 triệu đồng trên tổng số 1.850 tỷ đồng, đạt 60%": of the fraction either number may have the wrong unit.
    const isOfWrong = ({ start: from, end }: Span) => [...wrong].some((at) => at >= from && at < end)
    return !related.some((span) => wrong.has(span.start) || (rule === 'ratio' && isOfWrong(span)))
  })
}

const isWithin = (a: CheckFinding, b: CheckFinding): boolean => {
  const [short, long] = [a, b].map(({ start, end }) => end - start).sort((x, y) => x - y)
  return a.rule === 'duplicate' && (short ?? 0) * 4 < (long ?? 0)
}

/** Several readings may find one fault: what a rule has said of a place is not said of it again. */
export function withoutTwins(findings: readonly CheckFinding[]): CheckFinding[] {
  const told = new Map<string, CheckFinding[]>()
  return findings.filter((finding) => {
    const before = told.get(finding.rule) ?? []
    told.set(finding.rule, before)
    // A word written twice inside of a sentence written twice is another fault.
    const isTold = before.some(
      (one) => one.start < finding.end && finding.start < one.end && !isWithin(one, finding),
    )
    if (!isTold) before.push(finding)
    return !isTold
  })
}
