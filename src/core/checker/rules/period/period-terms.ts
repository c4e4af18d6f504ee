import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { type Aspect, aspectOf } from '../../layers/structure/sections.ts'
import { type DateMention, findDaySpans } from '../../layers/times/dates.ts'
import { findReportingTerms, isSameTerm, type ReportingTerm } from '../../layers/times/reporting-terms.ts'
import { printDay, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** Quarters, half-years, months and school years that do not go with the title, or are compared with themselves. */
export function checkReportingTerms(understanding: Understanding): CheckFinding[] {
  return [
    ...findForeignHeads(understanding),
    ...findSelfTerms(understanding),
    ...findForeignResults(understanding),
    ...findPastDeadlines(understanding),
    ...findWrongLengths(understanding),
    ...findOtherEnds(understanding),
    ...findOtherYear(understanding),
    ...findOwnTasks(understanding),
    ...findSameTitle(understanding),
  ]
}

/** "Trong 6 tháng đầu năm 2023, xã tiếp 19 lượt" below the title "6 tháng đầu năm 2024", where no other words tell of 2024. */
function findOtherYear(understanding: Understanding): CheckFinding[] {
  const { text, profile, sentences } = understanding
  const { reported } = readTitleTerms(understanding)
  const { title, year } = profile
  if (!reported || !title || year === undefined || reported.kind === 'school-year') return []
  const body = sentences.filter(({ start }) => start >= title.end)
  if (body.some(({ text: words }) => words.includes(String(year)))) return []
  return gather(body.slice(0, 6), (sentence) => {
    if (/so với|cùng kỳ/iu.test(sentence.text)) return []
    const [term] = findReportingTerms(text, sentence.start, sentence.end)
    if (
      !term ||
      term.start - sentence.start > 12 ||
      term.kind !== reported.kind ||
      term.which !== reported.which
    )
      return []
    if (term.year !== year - 1) return []
    return [
      report(text, 'period', 'error', term, {
        message: `Tiêu đề nói "${text.slice(reported.start, reported.end)}", câu này ghi "${text.slice(term.start, term.end)}".`,
        suggest: text.slice(term.start, term.end).replace(String(term.year), String(year)),
        related: [reported],
      }),
    ]
  })
}

/** "KẾT QUẢ QUÝ I/2025, NHIỆM VỤ QUÝ I/2025" in the title itself: what is planned is of the term behind. */
function findSameTitle(understanding: Understanding): CheckFinding[] {
  const { text } = understanding
  const { reported, planned } = readTitleTerms(understanding)
  if (!reported || !planned || !isSameTerm(reported, planned)) return []
  return [
    report(text, 'period', 'error', planned, {
      message: `Tiêu đề ghi kết quả và nhiệm vụ cùng là của ${text.slice(reported.start, reported.end)}.`,
      related: [reported],
    }),
  ]
}

const tasks = /^\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:nhiệm vụ|phương hướng|trọng tâm)[\p{sc=Latn}\s,]{0,30}$/iu

/** "Nhiệm vụ quý III năm 2024: …" inside of a report on that quarter: what lies ahead is the next one. */
function findOwnTasks(understanding: Understanding): CheckFinding[] {
  const { text, profile, sentences } = understanding
  const { title } = profile
  const { reported, planned } = readTitleTerms(understanding)
  if (!title || !reported || planned || reported.kind === 'month') return []
  return gather(sentences, (sentence) => {
    const [term] = findReportingTerms(text, sentence.start, sentence.end)
    if (!term || sentence.start < title.end || !isSameTerm(reported, term)) return []
    if (!tasks.test(text.slice(sentence.start, term.start)) || !/^\s*:\s*\S/u.test(text.slice(term.end)))
      return []
    return [
      report(
        text,
        'period',
        'error',
        { start: sentence.start, end: term.end },
        {
          message: `Báo cáo về ${text.slice(reported.start, reported.end)}, nhiệm vụ sắp tới không thể cũng của kỳ này.`,
          related: [reported],
        },
      ),
    ]
  })
}

const collected = /(?:số liệu|kỳ báo cáo|(?:thời gian|thời kỳ) báo cáo)[^.;\n\d]{0,30}$/iu
const inBrackets = /\(\s*từ\s+(?:ngày\s+)?$/iu
/** How many days the figures of a month and of a quarter may be collected over. */
const lengths: Partial<Record<ReportingTerm['kind'], readonly [number, number]>> = {
  month: [24, 38],
  quarter: [82, 100],
}

/** "quý III năm 2024 (thời điểm lấy số liệu: từ 01/7/2024 đến 31/8/2024)": two months, and no quarter. */
function findWrongLengths(understanding: Understanding): CheckFinding[] {
  const { text, dates, profile } = understanding
  const { year, title } = profile
  const { reported } = readTitleTerms(understanding)
  const [least, most] = (reported && lengths[reported.kind]) ?? []
  if (!reported || least === undefined || most === undefined) return []
  const spans = findDaySpans(text, dates)
  // "từ 01/4 đến 30/4 có 3 vụ, từ 01/5 đến 30/6 có 5 vụ": parts of the term, told one by one.
  const isPart = (start: number) =>
    spans.some(([from]) => from.start !== start && Math.abs(from.start - start) < 120)
  return gather(spans, ([from, to]) => {
    if (isPart(from.start)) return []
    const lead = text.slice(Math.max(0, from.start - 50), from.start)
    // "(từ ngày 01/4 đến ngày 30/6)" right behind the title is of the title.
    const isTitled = from.start - (title?.end ?? 0) < 24 && inBrackets.test(lead)
    if (!from.iso || !to.iso || !(isTitled || collected.test(lead))) return []
    const days = (Date.parse(to.iso) - Date.parse(from.iso)) / 86_400_000 + 1
    // From the first day of the year on, the figures are those of the whole year so far.
    const isWrongEnd =
      reported.kind === 'quarter' &&
      to.year !== undefined &&
      year !== undefined &&
      ![0, 1].includes((year - to.year) * 12 + Number(reported.which) * 3 - to.month)
    if (isWrongEnd && days >= least && days <= most)
      return [
        report(
          text,
          'period',
          'warning',
          { start: from.start, end: to.end },
          {
            message: `Số liệu lấy từ ${printDay(text, from)} đến ${printDay(text, to)}, không phải của ${text.slice(reported.start, reported.end)}.`,
            related: [reported],
          },
        ),
      ]
    if ((days >= least && days <= most) || days < 1 || /-01-01$/.test(from.iso)) return []
    if (days < least && isWrittenBefore(reported, to, profile.date)) return []
    // The end that is right says that the other one is wrong.
    const [wrong, other] = endsTerm(reported, to) ? [from, to] : [to, from]
    return [
      report(text, 'period', 'warning', wrong, {
        message: `Số liệu của ${text.slice(reported.start, reported.end)} lấy từ ${printDay(text, from)} đến ${printDay(text, to)} là ${days} ngày, không khớp với kỳ báo cáo.`,
        related: [reported, other],
      }),
    ]
  })
}

/** A report of 18 June tells of quarter II "từ ngày 01/4/2024 đến ngày 15/6/2024": the rest of it is still to come. */
const isWrittenBefore = (term: ReportingTerm, to: DateMention, written: DateMention | undefined): boolean =>
  written?.iso !== undefined &&
  written.year === to.year &&
  written.iso >= (to.iso ?? '') &&
  (written.month < lastMonthOf(term) || (written.month === lastMonthOf(term) && !endsTerm(term, written)))

const lastMonthOf = ({ kind, which }: ReportingTerm): number => Number(which) * (kind === 'quarter' ? 3 : 1)

/** Whether a day is the last one of a month or a quarter. */
function endsTerm(term: ReportingTerm, { month, day, year }: DateMention): boolean {
  const last = lastMonthOf(term)
  return month === last && day === new Date(Date.UTC(year ?? 2001, month, 0)).getUTCDate()
}

/** "9 tháng đầu năm 2024 (kỳ số liệu: từ 01/01/2024 đến 30/6/2024)": figures from the first day on that end in another month. */
function findOtherEnds({ text, dates, profile }: Understanding): CheckFinding[] {
  const { lastMonth, year, period } = profile
  if (lastMonth === undefined || year === undefined || !period) return []
  return gather(findDaySpans(text, dates), ([from, to]) => {
    const isCollected = collected.test(text.slice(Math.max(0, from.start - 50), from.start))
    if (!isCollected || from.iso !== `${year}-01-01` || !to.iso || to.year !== year || to.month === lastMonth)
      return []
    // Reports of a year are written before its end.
    if (lastMonth === 12 || Math.abs(to.month - lastMonth) < 2) return []
    return [
      report(text, 'period', 'warning', to, {
        message: `Số liệu lấy đến ${printDay(text, to)}, không khớp với kỳ báo cáo "${text.slice(period.start, period.end)}".`,
        related: [period, from],
      }),
    ]
  })
}

/** The terms of a title: the one reported, and the one planned. */
export function readTitleTerms({ text, profile }: Understanding): {
  reported?: ReportingTerm
  planned?: ReportingTerm
} {
  const { title } = profile
  if (!title) return {}
  // A congress of one term of office reports on the term before.
  const terms = findReportingTerms(text, title.start, title.end).filter(
    ({ kind, which }) => kind !== 'season' && !which.startsWith('nhiệm kỳ'),
  )
  const words = text.slice(title.start, title.end)
  const planAt = words.search(/phương hướng|(?<!thực hiện )nhiệm vụ|(?<!thực hiện )kế hoạch/iu)
  const isPlan = ({ start }: Span) => planAt >= 0 && start - title.start > planAt
  const [reported, planned] = [terms.filter((term) => !isPlan(term)), terms.filter(isPlan)]
  // A title of two reported terms ("quý III và 9 tháng") leaves open which one a heading means.
  return {
    reported: reported.length === 1 ? reported[0] : undefined,
    planned: planned.length === 1 ? planned[0] : undefined,
  }
}

/** "PHƯƠNG HƯỚNG QUÝ III" in a report on quarter III; "KẾT QUẢ QUÝ II" below the title of quarter III. */
function findForeignHeads(understanding: Understanding): CheckFinding[] {
  const { text, passages, profile } = understanding
  const { title } = profile
  const { reported, planned } = readTitleTerms(understanding)
  if (!title || !reported) return []
  return gather(passages, (passage) => {
    const line = text.slice(passage.start, passage.end)
    if (passage.start < title.end || line.length > 160) return []
    if (!passage.heading && line !== line.toUpperCase()) return []
    const terms = findReportingTerms(text, passage.start, passage.end)
    const [term] = terms
    const aspect = aspectOf(line)
    if (!term || terms.length > 1 || !aspect || /so với|cùng kỳ|:\s*\S/iu.test(line)) return []
    const right = judgeHead(aspect, term, reported, planned)
    if (!right) return []
    return [
      report(
        text,
        'period',
        'error',
        passage.heading ? { start: passage.heading.labelSpan.start, end: passage.end } : passage,
        {
          message: `Tiêu đề báo cáo nói ${right.words}, đề mục này ghi ${text.slice(term.start, term.end)}.`,
          suggest: right.suggest && line.replace(text.slice(term.start, term.end), right.suggest).trim(),
          related: [reported, ...(planned ? [planned] : [])],
        },
      ),
    ]
  })

  function judgeHead(
    aspect: Aspect,
    term: ReportingTerm,
    own: ReportingTerm,
    next: ReportingTerm | undefined,
  ) {
    const show = ({ start, end }: Span) => text.slice(start, end)
    const right = aspect === 'result' ? own : next
    if (right) {
      return right.kind !== term.kind || isSameTerm(right, term)
        ? undefined
        : {
            words: show(right),
            suggest: isLike(show(right), show(term)) ? show(right).toUpperCase() : undefined,
          }
    }
    const isOwn = term.kind !== 'month' && isSameTerm(own, term)
    return isOwn ? { words: `kết quả ${show(own)}`, suggest: undefined } : undefined
  }
}

const isLike = (a: string, b: string): boolean =>
  b === b.toUpperCase() && a.split(' ').length === b.split(' ').length

const comparingWord = ['với']
const comparing = /so\s+với\s+(?:cùng kỳ\s+(?:của\s+)?|kết quả\s+|thực hiện\s+)?$/iu
const intended = /phấn đấu|dự kiến|mục tiêu|kế hoạch|chỉ tiêu|sẽ(?!\p{sc=Latn})/iu

/** "Năm học 2023 - 2024 …, tăng so với năm học 2023 - 2024"; in a report on a half-year, "so với 6 tháng đầu năm" of its own year. */
function findSelfTerms(understanding: Understanding): CheckFinding[] {
  const { text, profile, aspects } = understanding
  const { reported } = readTitleTerms(understanding)
  // A term without a year is one of the year that is reported.
  const dated = (term: ReportingTerm): ReportingTerm => ({ ...term, year: term.year ?? profile.year })
  return gather(understanding.sentencesWith(comparingWord), (sentence) => {
    const terms = findReportingTerms(text, sentence.start, sentence.end)
    return gather(terms, (term, at) => {
      const isDatedMonth = term.kind === 'month' && term.year !== undefined
      if (
        (term.kind === 'month' && !isDatedMonth) ||
        !comparing.test(text.slice(Math.max(sentence.start, term.start - 36), term.start))
      )
        return []
      const before = terms.slice(0, at).findLast(({ kind }) => kind === term.kind)
      const isPlanned =
        aspects[sentence.passage] === 'plan' || intended.test(text.slice(sentence.start, term.start))
      const subject = before ?? (isPlanned || !hasYear(term) ? undefined : reported)
      if (!subject || (isDatedMonth && (!before || before.year === undefined))) return []
      if (!isSameTerm(dated(subject), dated(term)) || !hasYear(dated(subject)) || !hasYear(dated(term)))
        return []
      // What goes before was compared itself.
      if (before && comparing.test(text.slice(Math.max(sentence.start, before.start - 36), before.start)))
        return []
      const shown = text.slice(term.start, term.end)
      return [
        report(
          text,
          'period',
          'error',
          {
            start:
              sentence.start +
              sentence.text.slice(0, term.start - sentence.start).search(/so\s+với[^,;]*$/iu),
            end: term.end,
          },
          {
            message: `Số liệu của ${text.slice(subject.start, subject.end)} lại so với chính ${shown}.`,
            related: [subject],
          },
        ),
      ]
    })
  })
}

/** School years and seasons say their years themselves. */
const hasYear = ({ kind, year }: ReportingTerm): boolean =>
  kind === 'school-year' || kind === 'season' || year !== undefined

const told = /^\W*(?:(?:trong|suốt|trong suốt)\s+)?$/iu
const happened =
  /(?<!\p{sc=Latn})(?:đã|có|được|đạt|tiếp nhận|tổ chức|xảy ra|phát sinh|cấp|thu|chi|thực hiện|giải quyết|ra quân|trồng|gieo|cấy|chăm sóc|tiêm|khám|mở|trao|kiểm tra|phát hiện|huy động|giải ngân|ban hành|đăng ký|kết nạp|vận động|tuyên truyền)(?!\p{sc=Latn})/iu
export const toCome =
  /dự kiến|phấn đấu|sẽ|kế hoạch|tiếp tục|tập trung|tới|ước|chuẩn bị|đề nghị|nhiệm vụ|cần|mục tiêu|lịch/iu

/** "Trong tháng 6, toàn xã có 21 trẻ được sinh ra" among the results of a report on May. */
function findForeignResults(understanding: Understanding): CheckFinding[] {
  const { text, sentences, profile, aspects } = understanding
  const { reported } = readTitleTerms(understanding)
  const { title } = profile
  if (!title || !reported || (reported.kind !== 'month' && reported.kind !== 'quarter')) return []
  return gather(sentences, (sentence) => {
    const [term] = findReportingTerms(text, sentence.start, sentence.end)
    if (!term || sentence.start < title.end || term.kind !== reported.kind) return []
    // A quarter before may be told beside the reported one; alone it stands for it.
    const isEarlier = Number(term.which) < Number(reported.which)
    if (isEarlier && (term.kind !== 'quarter' || tellsOwn(sentences, text, reported, title.end))) return []
    if (term.which === reported.which || (term.year ?? reported.year) !== reported.year) return []
    const isHead = told.test(text.slice(sentence.start, term.start))
    const isDone = happened.test(sentence.text) && sentence.amounts.length > 0 && !toCome.test(sentence.text)
    if (!isHead || !isDone || aspects[sentence.passage] === 'plan') return []
    const shown = text.slice(reported.start, reported.end)
    return [
      report(text, 'period', 'error', term, {
        message: `Báo cáo của ${shown} lại kể kết quả của ${text.slice(term.start, term.end)}.`,
        related: [reported],
      }),
    ]
  })
}

/** Whether the text below its title speaks of the reported term again. */
const tellsOwn = (
  sentences: Understanding['sentences'],
  text: string,
  reported: ReportingTerm,
  from: number,
): boolean =>
  sentences.some(
    ({ start, end, text: words }) =>
      start >= from &&
      (/trong quý(?! [IV\d])|quý này/iu.test(words) ||
        findReportingTerms(text, start, end).some((term) => isSameTerm(term, reported))),
  )

const deadline = /(?:trước|xong trước|chậm nhất|hạn|đến(?: hết)?|xong)\s+(?:ngày\s+)?$/iu

/** "Giải ngân xong trước ngày 31/12/2023" among the tasks of a report dated July 2024. */
function findPastDeadlines({ text, passages, dates, profile, aspects }: Understanding): CheckFinding[] {
  const dated = profile.date?.iso ?? (profile.planYear ? `${profile.planYear}-01-01` : undefined)
  if (!dated) return []
  const announces = /^[^\p{sc=Latn}]*(?:nhiệm vụ|phương hướng) năm 20\d\d\s*:/iu
  const planned = passages.filter(
    // Without a day of its own only a line that says its year is held against that year.
    ({ start }, at) =>
      (aspects[at] === 'plan' && profile.date?.iso) || announces.test(text.slice(start, start + 40)),
  )
  return gather(dates, (date) => {
    if (
      !date.iso ||
      date.iso >= dated ||
      !deadline.test(text.slice(Math.max(0, date.start - 24), date.start))
    )
      return []
    const passage = planned.find(({ start, end }) => start <= date.start && date.end <= end)
    const clause = passage && text.slice(passage.start, date.start)
    if (
      !clause ||
      /(?<!\p{sc=Latn})(?:đã|tính|lũy kế|từ|hiện|còn|tồn|thời hạn|kéo dài|tạm ứng|quyết toán)(?!\p{sc=Latn})[^.;]*$|so với/iu.test(
        clause,
      )
    )
      return []
    return [
      report(text, 'period', 'error', date, {
        message: `Nhiệm vụ sắp tới có hạn ${text.slice(date.start, date.end)}, trước cả ${profile.date ? `ngày báo cáo ${printDay(text, profile.date)}` : `năm ${profile.planYear}`}.`,
        related: profile.date ? [profile.date] : [],
      }),
    ]
  })
}
