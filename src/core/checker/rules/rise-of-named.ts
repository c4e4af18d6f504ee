import { compare, divide, subtract, whole } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import { gather } from '../gather.ts'
import type { Amount } from '../layers/amounts.ts'
import { absolute, point } from '../layers/interval.ts'
import { fits } from '../layers/rates.ts'
import type { Sentence, Understanding } from '../understanding.ts'
import { sayRise } from './rise.ts'

const turns = /(?<!\p{sc=Latn})(?<turn>tăng|giảm)(?!\p{sc=Latn})(?: thêm)?\s*$/iu
const alsoTurned = /^\s(?:số\s)?[\p{sc=Latn}\s]{1,30}(?:,|\svà|,\svà)\s$/u
const ofBefore = /(?:^|[(,;]\s?)\s*(?:so với\s+)?(?:cùng kỳ|năm (?:trước|ngoái)|kỳ trước)(?!\p{sc=Latn})/iu

/**
 * "phát hiện 31 vụ/38 đối tượng (cùng kỳ 25 vụ/29 đối tượng), tăng 24% số vụ và 31,0% số đối tượng": each rate names what
 * has risen, and the sentence tells that now and before.
 */
export const checkRisesOfNamed = (read: Understanding): CheckFinding[] =>
  gather(read.sentences, (sentence) => {
    const { amounts, start } = sentence
    let turn: string | undefined
    return gather(amounts, (rate, at) => {
      if (rate.kind !== 'percent') return []
      const lead = read.text.slice(amounts[at - 1]?.end ?? start, rate.start)
      const own = turns.exec(lead)?.groups?.turn
      turn = own?.toLowerCase() ?? (alsoTurned.test(lead) ? turn : undefined)
      return turn ? judge(read, sentence, rate, turn) : []
    })
  })

function judge({ text, agree }: Understanding, { amounts, end }: Sentence, rate: Amount, turn: string) {
  const words = /^\s(?:về\s)?số\s(?<words>[\p{sc=Latn}\s]{1,30})/u.exec(
    text.slice(rate.end, Math.min(end, rate.end + 40)),
  )?.groups?.words
  if (!words || rate.hedge) return []
  const alike = amounts.filter(
    (one) => one.end <= rate.start && one.kind === 'count' && `${words} `.startsWith(`${one.unitText} `),
  )
  const [now, old, ...more] = alike
  if (!now || !old || more.length > 0 || now.hedge || old.hedge) return []
  if (!ofBefore.test(text.slice(now.end, old.start).replace(/^[^(;]*(?=\()/u, ''))) return []
  const level = divide(now.value, old.value)
  if (!level || compare(now.value, old.value) > 0 !== (turn === 'tăng')) return []
  return fits(rate, point(absolute(subtract(level, whole(1)))))
    ? agree('ratio', rate, now, old)
    : [sayRise(text, rate, old, now)]
}
