import type { CheckFinding } from '../finding.ts'
import { gather } from '../gather.ts'
import type { LegalCitation } from '../layers/citations.ts'
import { findSlip, printDay, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** Documents against those they go with: annexes with one report, an approval with the paper that asked for it. */
export const checkCitedTogether = (read: Understanding): CheckFinding[] => [
  ...findOtherCarrier(read),
  ...findBeforeProposal(read),
]

const attached = /(?:^|\n)\W*(?:ban hành |đính )?kèm(?: theo)?\s$/iu

/** "(Kèm theo Báo cáo số 88/BC-UBND)" below one annex and "78/BC-UBND" below the next: all annexes go with one document. */
function findOtherCarrier({ text, citations }: Understanding): CheckFinding[] {
  const carriers = citations.filter(
    ({ start, code }) => code && attached.test(text.slice(Math.max(0, start - 24), start)),
  )
  const numberOf = ({ number }: LegalCitation) => Number(number)
  const times = (one: LegalCitation) => carriers.filter((other) => numberOf(other) === numberOf(one)).length
  const usual = carriers.reduce<LegalCitation | undefined>(
    (best, one) => (best && times(best) >= times(one) ? best : one),
    undefined,
  )
  if (!usual) return []
  return gather(carriers, (one) => {
    const isOther = numberOf(one) !== numberOf(usual) && one.code === usual.code && one.kind === usual.kind
    if (!isOther || !findSlip(one.number, usual.number)) return []
    const [written = '', right = ''] = [one, usual].map(({ symbol }) => text.slice(symbol.start, symbol.end))
    return [
      report(text, 'citation', 'error', one.symbol, {
        message: `Phụ lục khác kèm theo văn bản số ${right}, phụ lục này ghi ${written}.`,
        suggest: right,
        related: [usual.symbol],
      }),
    ]
  })
}

/** What is asked for comes first: "trình theo Tờ trình số …; được HĐND thống nhất tại Nghị quyết số …". */
const approvedBehind =
  /^(?!.*(?:đề nghị|điều chỉnh|sửa đổi|bổ sung|thay thế|hủy bỏ))[^.\n]{0,80}?(?:[,;]|và)\s(?:đã\s)?được\s[^.;\d]{0,60}?(?:thống nhất|thông qua|phê duyệt|chấp thuận|phê chuẩn|đồng ý|quyết nghị)[^.;\d]{0,30}?\s(?:tại|bằng|theo)\s$/u
const asked = /^(?:tờ trình)$/u
const answered = /^(?:nghị quyết|quyết định|công văn|thông báo)$/u

function findBeforeProposal({ text, citations }: Understanding): CheckFinding[] {
  return gather(citations, (answer, at) => {
    const proposal = citations[at - 1]
    if (!proposal?.date?.iso || !answer.date?.iso || answer.date.iso >= proposal.date.iso) return []
    if (!asked.test(proposal.kind ?? '') || !answered.test(answer.kind ?? '')) return []
    // "điều chỉnh Nghị quyết số …": a paper may well ask to change what was decided before.
    if (!approvedBehind.test(text.slice(proposal.end, answer.start))) return []
    return [
      report(text, 'citation', 'error', answer.date, {
        message: `Văn bản này ngày ${printDay(text, answer.date)}, trước cả tờ trình ngày ${printDay(text, proposal.date)}.`,
        related: [proposal.date],
      }),
    ]
  })
}
