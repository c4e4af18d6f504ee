import type { CheckFinding } from '../finding.ts'
import { lastUntil } from '../layers/order.ts'
import { readAspects } from '../layers/sections.ts'
import { printDay, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const done =
  /(?<!\p{L})đã\s+(?:được\s+)?(?:trao|tổ chức|thu|chi|giải ngân|hoàn thành|cấp|bàn giao|ban hành|thực hiện|giải quyết|khen|tiếp|kiểm tra|nghiệm thu|tuyên truyền|vận động|diễn ra|ký)(?!\p{L})/iu
const wholeYear = /(?:tính )?đến hết năm (?<year>20\d\d)/iu
const doneAll = /(?<!\p{L})đã\s+\p{Ll}+\s*(?:xong|được)?\s/iu
const toCome =
  /ước|dự kiến|phấn đấu|(?<!\p{L})sẽ(?!\p{L})|kế hoạch|hạn|trước ngày|chậm nhất|hiệu lực|đến hết ngày .* phải/iu

/**
 * "Tại hội nghị ngày 26/12/2025, xã đã trao giấy khen" in a report dated 10/12/2025; "đến ngày 31/3/2025 đã thu
 * được 64 triệu đồng" in one of 03/3/2025: what nobody could know yet.
 */
export function checkFutureResults({
  text,
  dates,
  sentences,
  passages,
  citations,
  profile,
}: Understanding): CheckFinding[] {
  const { date: dated } = profile
  if (!dated?.iso) return []
  const aspects = readAspects(text, passages)
  const years = sentences.flatMap((sentence) => {
    const match = wholeYear.exec(sentence.text)
    const isThis = Number(match?.groups?.year) === dated.year && dated.month < 12
    if (!match || !isThis || aspects[sentence.passage] === 'plan') return []
    if (!doneAll.test(sentence.text.slice(match.index)) || toCome.test(sentence.text)) return []
    const start = sentence.start + match.index
    return [
      report(
        text,
        'estimate-vs-actual',
        'warning',
        { start, end: sentence.end },
        {
          message: `Báo cáo đề ngày ${printDay(text, dated)} nhưng ghi đã xong của cả năm ${dated.year}: chỉ có thể là ước hoặc dự kiến.`,
          related: [dated],
        },
      ),
    ]
  })
  const days = dates.flatMap((date) => {
    const sentence = lastUntil(sentences, date.start)
    if (!date.iso || date.iso <= (dated.iso ?? '') || !sentence || date.end > sentence.end) return []
    if (aspects[sentence.passage] === 'plan' || !done.test(sentence.text) || toCome.test(sentence.text))
      return []
    const cited = lastUntil(citations, date.start)
    if (cited && date.end <= cited.end + 30) return []
    const [shown, own] = [date, dated].map((day) => printDay(text, day))
    return [
      report(text, 'estimate-vs-actual', 'warning', date, {
        message: `Báo cáo đề ngày ${own} nhưng kể việc đã làm đến ngày ${shown}: ngày đó chưa tới, chỉ có thể là ước hoặc dự kiến.`,
        related: [dated],
      }),
    ]
  })
  return [...years, ...days]
}
