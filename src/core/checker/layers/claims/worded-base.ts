import { compare } from '../../../exact.ts'
import type { AmountIndex } from '../numbers/amount-index.ts'
import type { Amount } from '../numbers/amounts.ts'
import { approximate } from '../numbers/interval.ts'
import { familyOf } from '../numbers/plain-amounts.ts'
import { kinOf } from '../numbers/units.ts'
import { isCalled } from './called-base.ts'
import type { Claim } from './claims.ts'

/** "hội viên theo đạo 918 người, chiếm 14,3%; …": with a share that names no total, itself a part of the same one. */
export const isBareShare = (text: string, { end }: Amount): boolean =>
  /^\s*,?\s*\(?chiếm\s+[\d.,]+%\s*[;,)]/iu.test(text.slice(end, end + 24))

/**
 * "đã thẩm định 3.078 hồ sơ …; đủ điều kiện 2.916 hồ sơ, bằng 94,7% số hồ sơ đã thẩm định": what the share says it is of is
 * the number of its kind told last before, in those words.
 */
export function findSaidBase(
  text: string,
  claim: Claim,
  part: Amount,
  index: AmountIndex,
): Amount | undefined {
  const words = /^\s*(?:so với\s+|trên\s+)?(?:tổng\s+)?số\s(?<words>[^,;.()\d]{6,60}?)\s*[,;.)]/iu.exec(
    `${claim.tail}.`,
  )?.groups?.words
  // "số học sinh toàn trường": all there are, by whatever words they were told.
  if (!words || ofPlace.test(words)) return undefined
  const isDone = /\s(?:đã|được|đạt)\s/u.test(words)
  const isNamed = words.split(/\s+/).length > 2
  if (!isDone && !isNamed) return undefined
  const base = findByWords(text, claim, part, index)
  const last = claim.sentence.amounts.findLast(
    (one) => one.end <= part.start && familyOf(kinOf(one.unit)) === familyOf(kinOf(part.unit)),
  )
  return base && (base === last || !isDone) && !base.hedge ? base : undefined
}

const ofPlace =
  /(?<!\p{sc=Latn})(?:toàn|cả|trường|xã|phường|huyện|tỉnh|thôn|bản|dân|địa bàn)(?!\p{sc=Latn})/iu

/** "đạt 80,9% tổng đàn", "chiếm 90% số hộ đăng ký": the total that was named with the same words before. */
export function findByWords(
  text: string,
  { sentence, tail, percent }: Claim,
  part: Amount,
  index: AmountIndex,
): Amount | undefined {
  const phrase =
    /^\s*(?:so với\s+|trên\s+|của\s+)?(?<words>(?:tổng|số|diện tích|sản lượng|kinh phí|số vốn|vốn|giá trị|khối lượng|nguồn|doanh thu|dư nợ)\s[\p{sc=Latn}\s]{2,40}?)\s*(?:[,.;()]|$)/iu.exec(
      tail,
    )?.groups?.words
  const all =
    phrase
      ?.toLowerCase()
      .split(/\s+/)
      .filter(
        (word) =>
          !/^(?:tổng|số|toàn|xã|huyện|tỉnh|trên|địa|bàn|của|là|được|đã|có|này)$/u.test(word) &&
          !part.unitText.includes(word) &&
          // "238 em … số trẻ được cân đo": children by another word.
          !(word === 'trẻ' && familyOf(part.unit) === 'người'),
      ) ?? []
  // "diện tích xuống giống" of "xuống giống 18.450 ha": what is measured its unit says.
  const named = all.filter((word) => !/^(?:diện|tích|sản|lượng)$/u.test(word))
  const words = named.length > 1 || (named.length > 0 && part.unit === 'm²') ? named : all
  // "bằng 10% tổng nguồn này" is of all that was told just before.
  if (words.length === 0 || /nghèo|dân tộc|\s(?:này|trên)$/iu.test(phrase ?? '')) return undefined
  // "7.291/7.640 người tham gia": the words behind are those of the number above.
  const tops = sentence.fractions.map(({ top, end }) => ({ ...top, end }))
  const bottoms = new Set(sentence.fractions.map(({ bottom }) => bottom.start))
  const own = sentence.amounts.filter(({ start }) => !bottoms.has(start))
  const larger = [...index.earlier(sentence, part), ...own, ...tops].filter(
    (amount) =>
      familyOf(kinOf(amount.unit)) === familyOf(kinOf(part.unit)) &&
      amount.end <= part.start &&
      !amount.per &&
      compare(amount.value, part.value) > 0,
  )
  const ofAll = /^tổng/iu.test(phrase ?? '')
  const candidates = ofAll ? larger.filter((amount) => !isPartOfOther(text, larger, amount)) : larger
  const isTold = (amount: Amount, cut: RegExp, behind = 20) => {
    const near = `${
      text
        .slice(Math.max(0, amount.start - 140), amount.start)
        .split(cut)
        .at(-1) ?? ''
    } ${text.slice(amount.end, amount.end + behind).split(cut)[0] ?? ''}`.toLowerCase()
    // "12.480 triệu đồng, chiếm 20,8% tổng dư nợ" is a part of that total itself.
    const share = /^\s*,?\s*\(?(?:\p{Ll}+\s+){0,3}[\d.,]+%\s+([^,;.)]{0,40})/iu.exec(
      text.slice(amount.end, amount.end + 70),
    )
    const of = share?.[1]?.toLowerCase().replace(/^so với /u, '')
    // "qua đào tạo 5.208 người, đạt 61,4%, … 2.240 người, đạt 26,4% tổng số lao động": nor is what has a share of all.
    const isShare = ofAll ? hasShare.test(text.slice(amount.end, amount.end + 30)) : isBareShare(text, amount)
    if (isCalled(text, tail, amount)) return true
    const isPart = isShare || of?.startsWith(phrase?.toLowerCase() ?? '-')
    return !isPart && words.every((word) => near.includes(word))
  }
  // "Trong số 685 người cao tuổi, có 612 cụ …": the words stand beside the first more than before the second.
  return (
    candidates.findLast((amount) => isTold(amount, /[.;\n]|,\s/)) ??
    candidates.findLast((amount) => isTold(amount, /[.;\n]/)) ??
    (words.length > 1
      ? findTold(index.around(part), { percent, part }, (amount) => isTold(amount, /[.;\n]|,\s/, 40))
      : undefined)
  )
}

/** "216 ha lúa, trong đó lúa lai 148,5 ha": a part of what was told before it. */
const isPartOfOther = (text: string, all: readonly Amount[], part: Amount): boolean =>
  all.some(
    (total) =>
      total.end < part.start &&
      compare(total.value, part.value) > 0 &&
      /^[^.]*(?:trong đó|trong số đó)[^.]*$/iu.test(text.slice(total.end, part.start)),
  )

/** "Trong diện tích có rừng, rừng trồng là 1.372 ha, chiếm 30,4%": the sentence opens with what its shares are of. */
export function findOpening(
  text: string,
  claim: Claim,
  part: Amount,
  index: AmountIndex,
): Amount | undefined {
  const { sentence, base } = claim
  const tail = base === 'open' ? opensWithin.exec(sentence.text)?.groups?.words : undefined
  const total = tail && findByWords(text, { ...claim, tail }, part, index)
  return total && total.end <= sentence.start ? total : undefined
}
const opensWithin =
  /^\W*(?:trong|trên)\s(?<words>(?:tổng|số|diện tích|sản lượng|kinh phí|vốn)\s[^,;.:()\d]{3,40})[,:]/iu

const hasShare =
  /^\s*[^,;.()\d]{0,16},?\s*\(?(?:chiếm|đạt|bằng|tỷ lệ)(?: tỷ lệ)?\s+[\d.,]+%\s*(?:[;,)]|và\s)/iu

/** How far above, in letters, a total may stand that is called by two words and more of its own. */
const farthest = 1200
/** How far the share may be from the right one: what is further is of another thing called the same. */
const near = 0.3

/** "1. … 1.804 thủ tục đã được niêm yết." above "2. … chiếm 62,5% số thủ tục đã niêm yết": in another item of the list. */
function findTold(
  around: readonly Amount[],
  { percent, part }: { percent: Amount; part: Amount },
  isTold: (amount: Amount) => boolean,
): Amount | undefined {
  const [total, ...more] = around.filter(
    (one) =>
      one.end <= part.start &&
      part.start - one.end < farthest &&
      !one.hedge &&
      compare(one.value, part.value) > 0 &&
      isTold(one),
  )
  if (!total || more.some(({ value }) => compare(value, total.value) !== 0)) return undefined
  const right = (100 * approximate(part.value)) / approximate(total.value)
  return Math.abs(approximate(percent.value) / right - 1) < near ? total : undefined
}
