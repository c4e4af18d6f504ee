import { compare, divide } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { point } from '../../layers/numbers/interval.ts'
import { fits } from '../../layers/numbers/rates.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { sayShare } from './share.ts'

/** "15 chi hội xuất sắc, 06 tốt, 03 hoàn thành, tỷ lệ tương ứng là 62,5%; 25% và 12,5%": shares in a row behind their parts. */
export function checkRespectiveShares({ text, sentences, agree }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence, at) => {
    if (!/lần lượt|tương ứng/iu.test(sentence.text)) return []
    return gather(listRuns(text, sentence), ({ parts, rates }) => {
      const before = sentences[at - 1]
      const behind = findBehind(text, sentence, rates)
      const totals = behind
        ? [behind]
        : [...(before?.passage === sentence.passage ? before.amounts : []), ...sentence.amounts]
      const bases = totals.filter(
        (one) =>
          (behind !== undefined || one.start < (parts[0]?.start ?? 0)) &&
          !one.per &&
          one.unit === parts[0]?.unit &&
          parts.every(({ value }) => compare(one.value, value) > 0),
      )
      const judged = bases.map((base) => ({
        base,
        wrong: parts.filter((part, place) => !isShare(part, rates[place], base)),
      }))
      const [best] = judged.sort((a, b) => a.wrong.length - b.wrong.length)
      if (!best || best.wrong.length > parts.length / 2) return []
      if (best.wrong.length === 0) return agree('ratio', ...rates, ...parts, best.base)
      return gather(best.wrong, (part) => {
        const rate = rates[parts.indexOf(part)]
        return rate ? [sayShare(text, rate, part, best.base)] : []
      })
    })
  })
}

/** "118 hộ; 97 hộ; 62 hộ – tương ứng 72,4%; 59,5%; 38,0% trên 163 hộ nghèo": the total right behind the rates. */
function findBehind(text: string, { amounts }: Sentence, rates: readonly Amount[]): Amount | undefined {
  const last = rates.at(-1)
  const next = last && amounts[amounts.indexOf(last) + 1]
  return next &&
    /^\s*(?:trên|của|trong|so với)\s(?:tổng\s)?(?:số\s)?$/u.test(text.slice(last.end, next.start))
    ? { ...next, hedge: undefined }
    : undefined
}

interface Run {
  parts: Amount[]
  rates: Amount[]
}

const opens = /(?:lần lượt|tương ứng)[\p{sc=Latn}\s]{0,24}:?\s*$/iu
const joins = /^\s*(?:[,;]|và|,\s*và|;\s*và)\s*$/u

/** As many numbers of one unit as percentages follow the word "tương ứng". */
function listRuns(text: string, { start, amounts }: Sentence): Run[] {
  return gather(amounts, (first, at) => {
    const lead = text.slice(amounts[at - 1]?.end ?? start, first.start)
    if (first.kind !== 'percent' || !opens.test(lead) || /[;.]\s/.test(lead)) return []
    const rates: Amount[] = [first]
    for (const next of amounts.slice(at + 1)) {
      const last = rates.at(-1)
      if (next.kind !== 'percent' || !last || !joins.test(text.slice(last.end, next.start))) break
      rates.push(next)
    }
    const parts = amounts.slice(Math.max(0, at - rates.length), at)
    const [one] = parts
    const isRun =
      rates.length > 1 &&
      parts.length === rates.length &&
      parts.every(({ unit, per, hedge, kind }) => unit === one?.unit && !per && !hedge && kind !== 'percent')
    return isRun ? [{ parts, rates }] : []
  })
}

const isShare = (part: Amount, rate: Amount | undefined, base: Amount): boolean => {
  const ratio = divide(part.value, base.value)
  return rate !== undefined && ratio !== undefined && fits(rate, point(ratio))
}
