import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { LegalCitation } from '../../layers/citations/citations.ts'
import { lastUntil } from '../../layers/text/order.ts'
import { findSlip, printDay, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** Documents against those they go with: annexes with one report, an approval with the paper that asked for it. */
export const checkCitedTogether = (read: Understanding): CheckFinding[] => [
  ...findOtherCarrier(read),
  ...findBeforeProposal(read),
  ...findBeforeCarriedOut(read),
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
const approved = String.raw`được\s[^.;\d]{0,60}?(?:thống nhất|thông qua|phê duyệt|chấp thuận|phê chuẩn|đồng ý|quyết nghị)[^.;\d]{0,30}?\s(?:tại|bằng|theo)\s$`
const approvedBehind = new RegExp(
  `^(?!.*(?:đề nghị|điều chỉnh|sửa đổi|bổ sung|thay thế|hủy bỏ))[^.\\n]{0,80}?(?:[,;]|và)\\s(?:đã\\s)?${approved}`,
  'u',
)
/** "đề nghị bổ sung 1.240 triệu đồng …, được UBND huyện phê duyệt tại": behind the comma it is what was asked for. */
const grantedBehind = new RegExp(
  `^(?!.*(?:điều chỉnh|sửa đổi|thay thế|hủy bỏ))(?:[^.\\n]|\\.\\d){0,160}?(?:[,;]|và)\\s${approved}`,
  'u',
)
const asked = /^(?:tờ trình)$/u
const answered = /^(?:nghị quyết|quyết định|công văn|thông báo)$/u

function findBeforeProposal({ text, citations }: Understanding): CheckFinding[] {
  return gather(citations, (answer, at) => {
    const proposal = citations[at - 1]
    if (!proposal?.date?.iso || !answer.date?.iso || answer.date.iso >= proposal.date.iso) return []
    if (!asked.test(proposal.kind ?? '') || !answered.test(answer.kind ?? '')) return []
    // "điều chỉnh Nghị quyết số …": a paper may well ask to change what was decided before.
    const between = text.slice(proposal.end, answer.start)
    if (!approvedBehind.test(between) && !grantedBehind.test(between)) return []
    return [
      report(text, 'citation', 'error', answer.date, {
        message: `Văn bản này ngày ${printDay(text, answer.date)}, trước cả tờ trình ngày ${printDay(text, proposal.date)}.`,
        related: [proposal.date],
      }),
    ]
  })
}

/** "Thực hiện Kế hoạch số …, UBND xã đã ban hành Kế hoạch số …": what is issued to carry out another comes behind it. */
const carryingOut =
  /^\W*(?:[\p{sc=Latn}\d]{1,3}[.)]\s*)?(?:để\s+)?(?:thực hiện|triển khai|thi hành|cụ thể hóa|quán triệt)(?:,?\s(?:và\s)?(?:triển khai|thực hiện))?\s(?:các\s)?$/iu
const thenIssued =
  /^[^;\n]{0,160}?,\s[^;\n]{0,60}?(?<!\p{sc=Latn})(?:ban hành|xây dựng|ký|có)(?:\s(?:kèm theo|và (?:ban hành|triển khai)))?\s$/iu
/** "ban hành Kế hoạch số … để triển khai Kế hoạch số …". */
const issuing = /(?<!\p{sc=Latn})(?:ban hành|xây dựng|ký|có)\s$/iu
const toCarryOut =
  /^[^.;,\n]{0,100}?(?:(?<!\p{sc=Latn})(?:để|nhằm)\s(?:tổ chức\s)?|(?:về (?:việc )?)?(?:tổ chức\s)?)(?:triển khai|thực hiện|thi hành|cụ thể hóa)(?:\s(?:thực hiện|có hiệu quả))?\s$/iu
/** "Kế hoạch số … của UBND xã thực hiện Quyết định số …": what such papers are named after came before them. */
const carriesOut = /^(?:kế hoạch|công văn|hướng dẫn|chương trình|báo cáo)$/iu
const isDeed =
  /(?<!\p{sc=Latn})(?:đã|đang|sẽ|được|tục|và|đề nghị|yêu cầu)\s(?:tổ chức\s)?(?:triển khai|thực hiện|thi hành|cụ thể hóa)/iu
/** What was in force before is only changed, or goes on. */
const changing =
  /(?<!\p{sc=Latn})(?:điều chỉnh|sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|tiếp tục|trước đó|trước đây)(?!\p{sc=Latn})/iu

function findBeforeCarriedOut({ text, citations, sentences }: Understanding): CheckFinding[] {
  return gather(citations, (next, at) => {
    const first = citations[at - 1]
    if (!first?.date?.iso || !next.date?.iso || first.date.iso === next.date.iso) return []
    const sentence = lastUntil(sentences, first.start)
    if (!sentence || next.end > sentence.end || changing.test(text.slice(sentence.start, next.end))) return []
    const [before, between] = [text.slice(sentence.start, first.start), text.slice(first.end, next.start)]
    const isBehind = carryingOut.test(before) && thenIssued.test(between)
    const isAhead =
      toCarryOut.test(between) &&
      (issuing.test(before) || (carriesOut.test(first.kind ?? '') && !isDeed.test(between)))
    const [model, work] = isAhead ? [first, next].toReversed() : [first, next]
    if (isBehind === isAhead || !model?.date?.iso || !work?.date?.iso || work.date.iso > model.date.iso)
      return []
    return [
      report(text, 'citation', 'error', work.date, {
        message: `Văn bản này ngày ${printDay(text, work.date)}, trước cả văn bản mà nó triển khai (ngày ${printDay(text, model.date)}).`,
        related: [model.date],
      }),
    ]
  })
}
