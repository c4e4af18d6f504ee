import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findReportingTerms, isSameTerm } from '../../layers/times/reporting-terms.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { readTitleTerms, toCome } from './period-terms.ts'

const wasDone =
  /^[^,;.\d]{0,30}(?<!\p{sc=Latn})đã\s+(?:đạt|thu|thực hiện|hoàn thành|giải ngân|tổ chức|cấp|tiếp|giải quyết)(?!\p{sc=Latn})/iu

/** "Thu ngân sách 6 tháng cuối năm đã đạt 21 tỷ đồng" in a report on its first half: the half that is planned, told as done. */
export function checkPlannedTold(understanding: Understanding): CheckFinding[] {
  const { text, sentences, profile, aspects } = understanding
  const { reported, planned } = readTitleTerms(understanding)
  if (!reported || !planned || planned.kind === 'month' || isSameTerm(reported, planned)) return []
  return gather(sentences, (sentence) => {
    if (sentence.start < (profile.title?.end ?? 0) || aspects[sentence.passage] === 'plan') return []
    const term = findReportingTerms(text, sentence.start, sentence.end).find((one) =>
      isSameTerm(planned, one),
    )
    const behind = term && wasDone.exec(text.slice(term.end, sentence.end))
    if (!term || !behind || toCome.test(sentence.text) || /so với|cùng kỳ/iu.test(sentence.text)) return []
    return [
      report(
        text,
        'period',
        'error',
        { start: term.start, end: term.end + behind[0].length },
        {
          message: `Báo cáo về ${text.slice(reported.start, reported.end)} lại kể kết quả của ${text.slice(term.start, term.end)}.`,
          suggest: text.slice(reported.start, reported.end),
          related: [reported, planned],
        },
      ),
    ]
  })
}
