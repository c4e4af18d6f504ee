import { add, compare, whole } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Understanding } from '../../understanding.ts'
import type { AmountIndex } from '../numbers/amount-index.ts'
import type { Amount } from '../numbers/amounts.ts'
import { familyOf } from '../numbers/plain-amounts.ts'
import { kinOf } from '../numbers/units.ts'
import { findCommonBottom } from '../trees/total-above.ts'
import { isCalled } from './called-base.ts'
import type { Claim } from './claims.ts'
import { findHouseholds } from './household-base.ts'
import { findNamedPlan, findPlan, findPlanBeside } from './plan-base.ts'
import { findPointed } from './pointed-base.ts'
import { findByTopic } from './topic-base.ts'
import { isWhole } from './whole-total.ts'
import { findByWords, findOpening, isBareShare } from './worded-base.ts'

export function findBase(
  understanding: Understanding,
  claim: Claim,
  part: Amount,
  index: AmountIndex,
): Amount | undefined {
  const base = chooseBase(understanding, claim, part, index)
  if (!base || isLess(claim, part, base)) return undefined
  if (isBareShare(understanding.text, base) && !isCalled(understanding.text, claim.tail, base))
    return undefined
  if (isLeft(understanding.text, base, part)) return undefined
  return isShareOfSame(understanding.text, claim, base) ? undefined : base
}

/** "giảm từ 127 hộ (8,76%) xuống còn 93 hộ (6,37%)": what there was before is no total of what there is now. */
const isLeft = (text: string, base: Amount, part: Amount): boolean =>
  /(?<!\p{sc=Latn})từ\s*(?:[\d,]+\s?%\s*\(\s*)?$/iu.test(
    text.slice(Math.max(0, base.start - 16), base.start),
  ) &&
  /(?<!\p{sc=Latn})(?:xuống|còn|lên|đến|tới)(?: còn| thành)?\s*(?:[\d,]+\s?%\s*\(\s*)?$/iu.test(
    text.slice(Math.max(base.end, part.start - 24), part.start),
  )

/** "665.236 người, chiếm 64,9% dân số … trên 60 tuổi có 100.456 người": no share below a hundred is of less than its part. */
const isLess = ({ base, percent, sentence, at, tail }: Claim, part: Amount, total: Amount): boolean =>
  base !== 'plan' &&
  !(total === sentence.amounts[at + 1] && /\(|so với/u.test(tail)) &&
  compare(percent.value, whole(100)) < 0 &&
  compare(total.value, part.value) < 0

/** "412 hội viên giỏi, chiếm 62% tổng số hội viên; 287 hội viên vay vốn, chiếm 43% tổng số hội viên": no share of the other. */
function isShareOfSame(text: string, { tail, base }: Claim, { end }: Amount): boolean {
  const read = (words: string) =>
    /^\s*((?:tổng|số|dân số|diện tích|sản lượng)\s[^,;.()\d]{2,40}?)\s*(?:[,;.)]|$)/iu
      .exec(words)?.[1]
      ?.toLowerCase()
  const own = base === 'stated' ? read(tail) : undefined
  const share =
    own &&
    /^[^,;.()\d]{0,70},?\s\(?(?:chiếm|đạt|bằng|(?:tương )?ứng(?: với)?|tương đương(?: với)?|tức)\s[\d,]+%/u.exec(
      text.slice(end, end + 90),
    )
  return Boolean(share) && read(text.slice(end + (share || [''])[0].length, end + 140)) === own
}

function chooseBase(
  understanding: Understanding,
  claim: Claim,
  part: Amount,
  index: AmountIndex,
): Amount | undefined {
  const { text } = understanding
  // A share of the households is none of the people.
  if (part.unit === 'người' && /^\s*(?:so với\s+)?(?:tổng\s+)?số hộ(?!\p{sc=Latn})/iu.test(claim.tail))
    return undefined
  const beside = findNamedPlan(text, claim, part) ?? findPlanBeside(text, claim, part)
  if (beside) return beside
  if (claim.base === 'plan')
    return findPlan(text, claim, part, index) ?? findByWords(text, claim, part, index)
  if (claim.base === 'earlier') return undefined
  const { sentence } = claim
  const pointed = findPointed(text, part, [...index.earlier(sentence, part), ...sentence.amounts])
  if (pointed) return pointed
  const larger = (amount: Amount) =>
    kinOf(amount.unit) === kinOf(part.unit) && !amount.per && compare(amount.value, part.value) > 0
  const named = findNamedBase(text, claim, part, index) ?? findOpening(text, claim, part, index)
  if (named || claim.base === 'stated')
    return (
      named ??
      findTotalAbove(text, claim, part) ??
      findByTopic(understanding, claim, part) ??
      findCommonBottom(understanding, claim, part) ??
      sumListed(understanding, claim, part)
    )
  const inside = sentence.amounts.filter(
    (amount) =>
      amount.end <= part.start &&
      kinOf(amount.unit) === kinOf(part.unit) &&
      !amount.per &&
      compare(amount.value, part.value) >= 0,
  )
  const parent = inside.findLast(
    (amount) =>
      (opensParts(text, amount, part) && !isSpending(text, amount)) ||
      passed.test(text.slice(amount.end, part.start)) ||
      /(?:^|\s)(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?(?:hơn\s+|trên\s+|gần\s+|khoảng\s+)?$/iu.test(
        text.slice(Math.max(0, amount.start - 24), amount.start),
      ),
  )
  if (parent) return parent
  // "chiếm 32,48% LLLĐ": what it is taken of is named, and is none of the totals told by another name.
  if (/^\s+\p{Lu}{3,}(?!\p{sc=Latn})/u.test(claim.tail)) return undefined
  if (part.unit === 'hồ sơ') return findFiles(text, index.earlier(sentence, part).filter(larger))
  return (
    index.earlier(sentence, part).findLast((amount) => larger(amount) && isWhole(text, amount)) ??
    findByTopic(understanding, claim, part) ??
    sumListed(understanding, claim, part)
  )
}

/**
 * "3 điểm trường: điểm chính 246 học sinh, điểm Cò Mạ 83 học sinh, điểm Bản Ngoang 71 học sinh. … 272 em, chiếm 86% số học
 * sinh toàn trường": all that the sentence before lists, when nothing else of its kind is told.
 */
function sumListed(
  { text, passages }: Understanding,
  { sentence, tail }: Claim,
  part: Amount,
): Amount | undefined {
  if (
    !/^\s*(?:so với\s+)?(?:trên\s+)?(?:tổng\s+)?số\s[\p{sc=Latn}\s]{2,24}\s(?:toàn|cả|của toàn)\s\p{sc=Latn}/iu.test(
      tail,
    )
  )
    return undefined
  const own = passages[sentence.passage]?.sentences ?? []
  const alike = gather(own, (one) =>
    gather(one.amounts, (amount) =>
      amount !== part &&
      amount.end <= part.start &&
      familyOf(kinOf(amount.unit)) === familyOf(kinOf(part.unit))
        ? [{ amount, from: one.start }]
        : [],
    ),
  )
  const [first, second] = alike
  if (!first || !second || first.from >= sentence.start || part.kind !== 'count') return undefined
  const isList =
    alike.every(({ amount, from }) => from === first.from && !amount.per && !amount.hedge) &&
    /:[^:.;]*$/u.test(text.slice(first.from, first.amount.start)) &&
    alike.every(
      ({ amount }, at) =>
        at === 0 ||
        /^[^.()]*[,;]/u.test(text.slice(alike[at - 1]?.amount.end, amount.start)) ||
        /\svà\s/u.test(text.slice(alike[at - 1]?.amount.end, amount.start)),
    )
  const value = alike.reduce((sum, { amount }) => add(sum, amount.value), whole(0))
  return isList ? { ...first.amount, value } : undefined
}

/** "Tổng nguồn lực trên 293 tỷ đồng; trong đó dân góp 216 tỷ đồng (chiếm 77% tổng nguồn vốn)": the total that is divided. */
function findTotalAbove(text: string, { sentence, tail }: Claim, part: Amount): Amount | undefined {
  if (part.kind !== 'money' || !/^\s*(?:so với\s+)?tổng (?:nguồn|vốn|kinh phí|số vốn|nguồn vốn)/iu.test(tail))
    return undefined
  return sentence.amounts.findLast(
    (total) =>
      total.end <= part.start &&
      total.unit === part.unit &&
      opensParts(text, total, part) &&
      /tổng (?:nguồn|vốn|kinh phí|số vốn)[^,;.]{0,80}$/iu.test(
        text.slice(Math.max(sentence.start, total.start - 110), total.start),
      ),
  )
}

/** Files answered in time are a share of those that fell due, or else of those received. */
function findFiles(text: string, earlier: readonly Amount[]): Amount | undefined {
  const due = earlier.find(
    (amount) =>
      /đến hạn/iu.test(text.slice(amount.start, amount.end + 20)) ||
      /đến hạn[\p{sc=Latn}\s]{0,20}$/iu.test(text.slice(Math.max(0, amount.start - 34), amount.start)),
  )
  const received = earlier.find((amount) =>
    /(?:tiếp nhận|tổng số)[\p{sc=Latn}\s]{0,24}$/iu.test(
      text.slice(Math.max(0, amount.start - 40), amount.start),
    ),
  )
  return due ?? received
}

/** "có 148 thí sinh dự thi, đỗ 139 em": of those who tried. */
const passed = /^[^,;.]{0,30},\s(?:đã\s)?(?:thi đỗ|đỗ|đậu|trúng tuyển|trúng cử|tốt nghiệp)[^,;.]{0,20}$/iu

/** Between a total and its part stand words that divide it. */
function opensParts(text: string, total: Amount, part: Amount): boolean {
  const between = text.slice(total.end, part.start).replace(/\([^()]*\)/gu, ' ')
  if (between.length > 400) return false
  return /trong đó|gồm|phân loại|chia (?:ra|theo)|phân theo|cụ thể|trong số|có:|^[^,.;]{0,40}:/iu.test(
    between,
  )
}

/** "giải ngân 500 triệu đồng, bằng 80%, trong đó vốn kéo dài 300 triệu đồng (100%)": each is held against its own plan. */
const isSpending = (text: string, { start, end }: Amount): boolean =>
  /(?:giải ngân|thanh toán|thực hiện)[^,;.]{0,24}$/iu.test(text.slice(Math.max(0, start - 40), start)) &&
  /^\s*,?\s*\(?(?:đạt|bằng)\s+(?:tỷ lệ\s+)?[\d,]+\s?%/u.test(text.slice(end, end + 30))

/** "3.150 liều, đạt 75% tổng đàn (4.200 con)": one for each. */
const isDose = ({ unit }: Amount, { unit: of }: Amount): boolean =>
  /^(?:liều|mũi)$/u.test(unit) && (of === 'con' || of === 'người')

/** "đạt 92,4% dân số", "31,7% tổng số hộ nghèo (4.705 hộ)": the base is named. */
function findNamedBase(text: string, claim: Claim, part: Amount, index: AmountIndex): Amount | undefined {
  const { sentence, at, tail } = claim
  const next = sentence.amounts[at + 1]
  if (
    next &&
    /^\s*(?:so với|trên|của|trong|\()?\s*(?:tổng|dân số|số)[^,;.()]{0,60}[(:]?\s*(?:là\s*)?$/iu.test(tail) &&
    (familyOf(next.unit) === familyOf(part.unit) || isDose(part, next))
  )
    return next
  const behind =
    next &&
    /^\s*(?:kế hoạch|chỉ tiêu|dự toán)[^,;.()]{0,30}\(\s*(?:kế hoạch|KH|chỉ tiêu|dự toán|giao)?[^()\d]{0,24}$/iu.test(
      tail,
    )
  if (behind && next.unit === part.unit) return next
  if (
    next &&
    familyOf(next.unit) === familyOf(part.unit) &&
    /^\s*(?:so với|của|trên|trong)\s+(?:tổng số\s+)?$/iu.test(tail)
  )
    return next
  const worded = findByWords(text, claim, part, index)
  if (worded) return worded
  // "chỉ chiếm 1,21% dân số cả nước": of what this text does not tell.
  if (/^\s*(?:tổng\s+)?dân số(?!\s(?:cả nước|toàn quốc|thế giới))/iu.test(tail))
    return index.totals('người').find((one) => isWhole(text, one) && compare(one.value, part.value) > 0)
  return findHouseholds(text, claim, part, index)
}
