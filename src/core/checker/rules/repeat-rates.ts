import { compare } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { findSlip, printAmount, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

interface Said {
  rate: Amount
  passage: number
  words: Set<string>
  year?: string
  /** Its two numbers stand beside it. */
  isProved?: boolean
}

const digitsOf = ({ number }: Amount): number => number.text.replace(/\D/g, '').length

const otherTime =
  /(?<!\p{sc=Latn})(?:đầu năm|đầu kỳ|năm trước|cùng kỳ|so với|kế hoạch|phấn đấu|mục tiêu|giảm|tăng|thôn|bản|xóm|ấp|huyện|tỉnh)(?!\p{sc=Latn})/iu
const ofNow = /\((?:hiện|hiện nay|đến nay|(?:quý|tháng|năm|kỳ) (?:này|nay))\s[^()]*$/iu
const empty = new Set(
  'tỷ tỉ lệ là đạt chiếm còn của và trong năm cuối toàn xã nay cả có số các được'.split(' '),
)

/** "tỷ lệ hộ nghèo 4,12%" and elsewhere "tỷ lệ hộ nghèo toàn xã còn 4,21%": one rate, two digits exchanged. */
export function checkRepeatedRates({ text, sentences }: Understanding): CheckFinding[] {
  const known: Said[] = []
  return sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((rate) => {
      const digits = rate.number.text.replace(/\D/g, '')
      if (rate.kind !== 'percent' || rate.hedge || digits.length < 2) return []
      const lead =
        text
          .slice(Math.max(sentence.start, rate.start - 60), rate.start)
          .split(/;|\.\s/)
          .at(-1) ?? ''
      const words = new Set(
        lead
          .toLowerCase()
          .match(/\p{sc=Latn}{2,}/gu)
          ?.filter((word) => !empty.has(word)) ?? [],
      )
      // "Phấn đấu nâng tỷ lệ hồ sơ trực tuyến (quý này đạt 80,2%) lên 85%": the bracket tells what is.
      const told = ofNow.exec(lead)?.[0] ?? lead
      const year = /năm (20\d\d)/iu.exec(lead)?.[1]
      const isSame = known.some((one) => compare(one.rate.value, rate.value) === 0)
      // A rate with its own two numbers is judged by them.
      const hasParts = sentence.fractions.some(({ end }) => end <= rate.start && rate.start - end < 40)
      const said: Said = { rate, passage: sentence.passage, words, year, isProved: hasParts }
      const first =
        isSame || hasParts || otherTime.test(told)
          ? undefined
          : known.find((one) => isSwapped(one, said) || isSaidAgain(one, said))
      if (!otherTime.test(told)) known.push(said)
      if (!first) return []
      const slip = findSlip(rate.number.text, first.rate.number.text)
      return [
        report(text, 'repeat', 'error', rate, {
          message: `Chỗ trước ghi ${printAmount(first.rate)}, ở đây ghi ${printAmount(rate)}${slip ? ` (có thể ${slip})` : ''}.`,
          suggest: printAmount(first.rate),
          related: [first.rate],
        }),
      ]
    }),
  )
}

/** "Tiêm phòng dại cho đàn chó, mèo: 1.184/1.480 con, đạt 80%" and below in the same words "đạt 86%". */
const isSaidAgain = (one: Said, other: Said): boolean =>
  one.isProved === true &&
  one.passage !== other.passage &&
  one.year === other.year &&
  other.words.size > 4 &&
  [...other.words].every((word) => one.words.has(word))

const isSwapped = (one: Said, other: Said): boolean =>
  (one.passage !== other.passage || (one.year !== undefined && one.year === other.year)) &&
  one.rate.number.text.length === other.rate.number.text.length &&
  one.words.has('cận') === other.words.has('cận') &&
  findSlip(other.rate.number.text, one.rate.number.text) === 'đảo hai chữ số' &&
  [...one.words].filter((word) => other.words.has(word)).length > 1 &&
  // Two digits change places by chance: then the same year is named as well.
  (digitsOf(other.rate) > 2 || (one.year !== undefined && one.year === other.year))
