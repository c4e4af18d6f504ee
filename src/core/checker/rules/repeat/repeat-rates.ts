import { compare, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { absolute, quotient } from '../../layers/numbers/interval.ts'
import { fits } from '../../layers/numbers/rates.ts'
import { findSlip, printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

interface Said {
  rate: Amount
  passage: number
  words: Set<string>
  year?: string
  /** Its two numbers stand beside it. */
  isProved?: boolean
  /** The words behind "tỷ lệ", and all words of the sentence up to the rate. */
  name: readonly string[]
  told: readonly string[]
  /** How much it is of what was read before: "36.528 người, đạt tỷ lệ bao phủ 95,0%". */
  isRight: boolean
  /** Nobody but all is named behind it. */
  isOfAll: boolean
  /** The words right before it, and those of them that say what "tỷ lệ" is of. */
  clause: readonly string[]
  rated: readonly string[]
  times: ReadonlySet<string>
  /** "giảm nghèo bền vững" of the line "- Giảm nghèo bền vững: giải ngân 1.139 triệu đồng, đạt 85,0%". */
  head: string
  /** The words since the semicolon or full stop before the rate. */
  lead: string
}

const digitsOf = ({ number }: Amount): number => number.text.replace(/\D/g, '').length

const otherTime =
  /(?<!\p{sc=Latn})(?:đầu năm|đầu kỳ|năm trước|cùng kỳ|so với|kế hoạch|phấn đấu|mục tiêu|giảm|tăng|thôn|bản|xóm|ấp|huyện|tỉnh)(?!\p{sc=Latn})/iu
/** The name of a programme, and no fall of what it is against. */
const programme = /(?<!\p{sc=Latn})giảm nghèo(?: bền vững)?(?!\p{sc=Latn})/giu
const ofNow = /\((?:hiện|hiện nay|đến nay|(?:quý|tháng|năm|kỳ) (?:này|nay))\s[^()]*$/iu
const empty = new Set(
  'tỷ tỉ lệ là đạt chiếm còn của và trong năm cuối toàn xã nay cả có số các được'.split(' '),
)

/** "tỷ lệ hộ nghèo 4,12%" and elsewhere "tỷ lệ hộ nghèo toàn xã còn 4,21%": one rate, two digits exchanged. */
export function checkRepeatedRates({
  text,
  sentences,
  passages,
  agreements,
  isOtherPlace,
}: Understanding): CheckFinding[] {
  const right = new Set(
    gather(agreements, ({ rule, figures }) => (rule === 'ratio' ? figures.map(({ start }) => start) : [])),
  )
  const known: Said[] = []
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (rate) => {
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
      const behind = text.slice(rate.end, sentence.end)
      const told =
        ofNow.exec(lead)?.[0] ??
        (risesFrom(lead, behind) ? lead.replace(intended, ' ') : lead.replace(programme, ' '))
      const year = /năm (20\d\d)/iu.exec(lead)?.[1]
      const isSame = known.some((one) => compare(one.rate.value, rate.value) === 0)
      // A rate with its own two numbers is judged by them.
      const hasParts = sentence.fractions.some(({ end }) => end <= rate.start && rate.start - end < 40)
      const said: Said = {
        rate,
        passage: sentence.passage,
        words,
        year,
        isProved: hasParts,
        name: wordsOf(named.exec(lead)?.groups?.name ?? ''),
        told: wordsOf(text.slice(sentence.start, rate.start)),
        isRight:
          right.has(rate.start) || isOfTwo(passages[sentence.passage]?.sentences ?? [], sentence, rate),
        isOfAll: ofAll.test(behind),
        clause: wordsOf((lead.split(/,\s(?=trong đó)|\d\s?%/u).at(-1) ?? '').replace(countedIn, ' ')),
        rated: coreOf(rated.exec(lead.replace(/\s*\([^()]*\)/gu, ''))?.groups?.name ?? ''),
        times: new Set(lead.toLowerCase().match(times)),
        head: headOf(sentence, rate),
        lead: clauseBefore(sentence, rate),
      }
      const first =
        isSame || hasParts || otherTime.test(told)
          ? undefined
          : (known.find((one) => isSwapped(one, said) || isSaidAgain(one, said) || isNamedAgain(one, said)) ??
            findRated(known, said, isOtherPlace) ??
            findHeaded(known, said))
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

const named = /(?:tỷ|tỉ) lệ\s(?<name>\p{sc=Latn}[\p{sc=Latn}\s]{2,60}?)\s*(?:đạt|là|chiếm|còn|ở mức|:)?\s*$/iu
const ofAll =
  /^\s*(?:[,;.()]|$|(?:dân số|tổng số|số|toàn|trên địa bàn|của (?:xã|huyện|tỉnh))(?!\p{sc=Latn}))/iu
const plain = new Set(
  'số người hộ dân có thẻ đã được tham gia sử dụng đạt tỷ tỉ lệ là chiếm tổng trên toàn xã huyện tỉnh địa bàn đến nay năm'.split(
    ' ',
  ),
)
const wordsOf = (words: string): string[] => words.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []

/**
 * "có thẻ bảo hiểm y tế: 36.528 người, đạt tỷ lệ bao phủ 95,0%" and below "Tỷ lệ bao phủ bảo hiểm y tế đạt 95,9%": the name
 * of the rate, its longer form made of the words of the sentence that proves it, and one digit that is another.
 */
const isNamedAgain = (one: Said, other: Said): boolean =>
  one.isRight &&
  !other.isRight &&
  other.isOfAll &&
  // "Học sinh có thẻ: …, đạt tỷ lệ bao phủ 95,0%" is the rate of some of them.
  one.told.every((word) => other.name.includes(word) || one.name.includes(word) || plain.has(word)) &&
  one.passage !== other.passage &&
  one.year === other.year &&
  one.name.length > 1 &&
  one.name.length < other.name.length &&
  one.name.every((word) => other.name.includes(word)) &&
  other.name.every((word) => one.told.includes(word)) &&
  one.rate.number.text.length === other.rate.number.text.length &&
  digitsOf(other.rate) > 2 &&
  findSlip(other.rate.number.text, one.rate.number.text) !== undefined

const intended = /(?<!\p{sc=Latn})(?:phấn đấu|mục tiêu|kế hoạch|tăng)(?!\p{sc=Latn})/giu
/** "phấn đấu nâng tỷ lệ … từ 93,08% hiện nay lên trên 95%": where the rise begins is what there is. */
const risesFrom = (lead: string, behind: string): boolean =>
  /(?<!\p{sc=Latn})từ\s*$/u.test(lead) &&
  /^\s*\(?(?:hiện|như hiện|(?:năm|kỳ|quý) nay)(?!\p{sc=Latn})/u.test(behind)

/** What "tỷ lệ" is of, up to the verb or the judgement: "tỷ lệ giải ngân vốn sự nghiệp còn thấp (đạt". */
const rated =
  /(?:tỷ|tỉ) lệ\s(?<name>[\p{sc=Latn}\s]{4,60}?)(?:\s*,?\s*(?:(?:còn|mới|rất|khá|chưa)\s(?:thấp|cao|chậm)|(?:mới |chỉ |ước )?(?:đạt|là|chiếm|còn|bằng|từ)|ở mức|mới|chỉ|:|,|\())*\s*$/iu
const times =
  /(?<!\p{sc=Latn})(?:(?:tháng|quý|học kỳ|đợt|vụ|giai đoạn) (?:[\divx]+|đông|xuân|mùa|hè)|(?:6|9|3|sáu|chín|ba) tháng|năm 20\d\d|(?:năm|kỳ) (?:trước|ngoái)|\d{1,2}\/\d{1,2})/gu
/** "cho 412/430 trẻ": those it is done for. */
const countedIn = /(?<!\p{sc=Latn})cho\s\d[\d.,]*(?:\s?\/\s?\d[\d.,]*)?\s\p{Ll}+/gu
/** What numbers are counted in and what leads to a rate says nothing of what it is of. */
const leading = new Set(
  'trong đó trước và của hiện cả kết quả triệu tỷ nghìn đồng ha mới chỉ còn bằng ước công tác'.split(' '),
)
const coreOf = (words: string): string[] =>
  wordsOf(words).filter((word) => !plain.has(word) && !leading.has(word))

/**
 * "trong đó 3.872 hồ sơ nộp trực tuyến, đạt 91,8%" and below "tỷ lệ hồ sơ nộp trực tuyến cả năm đạt 89,1%": what the rate is
 * of has been told with its two numbers, and with nothing more to its name.
 */
function findRated(
  known: readonly Said[],
  other: Said,
  isOtherPlace: Understanding['isOtherPlace'],
): Said | undefined {
  if (other.rated.length < leastRated || other.isRight) return undefined
  const same = known.filter(
    (one) =>
      (one.isRight || one.isProved) &&
      one.passage !== other.passage &&
      [...other.times].every((time) => one.times.has(time)) &&
      other.rated.every((word) => one.told.includes(word)) &&
      coreOf(one.clause.join(' ')).every((word) => other.rated.includes(word)) &&
      other.rated.filter((word) => one.clause.includes(word)).length > 1,
  )
  const [first, ...others] = same
  return first &&
    others.every(({ rate }) => compare(rate.value, first.rate.value) === 0) &&
    !isRoundedTo(first.rate, other.rate) &&
    !isOtherPlace(first.rate.start, other.rate.start)
    ? first
    : undefined
}
const head = /^[^\p{sc=Latn}]*(?<name>\p{sc=Latn}[\p{sc=Latn}&\s-]{2,60}?)\s*:/u

/** What the line is of, where it has the one rate and the number that it is told by. */
function headOf({ text, amounts }: Sentence, rate: Amount): string {
  const isOnly = amounts.every((one) => one === rate || one.kind !== 'percent')
  return isOnly && amounts.length > 1 ? (head.exec(text)?.groups?.name?.toLowerCase() ?? '') : ''
}

/** "Đánh giá: Chương trình DTTS&MN … (mới đạt": without the word that announces it. */
const clauseBefore = ({ text, start }: Sentence, rate: Amount): string =>
  (
    text
      .slice(0, rate.start - start)
      .split(/;/u)
      .at(-1) ?? ''
  )
    .replace(/^\W*(?:đánh giá|hạn chế|tồn tại|nhận xét|ưu điểm)(?:\s\p{Ll}+){0,3}\s*:/iu, '')
    .toLowerCase()

/** What may be said of a rate besides its name: "giải ngân thấp nhất, mới". */
const judging = new Set(
  'chương trình dự án tiểu nguồn vốn tỷ tỉ lệ của thấp cao nhất chậm còn mới chỉ đạt là khá rất với được trong đó riêng như do tuy nhiên và ở mức nhưng đến nay hiện kết quả có'.split(
    ' ',
  ),
)

const above = new Set('giải ngân thực hiện hoàn thành'.split(' '))

/** "- DTTS&MN: giải ngân 3.975 triệu đồng, đạt 76,0%" and further on "Chương trình DTTS&MN giải ngân thấp nhất, mới đạt 71,5%". */
function findHeaded(known: readonly Said[], other: Said): Said | undefined {
  if (other.isRight || other.head !== '') return undefined
  const same = known.filter(
    (one) =>
      one.head !== '' &&
      one.passage !== other.passage &&
      !/\d/u.test(other.lead) &&
      isToldOfHead(one, other.lead),
  )
  const [first, ...others] = same
  return first && others.length === 0 && !isRoundedTo(first.rate, other.rate) ? first : undefined
}

/** The name of the line once, and no words but those of the line and of a judgement. */
function isToldOfHead(one: Said, lead: string): boolean {
  const [before, behind, ...more] = ` ${lead} `.split(one.head)
  if (before === undefined || behind === undefined || more.length > 0) return false
  if (/\p{sc=Latn}$/u.test(before) || /^\p{sc=Latn}/u.test(behind)) return false
  const [deed] = wordsOf(/:\s*(?<deed>[^\d]*)\d/u.exec(one.lead)?.groups?.deed ?? '')
  const words = [...wordsOf(before), ...wordsOf(behind)]
  // "Kết quả giải ngân: … - DTTS&MN: 4.340/6.200 triệu đồng": the deed stands above the list.
  return (
    words.every((word) =>
      deed === undefined
        ? judging.has(word) || above.has(word)
        : judging.has(word) || one.told.includes(word),
    ) &&
    (deed === undefined || words.includes(deed))
  )
}

/** So many words name what a rate is of. */
const leastRated = 3

/** Apart by no more than one step of the one that shows fewer digits. */
function isRoundedTo({ value: a, step: one }: Amount, { value: b, step: other }: Amount): boolean {
  const apart = absolute(subtract(a, b))
  return compare(apart, compare(one, other) > 0 ? one : other) <= 0
}

/** The number right before the rate is so much of a larger one of its paragraph. */
function isOfTwo(near: readonly Sentence[], { amounts }: Sentence, rate: Amount): boolean {
  const part = amounts[amounts.indexOf(rate) - 1]
  return (
    part?.kind === 'count' &&
    near.some((one) =>
      one.amounts.some(
        (all) =>
          all.unit === part.unit &&
          compare(all.value, part.value) > 0 &&
          fits(rate, quotient(rangeOf(part), rangeOf(all))),
      ),
    )
  )
}

const isSwapped = (one: Said, other: Said): boolean =>
  (one.passage !== other.passage || (one.year !== undefined && one.year === other.year)) &&
  one.rate.number.text.length === other.rate.number.text.length &&
  one.words.has('cận') === other.words.has('cận') &&
  findSlip(other.rate.number.text, one.rate.number.text) === 'đảo hai chữ số' &&
  [...one.words].filter((word) => other.words.has(word)).length > 1 &&
  // Two digits change places by chance: then the same year is named as well.
  (digitsOf(other.rate) > 2 || (one.year !== undefined && one.year === other.year))
