import { compare, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { isOtherWork } from './estimate-vs-actual.ts'

const yearly = /(?:năm 20\d\d|cả năm)[^.;()\d]{0,30}ước[^.;()\d]{0,20}$/iu
const partly =
  /\(\s*(?:kết quả\s+)?(?:\d{1,2}|ba|sáu|chín) tháng(?: đầu năm)?\s+(?:đã\s+)?(?:thực hiện|đạt|được|là|thu)?\s*$/iu

/** "năm 2024 ước đạt 640 người (10 tháng thực hiện 655 người)": less in the year than in a part of it. */
export const checkPartsOfYear = (read: Understanding): CheckFinding[] => [
  ...findBracketed(read),
  ...findBefore(read),
  ...findBehind(read),
  ...findMonths(read),
  ...findDays(read),
]

const monthly = /(?<!\p{sc=Latn})(?:mỗi|một|hằng|hàng) tháng[^,;.\d]{0,40}$/iu
const inYear = /^[^;.\d]{0,20}[,;]\s*(?:cả|một|mỗi) năm[^,;.\d]{0,30}$/iu

/** "mỗi tháng thu 21 triệu đồng, cả năm thu 252 tỷ đồng": twelve times as much. */
const findMonths = ({ text, sentences, agree }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts, start }) =>
    gather(amounts, (month, at) => {
      const year = amounts[at + 1]
      if (!year || year.unit !== month.unit || [month, year].some(({ per, hedge }) => per || hedge)) return []
      if (!monthly.test(text.slice(Math.max(start, month.start - 60), month.start))) return []
      if (!inYear.test(text.slice(month.end, year.start))) return []
      const right = multiply(month.value, whole(12))
      if (compare(right, year.value) === 0) return agree('sum', month, year)
      const isScaled = [1000, 1_000_000].some(
        (size) =>
          compare(multiply(right, whole(size)), year.value) === 0 ||
          compare(right, multiply(year.value, whole(size))) === 0,
      )
      const slip = findSlip(year.number.text, printLike(year, right))
      if (!isScaled && !slip) return []
      return [
        report(text, isScaled ? 'unit-scale' : 'sum', 'error', year, {
          message: `Mỗi tháng ${printAmount(month)} thì cả năm là ${printAmount(month, right)}, không phải ${printAmount(year)}.`,
          arithmetic: `12 × ${printAmount(month)} = ${printAmount(month, right)}`,
          suggest: printAmount(month, right),
          related: [month],
        }),
      ]
    }),
  )

const daily = /(?<!\p{sc=Latn})(?:mỗi|một|bình quân) ngày[^,;.\d]{0,40}$/iu

/** "mỗi ngày thu gom 12,5 tấn; tháng 9 (30 ngày) thu gom 375 kg": the days of a month times as much. */
const findDays = ({ text, sentences, agree }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts, start }) =>
    gather(amounts, (day, at) => {
      const total = amounts.slice(at + 1).find(({ unit, per, hedge }) => unit === day.unit && !per && !hedge)
      if (
        !total ||
        day.per ||
        day.hedge ||
        !daily.test(text.slice(Math.max(start, day.start - 60), day.start))
      )
        return []
      const days = /\((?<days>\d{1,3}) ngày\)/u.exec(text.slice(day.end, total.start))?.groups?.days
      if (!days) return []
      const right = multiply(day.value, whole(BigInt(days)))
      if (compare(right, total.value) === 0) return agree('sum', day, total)
      const isScaled = compare(right, multiply(total.value, whole(1000))) === 0
      const slip = findSlip(total.number.text, printLike(total, right))
      if (!isScaled && !slip) return []
      return [
        report(text, isScaled ? 'unit-scale' : 'sum', 'error', total, {
          message: `Mỗi ngày ${printAmount(day)}, ${days} ngày là ${printAmount(day, right)}, không phải ${printAmount(total)}.`,
          arithmetic: `${days} × ${printAmount(day)} = ${printAmount(day, right)}`,
          suggest: printAmount(day, right),
          related: [day],
        }),
      ]
    }),
  )

const cumulated = /(?:lũy kế|\d{1,2} tháng)[^.;()]{0,90}$/iu
const wholeYear = /^\W*ước\s[^.;()\d]{0,30}cả năm(?: 20\d\d)?[^.;()\d]{0,30}$/iu

/** "Lũy kế 9 tháng đạt 812 triệu đồng. Ước thực hiện cả năm 2024 đạt 790 triệu đồng". */
const findBefore = ({ text, passages }: Understanding): CheckFinding[] =>
  gather(passages, ({ sentences }) =>
    gather(sentences, ({ amounts, start }, at) => {
      const before = sentences[at - 1]
      const [year] = amounts
      const part = before?.amounts.find(({ unit, per, hedge }) => unit === year?.unit && !per && !hedge)
      if (!before || !year || !part || !wholeYear.test(text.slice(start, year.start).replace(/20\d\d/u, '')))
        return []
      if (!cumulated.test(text.slice(before.start, part.start)) || compare(part.value, year.value) <= 0)
        return []
      if (/giảm|hộ nghèo|tai nạn|kế hoạch|dự toán/iu.test(text.slice(before.start, part.start))) return []
      return [say(text, year, part)]
    }),
  )

const ofYear = /^\W*ước\s[^.;()]{0,40}(?:cả năm|năm 20\d\d)[^.;()\d]{0,40}$/iu
const ofPart =
  /^\W*(?:(?:riêng|lũy kế|luỹ kế|trong|kết quả)\s)*(?:\d{1,2}|ba|sáu|chín|mười) tháng(?! (?:cuối|còn))[^.;()\d]{0,50}(?:đã|đạt|được|thực hiện|là)\s[^.;()\d]{0,30}$/iu

/** "Ước cả năm 2024 đón 12.400 lượt khách. 10 tháng đã đón 13.150 lượt khách": the estimate stands first. */
const findBehind = ({ text, passages }: Understanding): CheckFinding[] =>
  gather(passages, ({ sentences }) =>
    gather(sentences, ({ amounts, start, text: words }, at) => {
      const before = sentences[at - 1]
      const year = before?.amounts.find(({ kind }) => kind !== 'bare')
      const part = amounts.find(({ unit }) => unit === year?.unit)
      if (
        !before ||
        !year ||
        !part ||
        [year, part].some(({ per, hedge, kind }) => per || hedge || kind === 'percent')
      )
        return []
      if (
        compare(part.value, year.value) <= 0 ||
        /giảm|hộ nghèo|tai nạn|kế hoạch|dự toán|còn/iu.test(before.text + words)
      )
        return []
      if (!ofYear.test(text.slice(before.start, year.start)) || !ofPart.test(text.slice(start, part.start)))
        return []
      if (isOtherWork(text.slice(before.start, year.end), text.slice(start, part.end))) return []
      return [say(text, year, part)]
    }),
  )

const findBracketed = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts, start }) =>
    gather(amounts, (year, at) => {
      const part = amounts[at + 1]
      if (!part || part.unit !== year.unit || part.per || year.per || year.hedge || part.hedge) return []
      if (!yearly.test(text.slice(Math.max(start, year.start - 70), year.start))) return []
      if (!partly.test(text.slice(year.end, part.start)) || compare(part.value, year.value) <= 0) return []
      if (/giảm|hộ nghèo|tai nạn/iu.test(text.slice(start, year.start))) return []
      return [say(text, year, part)]
    }),
  )

const say = (text: string, year: Amount, part: Amount): CheckFinding =>
  report(
    text,
    'estimate-vs-actual',
    'warning',
    { start: year.start, end: year.end },
    {
      message: `Ước cả năm ${printAmount(year)} lại ít hơn số ${printAmount(part)} đã thực hiện.`,
      related: [part],
    },
  )
