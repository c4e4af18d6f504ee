import { compare, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { isWhole } from '../../layers/claims/whole-total.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { isPopulation } from '../../layers/numbers/population.ts'
import { thingOf } from '../../layers/numbers/things.ts'
import { firstFrom } from '../../layers/text/order.ts'
import { findSlip, printAmount, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** More people or households than there are: attendances, or another thing counted. */
export function checkTooMany(understanding: Understanding): CheckFinding[] {
  return [
    ...findAttendances(understanding),
    ...findVisits(understanding),
    ...findTooMany(understanding),
    ...findHouseholdsOfPeople(understanding),
  ]
}

const attending =
  /(?:người xem|phục vụ|(?<!\p{sc=Latn})tiêm|tham gia|tham dự|dự|lượt|tập huấn|tuyên truyền|khám|tiếp cận)/iu

/** Those who come from elsewhere are not of the place. */
const visited =
  /du khách|khách|hội chợ|lễ hội|(?:các|trong|ngoài|nhiều) (?:huyện|tỉnh|xã)(?!\p{sc=Latn})|lân cận/iu

/** "21.500 người dân của phường" */
const ofPlace =
  /^[\d.]+ người(?: dân| dân sống)?\s(?:(?:của|trong|ở|tại|trên địa bàn)\s)?(?:(?:toàn|cả)\s)?(?:xã|phường|thị trấn|huyện|quận|thành phố)(?!\p{sc=Latn}| (?:bạn|khác|lân cận|ngoài|và))/iu

/** More people at the events than live in the place. */
function findAttendances({ text, sentences }: Understanding): CheckFinding[] {
  const population = findPopulation(text, sentences)
  if (!population) return []
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount) => {
      if (amount.unit !== 'người' || amount === population || compare(amount.value, population.value) <= 0)
        return []
      const from = population.start < amount.start ? population.end : 0
      const lead = text.slice(Math.max(sentence.start, amount.start - 90, from), amount.start)
      // "…, gấp hơn hai lần dân số" behind a comma is told of the number itself.
      const behind = text.slice(amount.end, Math.min(sentence.end, amount.end + 50)).split(/[,;]/)[0]
      const clause = `${lead.split(';').at(-1) ?? ''}${text.slice(amount.start, Math.min(sentence.end, amount.end + 50))}`
      const own = ofPlace.exec(text.slice(amount.start, amount.end + 30))?.[0] ?? ''
      if (
        !/^người/iu.test(amount.unitText) ||
        !(attending.test(clause) || own) ||
        visited.test(clause.replace(own, ' ')) ||
        /dân số|toàn huyện|toàn tỉnh|cả nước|(?:tham gia|đóng|cấp thẻ|có thẻ|bao phủ)[^,;]{0,12}(?:bảo hiểm|bhyt)/iu.test(
          clause.slice(0, (lead.split(';').at(-1) ?? '').length + amount.end - amount.start) + (behind ?? ''),
        )
      )
        return []
      return [
        report(text, 'label', 'warning', amount, {
          message: `${printAmount(amount)} nhiều hơn dân số ${printAmount(population)}: có lẽ là lượt người.`,
          suggest: `${amount.number.text} lượt người`,
          related: [population],
        }),
      ]
    }),
  )
}

/** The largest number of inhabitants the text gives. */
function findPopulation(text: string, sentences: Understanding['sentences']): Amount | undefined {
  let best: Amount | undefined
  for (const sentence of sentences) {
    const bottoms = sentence.fractions.filter(
      ({ top, bottom }) =>
        bottom.unit === 'người' ||
        (bottom.kind === 'bare' &&
          top.kind === 'bare' &&
          /người tham gia (?:BHYT|bảo hiểm y tế)/iu.test(sentence.text)),
    )
    const named = sentence.amounts.filter(
      (amount) =>
        (amount.unit === 'người' || amount.unit === 'dân') &&
        !amount.per &&
        (/khẩu/iu.test(amount.unitText) ||
          isTotalOf('người', text, sentence.start, amount) ||
          isPopulation(text, sentence.start, amount)),
    )
    const insured = bottoms
      .filter(() => /BHYT|bảo hiểm y tế|dân số/iu.test(sentence.text))
      .map(({ bottom }) => bottom)
    for (const amount of [...named, ...insured])
      if (!best || compare(amount.value, best.value) > 0) best = amount
  }
  return best
}

/** "Toàn xã có 6.318 người", "Trường có 312 học sinh": all there are. */
function isTotalOf(unit: string, text: string, start: number, amount: Amount): boolean {
  const lead = text.slice(Math.max(start, amount.start - 60), amount.start)
  return (
    amount.unit === unit &&
    !amount.hedge &&
    !/^\s*(?:tham gia|được|đã|đang|hưởng|nhận)(?!\p{sc=Latn})/iu.test(
      text.slice(amount.end, amount.end + 12),
    ) &&
    /(?:^|[\s.;\n])(?:toàn xã|toàn phường|xã|phường|trường|toàn trường|nhà trường)(?:\s\p{Lu}[\p{sc=Latn}\s]{0,40})?\s(?:hiện\s)?có\s*(?:tổng số\s*)?$/iu.test(
      lead,
    )
  )
}

const taking = /^[^,;.]{0,12}(?:tham gia|tham dự|dự|đọc|được khám|được tập huấn)(?!\p{sc=Latn})/iu
const ofBody = /^\s(?:của|trong) (?:nhà )?(?:trường|hội|chi hội|đoàn|thôn|bản|ấp|xóm)(?!\p{sc=Latn})/u
/** "Hội Người cao tuổi xã có 487 hội viên", "Trường có 268 trẻ". */
const bodyHas =
  /(?:^|[\s.;\n])(?:(?:nhà )?trường|hội|chi hội|đoàn|chi đoàn|liên đội|câu lạc bộ|hợp tác xã|thôn|bản|ấp|xóm|buôn|tổ dân phố|xã|phường)(?!\p{sc=Latn})[^,;.:\d]{0,50}\s(?:hiện |đang )*(?:có|quản lý)\s*(?:tổng số\s*)?$/iu
/** "trường THCS Hoa Ban (toàn trường 412 học sinh)". */
const wholeBody =
  /(?:toàn|cả) (?:trường|hội|chi hội|đoàn|liên đội|câu lạc bộ|hợp tác xã|thôn|bản|ấp|xóm|buôn|tổ dân phố|xã|phường)(?:\s(?:hiện|có|tổng số))*\s*:?\s*$/iu
const rounds = /^(?:đợt|lần|buổi|lượt|vòng|cuộc|lớp|hoạt động|hội nghị|kỳ|chuyến|phiên)$/u
const narrowed =
  /^\s*(?:tham gia|được|đã|đang|hưởng|nhận|nghèo|cận nghèo|mới|nữ|nam|giỏi|đạt|bị|có|chưa|vay|thuộc)(?!\p{sc=Latn})/iu
/** How many sentences behind the total its body is still spoken of. */
const spokenOf = 4

/**
 * "Trường có 312 học sinh … 4 hoạt động với 940 học sinh tham gia", "khám 02 đợt cho 531 trẻ" where there are 268: more
 * than there are can only be attendances.
 */
function findVisits({ text, sentences }: Understanding): CheckFinding[] {
  const totals = sentences.map(({ start, amounts }) =>
    amounts.filter(
      (amount) => isTotalOf('học sinh', text, start, amount) || isAllOfBody(text, start, amount),
    ),
  )
  return gather(sentences, ({ amounts, start }, at) => {
    const near = totals.slice(Math.max(0, at - spokenOf), at + 1).flat()
    return gather(amounts, (amount, place) => {
      const behind = text.slice(amount.end, amount.end + 30)
      const times = [
        ...amounts.slice(Math.max(0, place - 2), place),
        ...amounts.slice(place + 1, place + 3),
      ].find(
        ({ unit, unitText, value, end }) =>
          (rounds.test(unit) || /^\s*lần(?!\p{sc=Latn})/u.test(unitText + text.slice(end, end + 5))) &&
          compare(value, whole(1)) > 0,
      )
      const isTold = ofBody.test(behind) || (taking.test(behind) && amount.unit === 'học sinh')
      const total = near.find((all) => all.end <= amount.start && isOfKind(text, all, amount))
      if (!total || amount.per || amount.hedge || compare(amount.value, total.value) <= 0) return []
      const isInRounds = times !== undefined && compare(amount.value, multiply(total.value, times.value)) <= 0
      const lead = text.slice(Math.max(start, amount.start - 80), amount.start)
      // "đầu năm học có 1.045 học sinh … còn 1.053 học sinh": what there is now, no attendance.
      if (!(isTold || isInRounds) || elsewhere.test(lead + behind) || /(?<!\p{sc=Latn})còn\s*$/iu.test(lead))
        return []
      return [
        report(text, 'label', 'warning', amount, {
          message: `${printAmount(amount)} nhiều hơn tổng số ${printAmount(total)}: có lẽ là lượt.`,
          suggest: `${amount.number.text} lượt ${amount.unitText}`,
          related: [total],
        }),
      ]
    })
  })
}

/** Others than the body's own may come too. */
const elsewhere =
  /(?<!\p{sc=Latn})(?:huyện|tỉnh|cụm|liên xã|các (?:xã|trường|thôn|bản|hội)|(?:toàn|cả) xã|người dân|nhân dân|kế hoạch|phấn đấu|dự kiến|giai đoạn|lũy kế|từ năm)/iu

const isAllOfBody = (text: string, start: number, { end, kind, hedge, per, ...amount }: Amount): boolean =>
  kind === 'count' &&
  !hedge &&
  !per &&
  [bodyHas, wholeBody].some((shape) =>
    shape.test(text.slice(Math.max(start, amount.start - 90), amount.start)),
  ) &&
  !narrowed.test(text.slice(end, end + 14))

const child = /^(?:học sinh|trẻ|trẻ em)$/u
/** "386 người khuyết tật" and "412 người khuyết tật được tặng quà", not "412 người cao tuổi". */
const isOfKind = (text: string, all: Amount, amount: Amount): boolean =>
  (all.unit === amount.unit && thingOf(text, amount).startsWith(thingOf(text, all))) ||
  (child.test(all.unit) && child.test(amount.unit))

/** "có 1.402 hộ với 5.640 nhân khẩu … 5.214 hộ tham gia bảo hiểm": more households than there are. */
function findTooMany({ text, sentences }: Understanding): CheckFinding[] {
  const totals = gather(sentences, (sentence) =>
    sentence.amounts.filter((amount) => amount.unit === 'hộ' && isWhole(text, amount)),
  )
  const total = totals.reduce<Amount | undefined>(
    (most, one) => (!most || compare(one.value, most.value) > 0 ? one : most),
    undefined,
  )
  if (!total) return []
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (told) => {
      const amount = asHouseholds(text, sentence.start, told)
      const around = text.slice(
        Math.max(sentence.start, amount.start - 80),
        Math.min(sentence.end, amount.end + 40),
      )
      if (amount.unit !== 'hộ' || amount.per || compare(amount.value, total.value) <= 0) return []
      if (/lượt|huyện|tỉnh|cả nước|kế hoạch|dự kiến|phấn đấu|mục tiêu|giai đoạn|lũy kế/iu.test(around))
        return []
      // Two digits exchanged make another number of the same households.
      if (findSlip(amount.number.text, total.number.text)) return []
      if (!/dân số|bảo hiểm|BHYT/iu.test(around) && !isOfPeople(sentences, total, told)) return []
      const start = told === amount ? amount.start : text.lastIndexOf('số hộ', amount.start)
      return [
        report(
          text,
          'label',
          'error',
          { start, end: amount.end },
          {
            message: `${printAmount(amount)} nhiều hơn tổng số ${printAmount(total)} của xã: có lẽ là người.`,
            suggest: `${amount.number.text} người`,
            related: [total],
          },
        ),
      ]
    }),
  )
}

/** "số hộ được khám là 1.086": the words before a bare number say what it counts. */
const countedBefore = /(?<!\p{sc=Latn})số hộ(?:\s\p{Ll}+){0,6}\s(?:là|đạt|có|:)\s*$/u
const asHouseholds = (text: string, from: number, amount: Amount): Amount =>
  amount.kind === 'bare' &&
  amount.decimals === 0 &&
  countedBefore.test(text.slice(Math.max(from, amount.start - 60), amount.start))
    ? { ...amount, kind: 'count', unit: 'hộ', unitText: 'hộ' }
    : amount

const ofPopulation =
  /^[^,;.()\d]{0,30}[,(]\s*(?:đạt|chiếm|bằng)(?: tỷ lệ)?\s*[\d,]+\s?% (?:tổng )?dân số(?!\p{sc=Latn})/u

/** "4.120 hộ, đạt 92% dân số": a share of the people is one of people. */
const findHouseholdsOfPeople = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts }) =>
    gather(amounts, (amount) =>
      amount.unit === 'hộ' && !amount.per && ofPopulation.test(text.slice(amount.end, amount.end + 80))
        ? [
            report(text, 'label', 'warning', amount, {
              message: `${printAmount(amount)} được tính tỷ lệ trên dân số: có lẽ là người.`,
              suggest: `${amount.number.text} người`,
            }),
          ]
        : [],
    ),
  )

/** Not more than the people who live in the households, and told right after them. */
function isOfPeople(sentences: Understanding['sentences'], total: Amount, amount: Amount): boolean {
  const at = firstFrom(sentences, total.start + 1) - 1
  const people = sentences[at]?.amounts.find(
    ({ unit, per, start }) => unit === 'người' && !per && start > total.start,
  )
  const isNear = sentences.slice(at, at + 4).some(({ amounts }) => amounts.includes(amount))
  return isNear && people !== undefined && compare(amount.value, people.value) <= 0
}
