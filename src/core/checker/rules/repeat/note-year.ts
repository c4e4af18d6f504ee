import { add, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { equals } from '../../layers/numbers/interval.ts'
import { printAmount, printLike, report } from '../../report.ts'
import type { Sentence } from '../../understanding.ts'

const turn = /(?<!\p{sc=Latn})(?<verb>tăng|giảm)(?:\s(?:thêm|được|đi))?\s*$/iu
const against =
  /^\s(?:\p{sc=Latn}+\s){0,2}?(?:so với|so)\s(?:cùng kỳ\s)?(?:năm\s)?(?<year>20\d\d|trước|ngoái)/iu
const ofYear =
  /(?:^|[\s(;.])(?:cùng kỳ\s)?năm (?<year>20\d\d|trước|ngoái)\s*(?:là|có|:|xảy ra|ghi nhận|đạt|,)?\s*(?:là\s)?$/iu

/**
 * "xảy ra 09 vụ(1), giảm 04 vụ so với năm 2023" and in the note "Năm 2023: 15 vụ": what the year before had, against the
 * number and its change above.
 */
export function findYearBefore(
  text: string,
  { amounts, start, end, fractions }: Sentence,
  note: readonly Sentence[],
): CheckFinding | undefined {
  if (fractions.length > 0) return undefined
  for (const [at, change] of amounts.entries()) {
    const now = amounts.slice(0, at).findLast(({ unit }) => unit === change.unit)
    if (!now || now.kind === 'percent' || now.hedge || change.hedge) continue
    const verb = turn
      .exec(text.slice(Math.max(start, change.start - 20), change.start))
      ?.groups?.verb?.toLowerCase()
    const year = against.exec(text.slice(change.end, Math.min(end, change.end + 40)))?.groups?.year
    if (!verb || !year) continue
    const [told, ...more] = gather(note, (sentence) =>
      sentence.amounts.filter(
        (one) =>
          one.unit === now.unit &&
          !one.hedge &&
          ofYear.exec(text.slice(Math.max(sentence.start, one.start - 40), one.start))?.groups?.year === year,
      ),
    )
    if (!told || more.length > 0) continue
    const before = verb === 'giảm' ? add(now.value, change.value) : subtract(now.value, change.value)
    if (equals(before, told.value)) return undefined
    return report(text, 'repeat', 'error', told, {
      message: `${printAmount(now)}, ${verb} ${printAmount(change)} thì năm ${year} là ${printAmount(told, before)}, ở đây ghi ${printAmount(told)}.`,
      arithmetic: `${printLike(now, now.value)} ${verb === 'giảm' ? '+' : '-'} ${printLike(change, change.value)} = ${printLike(told, before)}`,
      suggest: printAmount(told, before),
      related: [now, change],
    })
  }
  return undefined
}
