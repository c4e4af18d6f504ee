import { compare, type Exact, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import type { Fraction } from '../../layers/numbers/fractions.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { deedWords, isOfDeed } from '../../layers/text/deeds.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const left = /(?:chưa (?:giải ngân|thực hiện|thanh toán|sử dụng|thu)|còn lại|còn phải)[^.;,]{0,50}$/iu
const used = /(?:giải ngân|thanh toán|hủy(?: bỏ)? dự toán|nộp trả(?: ngân sách)?|thu hồi)[^,;.\d]{0,16}$/iu
const carriedOver = /chuyển nguồn(?: sang)?[^,;.\d]{0,24}$/iu

/** "Tổng vốn … 5.054 triệu đồng, gồm …. Đã giải ngân 4.377, hủy dự toán 112, chuyển nguồn sang năm sau 655": one slip from what is left. */
function findCarriedOver({ text, passages, agree }: Understanding): CheckFinding[] {
  return gather(passages, ({ start, sentences }) =>
    gather(sentences, ({ amounts, start: at }, place) => {
      const leadOf = (one: Amount) => text.slice(Math.max(at, one.start - 40), one.start)
      const left = amounts.find((one) => one.kind === 'money' && carriedOver.test(leadOf(one)))
      const outs = amounts.filter((one) => left && one.end <= left.start && used.test(leadOf(one)))
      const totals = gather(sentences.slice(0, place), (one) =>
        one.amounts.filter(({ kind, per, hedge }) => kind === 'money' && !per && !hedge),
      )
      const total = totals.find((one) =>
        /tổng[^;.]*$/iu.test(text.slice(Math.max(start, one.start - 60), one.start)),
      )
      if (!left || !total || outs.length === 0 || left.hedge || outs.some(({ hedge }) => hedge)) return []
      const right = outs.reduce((rest, { value }) => subtract(rest, value), total.value)
      if (compare(right, left.value) === 0) return agree('balance', total, ...outs, left)
      if (!findSlip(left.number.text, printLike(left, right))) return []
      return [
        report(text, 'balance', 'error', left, {
          message: `${printAmount(total)} trừ ${outs.map((one) => printAmount(one)).join(', ')} còn ${printAmount(left, right)}, không phải ${printAmount(left)} (có thể ${findSlip(left.number.text, printLike(left, right))}).`,
          arithmetic: `${[total, ...outs].map((one) => printLike(one, one.value)).join(' − ')} = ${printLike(left, right)}`,
          suggest: printAmount(left, right),
          related: [total, ...outs],
        }),
      ]
    }),
  )
}

const unfinished = /^(?:\s\p{Ll}+){0,2}\schưa(?!\p{sc=Latn})/iu
const finished = /(?<!\p{sc=Latn})đã\s[^,;.\d]{2,40}$/iu

/** "Kế hoạch xóa 517 nhà. … đã khởi công 388 nhà, trong đó …; như vậy còn 119 nhà chưa khởi công": one slip from what is left. */
function findUnfinished({ text, passages, agree }: Understanding): CheckFinding[] {
  return gather(passages, ({ start, sentences }) => {
    const amounts = gather(sentences, (sentence) =>
      sentence.amounts.filter(({ kind, per, hedge }) => kind === 'count' && !per && !hedge),
    )
    const leadOf = (one: Amount) => text.slice(Math.max(start, one.start - 50), one.start)
    return gather(amounts, (rest, at) => {
      if (!notYet.test(leadOf(rest)) || !unfinished.test(text.slice(rest.end, rest.end + 24))) return []
      const before = amounts.slice(0, at)
      const total = before.find(({ unit }) => unit === rest.unit)
      // "đã chi trả 71 hộ", "còn 13 hộ chưa bàn giao mặt bằng": another deed.
      const lacking = deedWords(text.slice(rest.end, rest.end + 50).split(/[,;.(]/)[0] ?? '')
      const isOf = (one: Amount) => isOfDeed(deedWords(leadOf(one).split(/[,;.]/).at(-1) ?? ''), lacking)
      const done = before.filter(
        (one) =>
          one !== total &&
          isOf(one) &&
          finished.test(leadOf(one)) &&
          (one.unit === rest.unit || one.unit === 'phiếu'),
      )
      if (!total || done.length === 0) return []
      const fitting = done.find((one) => compare(subtract(total.value, one.value), rest.value) === 0)
      if (fitting) return agree('sum', total, fitting, rest)
      const meant = done.find((one) =>
        findSlip(rest.number.text, printLike(rest, subtract(total.value, one.value))),
      )
      return meant
        ? [sayLeft(text, { top: meant, bottom: total, start: meant.start, end: meant.end }, rest)]
        : []
    })
  })
}

/** How many paragraphs above the sum that is left its plan may stand. */
const reach = 6

/** "giải ngân 4.153/7.550 triệu đồng" and further down "chưa giải ngân 3.379 triệu đồng": one slip from what is left. */
export function checkRests(read: Understanding): CheckFinding[] {
  return [
    ...findAgainstFractions(read),
    ...findLeftOver(read),
    ...findLeftBehind(read),
    ...findNotYet(read),
    ...findAbsent(read),
    ...findGoods(read),
    ...findRemaining(read),
    ...findUnfinished(read),
    ...findCarriedOver(read),
  ]
}

/** "đạt 16/19 tiêu chí … hoàn thành 04 tiêu chí còn lại": the one fraction of the text leaves 3. */
function findRemaining({ text, sentences, agree }: Understanding): CheckFinding[] {
  const fractions = gather(sentences, (sentence) => sentence.fractions)
  return gather(sentences, ({ amounts }) =>
    gather(amounts, (rest) => {
      if (
        !/^(?:tiêu chí|chỉ tiêu)$/u.test(rest.unit) ||
        rest.hedge ||
        !/^\scòn lại(?!\p{sc=Latn})/u.test(text.slice(rest.end, rest.end + 10))
      )
        return []
      const own = fractions.filter(({ bottom, end }) => bottom.unit === rest.unit && end <= rest.start)
      const [fraction] = own
      if (!fraction || own.some((one) => compare(one.bottom.value, fraction.bottom.value) !== 0)) return []
      const fitting = own.find((one) => compare(restOf(one), rest.value) === 0)
      return fitting ? agree('sum', fitting.top, fitting.bottom, rest) : [sayLeft(text, fraction, rest)]
    }),
  )
}

const sayLeft = (text: string, { top, bottom, start, end }: Fraction, rest: Amount): CheckFinding => {
  const right = restOf({ top, bottom, start, end })
  return report(text, 'sum', 'error', rest, {
    message: `${printAmount(bottom)} trừ ${printAmount(top)} còn ${printAmount(rest, right)}, ở đây ghi ${printAmount(rest)}.`,
    arithmetic: `${printLike(bottom, bottom.value)} − ${printLike(top, top.value)} = ${printLike(rest, right)}`,
    suggest: printAmount(rest, right),
    related: [{ start, end }],
  })
}

const notYet = /(?:^|[\s,;])còn\s*$/iu
const contrary =
  /^\s+(?:chưa|không)\s+(?<words>(?:có|đạt|được|hoàn thành)\s[\p{sc=Latn}\s]{4,60}|đạt|hoàn thành)/iu

/** "13/15 thôn đã có nhà văn hóa đạt chuẩn … còn 03 thôn chưa có nhà văn hóa đạt chuẩn": 15 − 13 is 2. */
function findNotYet({ text, passages, agree }: Understanding): CheckFinding[] {
  return gather(passages, ({ sentences, start }) => {
    const fractions = gather(sentences, (sentence) => sentence.fractions)
    return gather(sentences, ({ amounts }) =>
      gather(amounts, (rest) => {
        const words = contrary.exec(text.slice(rest.end, rest.end + 80))?.groups?.words
        if (!words || rest.hedge || !notYet.test(text.slice(Math.max(start, rest.start - 12), rest.start)))
          return []
        const same = fractions.find(
          ({ top, end }) =>
            top.unit === rest.unit && end <= rest.start && isAbout(text.slice(end, end + 80), words),
        )
        if (!same) return []
        if (compare(restOf(same), rest.value) === 0) return agree('sum', same.top, same.bottom, rest)
        return [sayLeft(text, same, rest)]
      }),
    )
  })
}

/** "tiếp nhận 9 đơn; đã giải quyết 7 đơn, còn 2 đơn đang xem xét". */
const isAnswered = (before: string, between: string): boolean =>
  /(?:tiếp nhận|nhận được|thụ lý|tổng số|phát hiện|phát sinh|xảy ra)[^,;.]*$/iu.test(before) &&
  /[,;]\s*(?:trong đó\s+)?đã\s[^,;.]*$/iu.test(between)

const absent =
  /^(?![^;.]*(?:có mặt|tán thành|biểu quyết))[^;.\d]{0,40}[,;(]\s*(?:vắng(?: mặt)?|(?:còn )?thiếu)\s+$/iu

/** "145/150 đại biểu dự, vắng 5 đại biểu": those who are missing of all. */
function findAbsent({ text, sentences, agree }: Understanding): CheckFinding[] {
  return gather(sentences, ({ fractions, amounts }) =>
    gather(fractions, (fraction) => {
      const rest = amounts.find(({ start }) => start >= fraction.end)
      if (!rest || rest.per || rest.hedge || rest.unit !== fraction.bottom.unit) return []
      if (!absent.test(text.slice(fraction.end, rest.start))) return []
      const { top, bottom } = fraction
      const right = restOf(fraction)
      if (compare(right, rest.value) === 0) return agree('sum', top, bottom, rest)
      return [
        report(text, 'sum', 'error', rest, {
          message: `${printAmount(bottom)} trừ ${printAmount(top)} là ${printAmount(rest, right)}, không phải ${printAmount(rest)}.`,
          arithmetic: `${printLike(bottom, bottom.value)} − ${printLike(top, top.value)} = ${printLike(rest, right)}`,
          suggest: printAmount(rest, right),
          related: [fraction],
        }),
      ]
    }),
  )
}

const leaving =
  /(?:ra khỏi|thoát khỏi|được công nhận|đã (?:hoàn thành|giải quyết|xử lý)|chuyển (?:đi|sang)|giảm)/iu

/** "74 thôn đặc biệt khó khăn. Sau rà soát, 16 thôn ra khỏi diện này, còn lại 68 thôn": the stock stands in the sentence before. */
function findLeftBehind({ text, passages }: Understanding): CheckFinding[] {
  return gather(passages, ({ sentences }) =>
    gather(sentences, ({ amounts, start, end }, at) => {
      const [part, rest] = amounts
      if (!part || !rest || amounts.length !== 2 || part.unit !== rest.unit || part.kind !== 'count')
        return []
      if ([part, rest].some(({ per, hedge }) => per || hedge)) return []
      const between = text.slice(part.end, rest.start)
      if (!/,\s*(?:hiện\s+)?còn(?: lại)?\s*(?:là\s*)?$/iu.test(between) || !leaving.test(between)) return []
      if (/kế hoạch|mục tiêu|phấn đấu|phát sinh|tái nghèo/iu.test(text.slice(start, end))) return []
      const stocks = gather(sentences.slice(Math.max(0, at - 1), at), (one) =>
        one.amounts.filter(({ unit, per }) => unit === rest.unit && !per),
      )
      const rests = stocks.map((stock) => ({ stock, right: subtract(stock.value, part.value) }))
      if (rests.some(({ right }) => compare(right, rest.value) === 0)) return []
      const meant = rests.find(({ right }) => findSlip(rest.number.text, printLike(rest, right)))
      if (!meant) return []
      return [
        report(text, 'balance', 'error', rest, {
          message: `${printAmount(meant.stock)} trừ ${printAmount(part)} còn ${printAmount(rest, meant.right)}, không phải ${printAmount(rest)} (có thể ${findSlip(rest.number.text, printLike(rest, meant.right))}).`,
          arithmetic: `${printLike(meant.stock, meant.stock.value)} − ${printLike(part, part.value)} = ${printLike(rest, meant.right)}`,
          suggest: printAmount(rest, meant.right),
          related: [meant.stock, part],
        }),
      ]
    }),
  )
}

const goods: readonly RegExp[] = [
  /(?:tiếp nhận|nhận|nhập|mua|thu mua|được cấp)(?: được| về)?\s*$/iu,
  /(?:cấp phát|đã cấp|cấp|xuất|sử dụng|đã dùng|phân bổ|phát)(?:\s(?!\d)\p{sc=Latn}+){0,4}\s*$/iu,
  /(?:tồn kho|lưu kho|còn tồn|còn lại|còn)(?: trong kho| là)?\s*$/iu,
]

/** "Tiếp nhận 45 tấn gạo, cấp phát cho các thôn 38,5 tấn, tồn kho 7,5 tấn": what came in, what went out and what is left. */
function findGoods({ text, sentences, agree }: Understanding): CheckFinding[] {
  return gather(sentences, ({ amounts: all, start }) => {
    const unit = all.find(({ kind, per }) => kind === 'measure' && !per)?.unit
    const amounts = all.filter((one) => one.unit === unit && !one.per && text[one.start - 1] !== '(')
    const [came, went, left] = amounts
    if (!came || !went || !left || amounts.length !== 3 || came.kind !== 'measure') return []
    const isOne = [went, left].every(({ unit, per, hedge }) => unit === came.unit && !per && !hedge)
    const isTold = amounts.every((amount, at) =>
      goods[at]?.test(text.slice(Math.max(amounts[at - 1]?.end ?? start, amount.start - 40), amount.start)),
    )
    if (!isOne || !isTold || came.hedge || came.per) return []
    const right = subtract(came.value, went.value)
    if (compare(right, left.value) === 0) return agree('balance', came, went, left)
    return [
      report(text, 'balance', 'error', left, {
        message: `${printAmount(came)} trừ ${printAmount(went)} còn ${printAmount(left, right)}, không phải ${printAmount(left)}.`,
        arithmetic: `${printLike(came, came.value)} − ${printLike(went, went.value)} = ${printLike(left, right)}`,
        suggest: printAmount(left, right),
        related: [came, went],
      }),
    ]
  })
}

/** The first four words of what is missing are said of what is there. */
function isAbout(behind: string, words: string): boolean {
  const said = behind.toLowerCase().split(/[;.]/)[0] ?? ''
  return said.includes(words.toLowerCase().trim().split(/\s+/).slice(0, 4).join(' '))
}

/** "640 thửa; đến nay 512 thửa đã được cấp giấy, còn lại 138 thửa": total, part and rest of one sentence. */
function findLeftOver({ text, sentences, agree }: Understanding): CheckFinding[] {
  return gather(sentences, ({ amounts, start }) =>
    gather(amounts, (rest, at) => {
      const lead = text.slice(Math.max(start, rest.start - 24), rest.start)
      const isWaiting =
        /(?<!\p{sc=Latn})còn\s*$/iu.test(lead) &&
        /^\s(?:đang|chưa)\s/u.test(text.slice(rest.end, rest.end + 8))
      const contraryTo =
        /^(?:\s\p{sc=Latn}+){0,2}?\schưa\s(?:được\s)?(?<deed>\p{sc=Latn}+\s\p{sc=Latn}+)/u.exec(
          text.slice(rest.end, rest.end + 40),
        )?.groups?.deed
      const isContrary =
        contraryTo !== undefined &&
        /(?<!\p{sc=Latn})còn\s*$/iu.test(lead) &&
        text
          .slice(start, rest.start - 4)
          .toLowerCase()
          .includes(contraryTo.toLowerCase())
      const isLeft = isContrary || isWaiting || /còn lại\s*(?:là|có|:)?\s*$/iu.test(lead)
      if (!isLeft || rest.per || rest.hedge || rest.kind !== 'count') return []
      const isLike = (one: Amount) =>
        familyOf(one.unit) === familyOf(rest.unit) && one.kind === rest.kind && !one.per
      const before = amounts.slice(0, at).filter(isLike)
      const [total, part] = before
      if (!total || !part || before.length !== 2 || amounts.slice(at + 1).some(isLike)) return []
      if (
        isWaiting &&
        !isContrary &&
        !isAnswered(text.slice(start, total.start), text.slice(total.end, part.start))
      )
        return []
      if (total.hedge || part.hedge || compare(total.value, part.value) <= 0) return []
      const words = text.slice(start, rest.start)
      if (
        /mỗi|tăng|giảm|so với|kế hoạch|(?<!\d\s)chỉ tiêu|cùng kỳ|kỳ trước|tồn|chuyển sang|năm trước|trong đó/iu.test(
          words,
        )
      )
        return []
      const right = subtract(total.value, part.value)
      if (compare(right, rest.value) === 0) return agree('sum', total, part, rest)
      if ([total, part, rest].some(({ decimals }) => decimals > 0)) return []
      const slip = findSlip(rest.number.text, printLike(rest, right))
      return [
        report(text, 'sum', 'error', rest, {
          message: `${printAmount(total)} trừ ${printAmount(part)} còn ${printAmount(rest, right)}, không phải ${printAmount(rest)}${slip ? ` (có thể ${slip})` : ''}.`,
          arithmetic: `${printLike(total, total.value)} − ${printLike(part, part.value)} = ${printLike(rest, right)}`,
          suggest: printAmount(rest, right),
          related: [total, part],
        }),
      ]
    }),
  )
}

function findAgainstFractions({ text, passages }: Understanding): CheckFinding[] {
  return gather(passages, (passage, at) => {
    const above = passages.slice(Math.max(0, at - reach), at + 1)
    const fractions = gather(above, ({ sentences }) => gather(sentences, (sentence) => sentence.fractions))
    if (fractions.length === 0) return []
    return gather(passage.sentences, ({ start, amounts }) =>
      gather(amounts, (rest) => {
        if (rest.per || rest.hedge || !left.test(text.slice(Math.max(start, rest.start - 80), rest.start)))
          return []
        return judge(text, rest, fractions)
      }),
    )
  })
}

const restOf = ({ top, bottom }: Fraction): Exact => subtract(bottom.value, top.value)

function judge(text: string, rest: Amount, fractions: readonly Fraction[]): CheckFinding[] {
  const own = fractions.filter(({ top, end }) => top.unit === rest.unit && end <= rest.start)
  if (own.some((fraction) => compare(restOf(fraction), rest.value) === 0)) return []
  const meant = own.find((fraction) => {
    const slip = findSlip(rest.number.text, printLike(rest, restOf(fraction)))
    return (
      slip === 'đảo hai chữ số' ||
      (slip === 'sai một chữ số' && rest.number.text.replace(/\D/g, '').length > 3)
    )
  })
  if (!meant) return []
  const { top, bottom } = meant
  const right = restOf(meant)
  return [
    report(text, 'balance', 'error', rest, {
      message: `Số còn lại ghi ${printAmount(rest)} nhưng ${printAmount(bottom)} trừ ${printAmount(top)} là ${printAmount(rest, right)} (có thể ${findSlip(rest.number.text, printLike(rest, right))}).`,
      arithmetic: `${printLike(bottom, bottom.value)} − ${printLike(top, top.value)} = ${printLike(rest, right)}`,
      suggest: printAmount(rest, right),
      related: [top, bottom],
    }),
  ]
}
