import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findDaySpans } from '../../layers/times/dates.ts'
import { findReportingTerms, type ReportingTerm } from '../../layers/times/reporting-terms.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** A term that figures are compared with and that does not lie before the reported one. */
export const checkEarlierTerms = (read: Understanding): CheckFinding[] => [
  ...findOwnDays(read),
  ...findLaterTerms(read),
]

const compared =
  /(?:kỳ (?:trước|liền trước|liền kề|báo cáo trước)|cùng kỳ(?: năm (?:trước|ngoái|20\d\d))?|năm trước)[^.;()\d]{0,30}\(?\s*(?:tính\s+|số liệu\s+)?từ\s+(?:ngày\s+)?$/iu
const head = 8

/** "(Số liệu từ ngày 01/11/2022 đến ngày 31/10/2023) … so với kỳ trước (từ ngày 01/11/2022 đến ngày 31/10/2023)". */
function findOwnDays({ text, dates, passages }: Understanding): CheckFinding[] {
  const spans = findDaySpans(text, dates)
  const [own] = spans
  const lead = (start: number) => text.slice(Math.max(0, start - 70), start)
  if (!own || own[0].start > (passages[head]?.start ?? text.length) || compared.test(lead(own[0].start)))
    return []
  return gather(spans.slice(1), ([from, to]) => {
    if (from.iso !== own[0].iso || to.iso !== own[1].iso || !compared.test(lead(from.start))) return []
    const words = lead(from.start)
    const start = from.start - words.length + (compared.exec(words)?.index ?? 0)
    return [
      report(
        text,
        'period',
        'error',
        { start, end: to.end },
        { message: 'Kỳ trước lại ghi đúng các ngày của kỳ báo cáo.', related: [own[0], own[1]] },
      ),
    ]
  })
}

const against = /(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|bằng)[^.;]{0,40}so với\s+(?:cùng kỳ\s+)?$/iu
const ahead = /(?<!\p{sc=Latn})(?:dự kiến|kế hoạch|phấn đấu|ước|sẽ|mục tiêu)(?!\p{sc=Latn})/iu

/** "Báo cáo tháng 4/2024: 1.936 người, tăng 41 người so với tháng 5/2024": against a month that is still to come. */
function findLaterTerms({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence) => {
    if (!/so với/iu.test(sentence.text) || ahead.test(sentence.text)) return []
    const [first, ...others] = findReportingTerms(text, sentence.start, sentence.end)
    if (!first || orderOf(first) === undefined) return []
    // "tăng 4,6% so với quý III/2023 và giảm 5,1% so với quý II/2024": the term told of is not named.
    if (against.test(text.slice(sentence.start, first.start))) return []
    return gather(others, (term) => {
      const before = text.slice(sentence.start, term.start)
      if (term.kind !== first.kind || !against.test(before) || (orderOf(term) ?? 0) <= (orderOf(first) ?? 0))
        return []
      // The figure that is compared may be of a term named between.
      const last = others.findLast(({ end }) => end < term.start)
      if (last && last !== term) return []
      return [
        report(text, 'period', 'error', term, {
          message: `Số liệu ${text.slice(first.start, first.end)} lại so với ${text.slice(term.start, term.end)}, là kỳ sau đó.`,
          related: [first],
        }),
      ]
    })
  })
}

/** Months and quarters in their order. */
const orderOf = ({ kind, which, year }: ReportingTerm): number | undefined =>
  year !== undefined && (kind === 'month' || kind === 'quarter') ? year * 12 + Number(which) : undefined
