import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { lastUntil, listWithin } from '../../layers/text/order.ts'
import { type DateMention, findDaySpans } from '../../layers/times/dates.ts'
import { listMonths } from '../../layers/times/months.ts'
import { printDay, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const begins = /(?<!\p{sc=Latn})(?:khai giảng|khai mạc|khởi công|bắt đầu|phát động)(?!\p{sc=Latn})/iu
const ends =
  /(?<!\p{sc=Latn})(?:bế giảng|bế mạc|kết thúc|khánh thành|tổng kết|nghiệm thu|bàn giao|đưa vào (?:sử dụng|khai thác))(?!\p{sc=Latn})/iu

/** Works begun and ended: "khai giảng ngày 28/8/2024, bế giảng ngày 24/8/2024", "khởi công tháng 9/2022, hoàn thành tháng 6/2022". */
export const checkEventOrder = (read: Understanding): CheckFinding[] => {
  const days = findByDays(read)
  const told = new Set(days.map(({ start }) => start))
  const others = [
    ...findInOneBreath(read),
    ...findSteps(read),
    ...findRightAfter(read),
    ...findAfterSpan(read),
  ]
  return [...days, ...others.filter(({ start }, at) => !told.has(start) && isFirst(others, at))]
}

const isFirst = (findings: readonly CheckFinding[], at: number): boolean =>
  findings.findIndex(({ start }) => start === findings[at]?.start) === at

/** The steps of a matter that is dealt with, and of a work that is done, each behind the one before. */
const procedures: readonly (readonly RegExp[])[] = [
  [
    /thụ lý|tiếp nhận (?:đơn|hồ sơ|tin báo|tố giác)|(?:nộp|nhận(?: được)?) (?:đơn|hồ sơ)/iu,
    /xác minh|thẩm định|thẩm tra|kiểm tra thực (?:tế|địa)/iu,
    /kết luận|trả kết quả|giải quyết xong|cấp (?:giấy )?(?:phép|chứng nhận)|thông báo kết quả/iu,
  ],
  [
    /phê duyệt|mở thầu|đấu thầu/iu,
    /ký (?:kết )?hợp đồng/iu,
    /khởi công|khai giảng|bàn giao mặt bằng|thi công/iu,
    /nghiệm thu|bế giảng|tốt nghiệp|cấp chứng chỉ|khánh thành/iu,
    /quyết toán|thanh lý hợp đồng/iu,
  ],
]
/** A step taken anew, or one of another matter. */
const anew =
  /(?<!\p{sc=Latn})(?:bổ sung|phụ lục|gia hạn|điều chỉnh|lại|lần|khác|(?:gói|gói thầu|đợt|giai đoạn)(?: số)? \d|trước|cũ|hạng mục|dự kiến|sẽ|tạm|theo|căn cứ|các|\d+\s(?:vụ|hồ sơ|đơn|công trình|lớp|dự án))(?!\p{sc=Latn})/iu

/** "ký hợp đồng ngày 15/5/2024; khai giảng ngày 03/5/2024": a step told after another one and dated before it. */
const findSteps = ({ text, sentences, dates }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => {
    const own = listWithin(dates, sentence).filter(({ iso }) => iso)
    if (own.length < 2) return []
    const leads = own.map(({ start }, at) => text.slice(own[at - 1]?.end ?? sentence.start, start))
    return gather(procedures, (steps) => {
      const places = leads.map((lead) => gather(steps, (step, at) => (step.test(lead) ? [at] : [])))
      return gather(own, (last, at) => {
        const first = own[at - 1]
        const [[from, ...more] = [], [to, ...others] = []] = [places[at - 1], places[at]]
        if (!first?.iso || !last.iso || last.iso >= first.iso || from === undefined || to === undefined)
          return []
        if (more.length > 0 || others.length > 0 || from >= to) return []
        if (anew.test(leads[at] ?? '') || anew.test(leads[at - 1] ?? '')) return []
        return [
          report(
            text,
            'period',
            'error',
            { start: first.start, end: last.end },
            {
              message: `Việc sau ghi ${dayOf(text, last)}, sớm hơn cả việc trước nó (${dayOf(text, first)}).`,
              related: [first, last],
            },
          ),
        ]
      })
    })
  })

const rightAfter =
  /^[^.]{0,120}(?<!\p{sc=Latn})(?:(?:ngay|liền) (?:sau|trong)|cùng ngày|ngay hôm sau|hôm sau|sau đó|sau khi (?:\p{sc=Latn}+\s){1,4})(?!\p{sc=Latn})[^.;\d]{0,30}$/iu

/** "ngày 26/02/2025 …; ngay sau lễ (trưa 26/02/2024)": what follows is dated before it. */
const findRightAfter = ({ text, sentences, dates }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => {
    const own = listWithin(dates, sentence)
    return gather(own, (last, at) => {
      const first = own[at - 1]
      if (!first?.iso || !last.iso || last.iso >= first.iso) return []
      if (!rightAfter.test(text.slice(first.end, last.start))) return []
      return [
        report(
          text,
          'period',
          'error',
          { start: first.start, end: last.end },
          {
            message: `Việc xảy ra sau lại ghi ${dayOf(text, last)}, trước ${dayOf(text, first)}.`,
            related: [first, last],
          },
        ),
      ]
    })
  })

const afterwards =
  /(?<!\p{sc=Latn})sau (?:khi\s)?(?:(?:đã\s)?(?:hoàn thành|hoàn tất|kết thúc|xong|có kết quả)\s)(?:(?:công tác|việc|cuộc|đợt|quá trình|thời gian)\s)?(?<work>\p{Ll}+\s\p{Ll}+)/iu

const later = ['sau']

/** "Thời điểm rà soát từ ngày 01/9 đến ngày 14/10/2025. Niêm yết từ ngày 20/8/2025, sau khi hoàn thành rà soát". */
const findAfterSpan = ({ text, sentences, dates, sentencesWith }: Understanding): CheckFinding[] =>
  gather(sentencesWith(later), (sentence) => {
    const match = afterwards.exec(sentence.text)
    if (!match) return []
    const work = match.groups?.work?.toLowerCase() ?? ''
    const [day, ...others] = listWithin(dates, sentence)
    // The first day is when it begins; a third one is of something else.
    if (!day?.iso || others.length > 1) return []
    const of = findDaySpans(text, dates).findLast(([from, to]) => {
      const own = lastUntil(sentences, from.start)
      return (
        own !== undefined &&
        own !== sentence &&
        to.end < sentence.start &&
        text.slice(own.start, from.start).toLowerCase().includes(work)
      )
    })
    if (!of || day.iso >= (of[1].iso ?? '') || day.year !== of[1].year) return []
    return [
      report(text, 'period', 'error', day, {
        message: `"${match[0]}" tức là sau ${dayOf(text, of[1])}, ở đây lại ghi ${dayOf(text, day)}.`,
        related: [...of],
      }),
    ]
  })

/** "khai giảng ngày 28/8/2024, bế giảng ngày 24/8/2024": at its end before it began. */
const findByDays = ({ text, passages, dates }: Understanding): CheckFinding[] =>
  gather(passages, (passage) => {
    const own = listWithin(dates, passage).filter(({ iso }) => iso)
    const isOf = (shape: RegExp, date: DateMention) => shape.test(wordsAround(text, passage.start, own, date))
    return gather(own, (last, at) => {
      const first = own[at - 1]
      if (!first?.iso || !last.iso || last.iso >= first.iso) return []
      if (!isOf(begins, first) || isOf(ends, first) || !isOf(ends, last)) return []
      return [say(text, first, last)]
    })
  })

const say = (text: string, first: Span, last: Span): CheckFinding =>
  report(text, 'period', 'error', last, {
    message: `Kết thúc ${dayOf(text, last)} trước khi bắt đầu ${dayOf(text, first)}.`,
    related: [first],
  })

const dayOf = (text: string, span: Span): string => {
  const written = printDay(text, span)
  return /^\d/.test(written) ? `ngày ${written}` : written
}

/** The words between the date before and the next one, in the sentence or clause of the date. */
function wordsAround(text: string, start: number, own: readonly DateMention[], date: DateMention): string {
  const at = own.indexOf(date)
  const lead = text.slice(Math.max(own[at - 1]?.end ?? start, date.start - 60), date.start)
  const tail =
    text.slice(date.end, Math.min(own[at + 1]?.start ?? date.end + 60, date.end + 60)).split(/[.;]/)[0] ?? ''
  return lead + (begins.test(lead) || ends.test(lead) ? '' : tail)
}

const began =
  /(?<!\p{sc=Latn})(?:khởi công|khai giảng|khai mạc|bắt đầu|phát động|khởi động|thi công|triển khai|thực hiện|mở)(?!\p{sc=Latn})[\p{sc=Latn}\s]{0,24}?(?:từ\s+|vào\s+)?(?:ngày\s+)?$/iu
/** What was begun is ended in the same breath: no other work is named between. */
const thenEnded =
  /^\s*(?:\(|,\s*(?:và\s+)?|và\s+|;\s*)(?:(?:đã|được|đến nay|cơ bản|thi công|dự kiến)\s+)*(?:hoàn thành|hoàn thiện|xong|kết thúc|bế giảng|bế mạc|khánh thành|nghiệm thu|bàn giao|thông xe|tổng kết)(?!\p{sc=Latn})[\p{sc=Latn}\s,]{0,40}?(?:trong\s+|vào\s+|từ\s+)?(?:ngày\s+)?$/iu

interface Point extends Span {
  from: string
  to: string
}

/** "khởi công tháng 9/2022, hoàn thành, bàn giao tháng 6/2022": days and months beside each other. */
function findInOneBreath({ text, dates }: Understanding): CheckFinding[] {
  const days = gather(dates, (date): Point[] =>
    date.iso ? [{ start: date.start, end: date.end, from: date.iso, to: date.iso }] : [],
  )
  const points = [...days, ...listMonths(text, dates)].sort((a, b) => a.start - b.start)
  return gather(points, (last, at) => {
    const first = points[at - 1]
    if (!first || last.to >= first.from || last.start - first.end > 90) return []
    if (!thenEnded.test(text.slice(first.end, last.start))) return []
    return began.test(text.slice(Math.max(0, first.start - 60), first.start)) ? [say(text, first, last)] : []
  })
}
