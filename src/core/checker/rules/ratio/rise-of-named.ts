import { compare, divide, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, point } from '../../layers/numbers/interval.ts'
import { fits } from '../../layers/numbers/rates.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'
import { sayRise } from './rise.ts'

const turns = /(?<!\p{sc=Latn})(?<turn>tăng|giảm)(?!\p{sc=Latn})(?: thêm)?\s*$/iu
const alsoTurned = /^\s(?:số\s)?[\p{sc=Latn}\s]{1,30}(?:,|\svà|,\svà)\s$/u
const ofBefore = /(?:^|[(,;]\s?)\s*(?:so với\s+)?(?:cùng kỳ|năm (?:trước|ngoái)|kỳ trước)(?!\p{sc=Latn})/iu

/**
 * "phát hiện 31 vụ/38 đối tượng (cùng kỳ 25 vụ/29 đối tượng), tăng 24% số vụ và 31,0% số đối tượng": each rate names what
 * has risen, and the sentence tells that now and before.
 */
export const checkRisesOfNamed = (read: Understanding): CheckFinding[] => [
  ...findTurned(read),
  ...gather(read.passages, (passage) => findToldBefore(read, passage)),
]

const findTurned = (read: Understanding): CheckFinding[] =>
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

const namedTurn =
  /^\s*(?:(?:trong đó|còn|và|riêng|nhưng)\s)?(?<name>\p{Ll}+(?:\s\p{Ll}+){1,6}?)(?:\s(?:đã|ước|cũng|đều))?\s(?<turn>tăng|giảm)(?: thêm| nhẹ| mạnh)?\s*$/iu
/** "(cùng kỳ", "so với cùng kỳ năm 2023 là", "so với năm 2023 (": the number behind is the one before. */
const isHeldAgainst =
  /^\s*\(?(?:so (?:với )?)?(?:cùng kỳ|năm (?:trước|ngoái|20\d\d)|(?:kỳ|quý|tháng|vụ) trước|đầu năm)(?:\s(?:năm )?(?:trước|ngoái|20\d\d))?(?:\s?[(:]|\slà|\sđạt|\scó)?\s*$/iu
const passing =
  /^(?:tổng |số |hiện |trong đó )+|\s(?:là|có|đạt|được|ước|hiện|hiện có|ước đạt|đạt được|còn)(?=\s*$)/giu
const bare = (words: string): string =>
  words.trim().toLowerCase().replace(passing, '').replace(passing, '').trim()

/**
 * "Đàn trâu 3.412 con, đàn lợn 41.750 con. So với cùng kỳ, đàn trâu giảm 2,5% (cùng kỳ 3.500 con), đàn lợn tăng 5,7% (cùng
 * kỳ 39.500 con)": the value now was told before under the name that has risen.
 */
function findToldBefore({ text, agree }: Understanding, { sentences }: Passage): CheckFinding[] {
  const told = gather(sentences, (sentence) => sentence.amounts.map((amount) => ({ amount, sentence })))
  if (!told.some(({ amount }) => amount.kind === 'percent')) return []
  return gather(told, ({ amount: rate, sentence }, at) => {
    const [before, old] = [told[at - 1], told[at + 1]?.amount]
    if (rate.kind !== 'percent' || rate.hedge || !old || old.hedge || old.per || !before) return []
    if (!isHeldAgainst.test(text.slice(rate.end, old.start))) return []
    const { name, turn } =
      namedTurn.exec(clauseBefore(text, Math.max(sentence.start, before.amount.end), rate.start))?.groups ??
      {}
    if (!name || !turn) return []
    const isOf = (one: (typeof told)[number], place: number) =>
      one.amount.unit === old.unit &&
      !one.amount.per &&
      placesOf(one.sentence) === placesOf(sentence) &&
      bare(
        clauseBefore(text, Math.max(one.sentence.start, told[place - 1]?.amount.end ?? 0), one.amount.start),
      ) === bare(name)
    const [now, ...more] = gather(told.slice(0, at), (one, place) => (isOf(one, place) ? [one.amount] : []))
    if (!now || more.length > 0 || now.hedge) return []
    const level = divide(now.value, old.value)
    const order = compare(now.value, old.value)
    if (!level || order === 0 || order > 0 !== (turn.toLowerCase() === 'tăng')) return []
    return fits(rate, point(absolute(subtract(level, whole(1)))))
      ? agree('ratio', rate, now, old)
      : [sayRise(text, rate, old, now)]
  })
}

/** The words right before a place, back to the comma or bracket before them. */
const clauseBefore = (text: string, from: number, to: number): string =>
  text
    .slice(from, to)
    .split(/[,;:()]/u)
    .at(-1) ?? ''

/** "Toàn huyện": whose numbers a sentence tells. */
const placesOf = ({ text }: Sentence): string =>
  /toàn (?:xã|huyện|tỉnh|thị trấn|phường|thành phố|quốc)/iu.exec(text)?.[0].toLowerCase() ?? ''
