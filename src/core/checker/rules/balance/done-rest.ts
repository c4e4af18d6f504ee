import { compare, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, zero } from '../../layers/numbers/interval.ts'
import { countShared, deedWords, isOfDeed } from '../../layers/text/deeds.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { otherTime } from '../repeat/repeat.ts'

/** A whole, what was done of it, and the words of the deed. */
interface Done {
  whole: Amount
  done: Amount
  deed: Set<string>
}

const reach = 30
const didBefore =
  /^[^;.]{0,60}[,;]\s*(?:trong đó )?(?:đến nay )?đã (?<deed>\p{Ll}+(?:\s\p{Ll}+){0,4}?)\s*(?:cho|được|xong)?\s*$/u
const lackingBehind = /^(?:\s\p{sc=Latn}+){0,2}?\s(?:chưa|không) (?<deed>[^,;.(]{2,50})/u

/**
 * "Tổng số hộ bị ảnh hưởng: 64 hộ, đã chi trả 58 hộ" among the results and "Trong 64 hộ bị ảnh hưởng còn 8 hộ chưa nhận
 * tiền" among the difficulties: told by the whole again, or by the same deed, it is the rest of it.
 */
export function checkDoneRests(read: Understanding): CheckFinding[] {
  const { text, sentences, agree, isOtherPlace } = read
  const byUnit = new Map<string, Done[]>()
  return gather(sentences, (sentence) => {
    if (otherTime.test(sentence.text)) return []
    const findings = gather(sentence.amounts, (rest, at): CheckFinding[] => {
      const deed = readLacking(text, sentence, rest, at)
      const known = deed ? (byUnit.get(rest.unit) ?? []).slice(-reach) : []
      const told = sentence.amounts.slice(0, at).findLast(({ unit }) => unit === rest.unit)
      const like = known.filter(
        (one) =>
          (told && isToldAgain(text, sentence, told, one, rest) && isOfDeed(one.deed, deed)) ||
          countShared(one.deed, deed) > 1,
      )
      const [only, ...more] = like
      if (!only || isOtherPlace(only.whole.start, rest.start)) return []
      const right = like.find((one) => compare(subtract(one.whole.value, one.done.value), rest.value) === 0)
      if (right) return agree('balance', right.whole, right.done, rest)
      return more.length === 0 ? judge(text, only, rest) : []
    })
    for (const done of readDone(text, sentence)) {
      const known = byUnit.get(done.whole.unit) ?? []
      byUnit.set(done.whole.unit, [...known.slice(-reach), done])
    }
    return findings
  })
}

const isPlain = ({ kind, per, hedge }: Amount): boolean => kind === 'count' && !per && !hedge

/** "64 hộ, đã chi trả 58 hộ": the only two numbers of their kind in the sentence. */
function readDone(text: string, { amounts }: Sentence): Done[] {
  return gather(amounts, (first, at): Done[] => {
    const second = amounts[at + 1]
    if (!second || first.unit !== second.unit || ![first, second].every(isPlain)) return []
    if (amounts.filter(({ unit }) => unit === first.unit).length !== 2) return []
    const deed = didBefore.exec(text.slice(first.end, second.start))?.groups?.deed
    if (!deed || compare(second.value, first.value) >= 0) return []
    return [{ whole: first, done: second, deed: deedWords(deed) }]
  })
}

function readLacking(
  text: string,
  { start, end, amounts }: Sentence,
  rest: Amount,
  at: number,
): Set<string> | undefined {
  if (!isPlain(rest) || amounts.slice(at + 1).some(({ unit }) => unit === rest.unit)) return undefined
  const lead = text.slice(Math.max(start, rest.start - 16), rest.start)
  if (!/(?<!\p{sc=Latn})còn(?: lại| có| tới)?\s*$/iu.test(lead)) return undefined
  const deed = lackingBehind.exec(text.slice(rest.end, Math.min(end, rest.end + 80)))?.groups?.deed
  return deed === undefined ? undefined : deedWords(deed)
}

/** "Trong 64 hộ bị ảnh hưởng": the whole by its own number. */
const isToldAgain = (
  text: string,
  { start }: Sentence,
  told: Amount,
  { whole: one }: Done,
  rest: Amount,
): boolean =>
  told.unit === rest.unit &&
  compare(told.value, one.value) === 0 &&
  /(?<!\p{sc=Latn})(?:trong|trên)(?: tổng)?(?: số)?\s*$/iu.test(
    text.slice(Math.max(start, told.start - 16), told.start),
  )

function judge(text: string, { whole: all, done }: Done, rest: Amount): CheckFinding[] {
  const right = subtract(all.value, done.value)
  const isNear = compare(absolute(subtract(right, rest.value)), whole(3)) <= 0
  const slip = findSlip(rest.number.text, printLike(rest, right))
  if (compare(right, zero) <= 0 || !(isNear || slip)) return []
  return [
    report(text, 'balance', 'error', rest, {
      message: `${printAmount(all)}, đã xong ${printAmount(done)} thì còn ${printAmount(rest, right)}, không phải ${printAmount(rest)}.`,
      arithmetic: `${all.number.text} − ${done.number.text} = ${printLike(rest, right)}`,
      suggest: printAmount(rest, right),
      related: [all, done],
    }),
  ]
}
