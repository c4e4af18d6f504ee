import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { firstFrom, lastUntil } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import { findDaySpans } from '../../layers/times/dates.ts'
import { printDay, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { findImpossible } from './impossible-day.ts'
import { findSelfComparison } from './self-comparison.ts'

/** Days that do not exist, days outside of the reported period, and a year compared with itself. */
export function checkPeriods(understanding: Understanding): CheckFinding[] {
  return [
    ...findImpossible(understanding),
    ...findSameDays(understanding),
    ...findLongWeeks(understanding),
    ...findReversed(understanding),
    ...findSamePeriods(understanding),
    ...findSamePlan(understanding),
    ...findSelfComparison(understanding),
    ...findOutside(understanding),
    ...findLater(understanding),
    ...findAfterTerm(understanding),
    ...findWrongYears(understanding),
    ...findClosing(understanding),
  ]
}

/** "KẾT QUẢ NĂM 2023, PHƯƠNG HƯỚNG NHIỆM VỤ NĂM 2023": what is planned is for the year after; a half year plans its own. */
function findSamePlan({ text, profile }: Understanding): CheckFinding[] {
  const { year, planYear, title } = profile
  const words = title ? text.slice(title.start, title.end) : ''
  const plan = words.search(
    /(?:phương hướng|(?<!thực hiện (?:các )?)nhiệm vụ|kế hoạch)[^;]*năm\s+20\d\d\W*$/iu,
  )
  if (!title || year === undefined || planYear !== year || plan < 1) return []
  if (
    /tháng|quý|giai đoạn|nhiệm kỳ/iu.test(words) ||
    !/kết quả|tình hình|tổng kết|thực hiện/iu.test(words.slice(0, plan))
  )
    return []
  const at = words.toLowerCase().lastIndexOf(`năm ${year}`)
  if (at < plan) return []
  const start = title.start + at
  return [
    report(
      text,
      'period',
      'error',
      { start, end: start + `năm ${year}`.length },
      {
        message: `Tiêu đề ghi kết quả và phương hướng cùng là năm ${year}: phương hướng là của năm ${year + 1}.`,
        suggest: `${words.slice(at, at + 4)}${year + 1}`,
      },
    ),
  ]
}

const againstDay = /^[^;.]{0,60}(?:so với|cao hơn|thấp hơn|nhiều hơn|ít hơn)[^;.\d]{0,50}$/iu

/** "thời điểm 31/12/2024 cao hơn … thời điểm 31/12/2024": a day compared with itself. */
const findSameDays = ({ text, dates }: Understanding): CheckFinding[] =>
  gather(dates, (second, at) => {
    const first = dates[at - 1]
    if (!first?.iso || first.iso !== second.iso) return []
    if (!againstDay.test(text.slice(first.end, second.start))) return []
    return [
      report(text, 'period', 'error', second, {
        message: `Số liệu ngày ${printDay(text, first)} lại so với chính ngày đó.`,
        related: [first],
      }),
    ]
  })

const weekly = /(?<!\p{sc=Latn})tuần(?:\s+(?:thứ\s+)?\d{1,2})?[^.;\d]{0,20}\(?\s*từ\s+(?:ngày\s+)?$/iu

/** "tuần 32 (từ ngày 05/8/2024 đến ngày 11/9/2024)": a week has seven days. */
const findLongWeeks = ({ text, dates }: Understanding): CheckFinding[] =>
  gather(findDaySpans(text, dates), ([from, to]) => {
    if (!from.iso || !to.iso || !weekly.test(text.slice(Math.max(0, from.start - 40), from.start))) return []
    const days = (Date.parse(to.iso) - Date.parse(from.iso)) / 86_400_000 + 1
    if (days < 9) return []
    return [
      report(text, 'period', 'error', to, {
        message: `Một tuần có 7 ngày, từ ${printDay(text, from)} đến ${printDay(text, to)} là ${days} ngày.`,
        related: [from],
      }),
    ]
  })

const years =
  /(?:từ\s+năm|giai đoạn|từ|thời kỳ|trung hạn|nhiệm kỳ|niên độ|niên vụ|\(giai đoạn|(?<=\())\s*(?<![\d/])(20\d{2})\s*(?:[-–]|đến(?:\s+năm)?)\s*(20\d{2})(?!\d)/giu

function findReversed({ text, dates, datedSentences }: Understanding): CheckFinding[] {
  const days = gather(findDaySpans(text, dates), ([from, to]) =>
    (from.iso ?? '') <= (to.iso ?? '')
      ? []
      : [
          report(text, 'period', 'error', to, {
            message: `Kỳ số liệu kết thúc ${text.slice(to.start, to.end)} trước khi bắt đầu ${text.slice(from.start, from.end)}.`,
            related: [from],
          }),
        ],
  )
  const spans = gather(datedSentences, (sentence) =>
    gather(findAll(sentence.text, years), (match) => {
      if (Number(match[1]) <= Number(match[2])) return []
      const start = sentence.start + match.index
      return [
        report(
          text,
          'period',
          'error',
          { start, end: start + match[0].length },
          { message: `Giai đoạn "${match[0]}" có năm cuối trước năm đầu.` },
        ),
      ]
    }),
  )
  return [...days, ...spans, ...findReversedMonths(text, datedSentences)]
}

const months =
  /(?<!\p{sc=Latn})từ\s+(?:đầu\s+)?(?:tháng\s+)(?<m1>\d{1,2})\/(?<y1>20\d\d)\s+đến\s+(?:hết\s+|cuối\s+)?(?:tháng\s+)(?<m2>\d{1,2})\/(?<y2>20\d\d)/giu

/** "từ tháng 9/2023 đến tháng 3/2023". */
const findReversedMonths = (text: string, sentences: Understanding['sentences']): CheckFinding[] =>
  gather(sentences, (sentence) =>
    gather(findAll(sentence.text, months), (match) => {
      const { m1, y1, m2, y2 } = match.groups ?? {}
      if (Number(y1) * 12 + Number(m1) <= Number(y2) * 12 + Number(m2)) return []
      const end = sentence.start + match.index + match[0].length
      const last = `tháng ${m2}/${y2}`
      return [
        report(
          text,
          'period',
          'error',
          { start: end - last.length, end },
          {
            message: `"${match[0]}" kết thúc trước khi bắt đầu.`,
          },
        ),
      ]
    }),
  )

const twice =
  /(?<!\p{sc=Latn})(?<first>(?:(?:tháng|quý)\s+[\dIV]{1,3}\s?(?:\/|năm )|vụ\s+\p{sc=Latn}+(?:\s(?:-\s)?(?!năm)\p{sc=Latn}+)?\s+(?:năm\s+)?)20\d\d)(?:(?!(?:tháng|quý|vụ|năm)\s)[^.;]){0,80}?so với\s+(?:cùng kỳ\s+)?(?<second>(?:(?:tháng|quý)\s+[\dIV]{1,3}\s?(?:\/|năm )|vụ\s+\p{sc=Latn}+(?:\s(?:-\s)?(?!năm)\p{sc=Latn}+)?\s+(?:năm\s+)?)20\d\d)/giu

/** "tháng 8/2025 tăng 1,2% so với tháng 7/2025 và tăng 6,4% so với tháng 8/2025": the second of two comparisons. */
const twiceOn =
  /(?<!\p{sc=Latn}|so với )(?<first>(?:tháng|quý)\s+[\dIV]{1,3}\/20\d\d)\s[^.;]{0,40}?so với\s+(?:tháng|quý)\s+[\dIV]{1,3}\/20\d\d\s+và\s[^.;]{0,40}?so với\s+(?:cùng kỳ\s+)?(?<second>(?:tháng|quý)\s+[\dIV]{1,3}\/20\d\d)/giu

/** "Tháng 6/2024 so với tháng 6/2024 tăng 12%": a month or quarter compared with itself. */
const findSamePeriods = ({ text, datedSentences }: Understanding): CheckFinding[] =>
  gather(datedSentences, (sentence) =>
    gather([...findAll(sentence.text, twice), ...findAll(sentence.text, twiceOn)], (match) => {
      const { first = '', second = '' } = match.groups ?? {}
      if (first.toLowerCase() !== second.toLowerCase()) return []
      const end = sentence.start + match.index + match[0].length
      return [
        report(
          text,
          'period',
          'error',
          { start: end - second.length, end },
          { message: `"${first}" được so với chính kỳ đó.` },
        ),
      ]
    }),
  )

const cutOff = /(?:tính đến|đến hết|lũy kế đến|luỹ kế đến|đến|hết)\s+(?:hết\s+)?(?:ngày\s+)?$/iu

/** Data up to a day that a half-year or quarterly report cannot have. */
function findOutside({ text, dates, passages, profile, aspects }: Understanding): CheckFinding[] {
  const { lastMonth, year, period } = profile
  if (lastMonth === undefined || year === undefined || lastMonth === 12) return []
  const plans = passages.filter((_, at) => aspects[at] === 'plan')
  return gather(dates, (date) => {
    if (date.year !== year || date.month <= lastMonth || date === profile.date) return []
    const lead = text.slice(Math.max(0, date.start - 60), date.start)
    if (
      !cutOff.test(lead) ||
      /phấn đấu|dự kiến|hoàn thành|trước|kế hoạch|(?<!\p{sc=Latn})(?:ước|sẽ)(?!\p{sc=Latn})|thời hạn|gia hạn|hiệu lực/iu.test(
        lead,
      )
    )
      return []
    const clause = text.slice(date.end, date.end + 80).split(/[.;\n]/)[0] ?? ''
    if (plans.some(({ start, end }) => start <= date.start && date.end <= end)) return []
    if (/dự kiến|phấn đấu|(?<!\p{sc=Latn})(?:ước|sẽ)(?!\p{sc=Latn})|hoàn thành/iu.test(clause)) return []
    const last = new Date(Date.UTC(year, lastMonth, 0)).getUTCDate()
    return [
      report(text, 'period', 'warning', date, {
        message: `Ngày ${printDay(text, date)} nằm ngoài kỳ báo cáo "${period ? text.slice(period.start, period.end) : ''}".`,
        suggest: `${last}/${lastMonth}/${year}`,
        related: period ? [period] : [],
      }),
    ]
  })
}

const done = /(?<!\p{sc=Latn})(?:đã|trong năm|tổ chức|ban hành|triển khai|hoàn thành)(?!\p{sc=Latn})/iu
const ahead =
  /phấn đấu|dự kiến|mục tiêu|kế hoạch|giai đoạn|đến năm|thời hạn|hiệu lực|sẽ|lộ trình|định hướng|nhiệm kỳ|trước ngày|(?<!\p{sc=Latn})ước/iu

const opening = /^\W*(?:vào\s+)?(?:sáng\s+|chiều\s+)?ngày\s*$/iu
const wasDone =
  /^(?!,?\s+(?:là|hết hạn))[^.;]{0,80}(?<!\p{sc=Latn})đã\s+(?!có|được (?:phê duyệt|thống nhất|ấn định|chọn)|đăng ký|chuẩn bị|thống nhất|xây dựng kế hoạch|(?:ban hành|lên) kế hoạch|bố trí|dự kiến|chọn|ấn định)\p{sc=Latn}/iu

/** "Ngày 24/5/2025, UBND xã đã tổ chức hội nghị" in an undated report of the first quarter. */
function findAfterTerm({ text, sentences, dates, profile }: Understanding): CheckFinding[] {
  const { lastMonth, year, title, period, date: day } = profile
  if (lastMonth === undefined || lastMonth === 12 || !title || !period || day) return []
  return gather(sentences, (sentence) => {
    const date = dates[firstFrom(dates, sentence.start)]
    if (!date?.iso || date.end > sentence.end || date.start < title.end) return []
    if (date.year !== year || date.month <= lastMonth) return []
    if (!opening.test(text.slice(sentence.start, date.start))) return []
    const rest = text.slice(date.end, sentence.end)
    if (!wasDone.test(rest) || /dự kiến|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})|kế hoạch/iu.test(rest)) return []
    return [
      report(text, 'period', 'warning', date, {
        message: `Ngày ${printDay(text, date)} nằm sau kỳ báo cáo "${text.slice(period.start, period.end)}".`,
        related: [period],
      }),
    ]
  })
}

/** Something done on a day two years or more after the year that is reported. */
function findLater({ text, dates, sentences, profile, citations }: Understanding): CheckFinding[] {
  const { year, title } = profile
  if (year === undefined || !title) return []
  return gather(dates, (date) => {
    if (date.year === undefined || date.year < year + 2 || date.start < title.end) return []
    const sentence = lastUntil(sentences, date.start)
    if (!sentence || date.end > sentence.end || !done.test(sentence.text) || ahead.test(sentence.text))
      return []
    const cited = lastUntil(citations, date.start)
    if (cited && date.end <= cited.end + 30) return []
    return [
      report(text, 'period', 'warning', date, {
        message: `Báo cáo năm ${year} kể việc đã làm ngày ${printDay(text, date)}: năm ${date.year} nằm sau kỳ báo cáo.`,
        related: [title],
      }),
    ]
  })
}

/** A heading of results or of plans whose year is not the title's. */
function findWrongYears({ text, passages, profile }: Understanding): CheckFinding[] {
  const { year, planYear, title, lastMonth } = profile
  if (!title || year === undefined) return []
  return gather(passages, (passage) => {
    if (passage.start < title.end || passage.end - passage.start > 220) return []
    const line = text.slice(passage.start, passage.end)
    const isPart = /^\W*phần\s+(?:thứ\s+)?[\p{sc=Latn}\d]+\W/iu.test(line)
    if (!passage.heading && !isPart && line !== line.toUpperCase()) return []
    const match = /(?:năm)\s+(20\d{2})\W*$/iu.exec(line)
    if (!match || passage.sentences.length > 2 || ofOther.test(line.slice(0, match.index))) return []
    const found = Number(match[1])
    const start = passage.start + match.index
    const isPlan =
      planned.test(line.replace(/thực hiện (?:các )?nhiệm vụ/iu, '')) ||
      // "Chỉ tiêu chủ yếu năm 2025" of the reported year are those that it has reached.
      (found !== year && /chỉ tiêu chủ yếu/iu.test(line))
    // "II. DỰ TOÁN NĂM …": the part that the title announces, when no other heading is of that year.
    const isAnnounced =
      announced.test(line) &&
      planYear !== undefined &&
      !passages.some(
        ({ heading, start: at, end }) =>
          heading && text.slice(at, end).toLowerCase().includes(`năm ${planYear}`),
      )
    const isResult = /kết quả|tình hình thực hiện|đánh giá/iu.test(line)
    // What is left of the year that the report covers in part: "nhiệm vụ 3 tháng cuối năm".
    const isRest = lastMonth !== undefined && lastMonth < 12 && /tháng cuối năm/iu.test(line)
    if (isRest && found !== year) return [sayYear(text, passage, start, line, { found, right: year, title })]
    const right =
      (isPlan || isAnnounced) && !isResult ? (planYear ?? year + 1) : isResult && !isPlan ? year : undefined
    if (right === undefined || found === right || (isPlan && planYear === undefined && found !== year))
      return []
    if (isPlan && planYear === undefined) return []
    if (isResult && found < year - 1) return []
    return [sayYear(text, passage, start, line, { found, right, title })]
  })
}

/** "…, so với 23 sản phẩm cuối năm 2023)": a line that tells figures and ends with the year of another one. */
const ofOther = /(?:\d\s\p{Ll}[^.;]*|(?:so với|từ|đến|trước)\s+)(?<!tháng )(?:đầu|cuối)\s+$|so với\s+$/u

const planned =
  /phương hướng|nhiệm vụ(?:\s+trọng tâm|\s*,|\s+năm|\s+và)|mục tiêu|kế hoạch thực hiện|giải pháp/iu

const announced =
  /^\W*(?:(?:[IVX]+|[A-D])\W+)?(?:xây dựng\s+)?(?:dự toán|kế hoạch)(?!\p{sc=Latn}| đã| được giao)/iu

const sayYear = (
  text: string,
  passage: Span,
  start: number,
  line: string,
  { found, right, title }: { found: number; right: number; title: Span },
): CheckFinding =>
  report(
    text,
    'period',
    'error',
    {
      start: passage.start + Math.max(0, line.lastIndexOf(' ', Math.max(0, start - passage.start - 12)) + 1),
      end: start + 8,
    },
    {
      message: `Tiêu đề báo cáo nói năm ${right}, đề mục này ghi năm ${found}.`,
      suggest: line.replace(String(found), String(right)).trim(),
      related: [title],
    },
  )

/** "Trên đây là báo cáo … năm 2022" below a title of 2023. */
function findClosing({ text, sentences, profile }: Understanding): CheckFinding[] {
  const { year, planYear, title } = profile
  if (year === undefined || !title) return []
  return gather(sentences.slice(-12), (sentence) => {
    const match = /^\W*Trên đây là[^.\n]{0,140}?năm\s+(20\d{2})(?!\s*[-–])/u.exec(sentence.text)
    const named = Number(match?.[1])
    if (!match || named === year || named === planYear || sentence.start < title.end) return []
    const end = sentence.start + match[0].length
    return [
      report(
        text,
        'period',
        'error',
        { start: end - 8, end },
        {
          message: `Tiêu đề báo cáo nói năm ${year}, câu kết ghi năm ${named}.`,
          suggest: `năm ${year}`,
          related: [title],
        },
      ),
    ]
  })
}
