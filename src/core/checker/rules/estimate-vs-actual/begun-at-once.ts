import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { ahead, beingMade } from './begun.ts'

/** What can only be told of work that is done: not of land, papers or money handed over before it begins. */
const isDone =
  /(?<!\p{sc=Latn})(?:(?:đã|được|xong|đều)\s+)?(?:được\s+)?(?:bàn giao(?! (?:mặt bằng|đất|hồ sơ|vốn|mốc|tim|chủ trương|cho nhà thầu|nhiệm vụ))|nghiệm thu(?! (?:hồ sơ|thiết kế|bước))|đưa vào (?:sử dụng|khai thác|vận hành)|vận hành(?: chính thức)?|khánh thành|thông xe|quyết toán(?= (?:\d|[^,;.\d]{0,12}\d))|thi công (?:được |xong |đạt )?\d[\d.,]*\s?(?:m|km|ha|m²|m2)|lắp đặt(?:,| xong| và)|đóng điện|bế giảng|cấp chứng chỉ)(?!\p{sc=Latn})|(?<!\p{sc=Latn})(?:(?:ký nhận|lĩnh|nhận đủ)(?! (?:\p{sc=Latn}+ ){0,3}(?:đền bù|bồi thường|giải phóng))(?:(?<=lĩnh) tiền|(?<!lĩnh))|đấu nối xong|dọn về ở|thanh toán (?:đủ|hết|xong|\d)|giá trị thanh toán|(?:học|họp|đi lại)[^,;.]{0,16}tại chính)/giu
/** While a part of it is still being made others may be handed over, but not the whole be used. */
const isUsed =
  /(?<!\p{sc=Latn})đã\s(?:được\s)?(?:(?:hoàn thành|nghiệm thu|bàn giao|xây dựng xong),?\s(?:và\s)?(?:bàn giao,?\s)?)?(?:đưa vào (?:sử dụng|khai thác|vận hành)|khánh thành|thông xe)(?!\p{sc=Latn}|\s\d)/giu
/** What lies ahead, is only a part, or would be told of another thing. */
const isOther =
  /(?<!\p{sc=Latn})(?:dự kiến|sẽ|phấn đấu|kế hoạch|sau khi|khi nào|chờ ngày|trước (?:khi|ngày)|để|nhằm|riêng|khác|còn lại|trong đó|trước mắt|cũ|tư vấn|khảo sát|hạng mục khác|giai đoạn|đợt|một số|các công trình|lần lượt|chưa (?:được )?(?:bàn giao|nghiệm thu|quyết toán|vận hành|thanh toán|đưa vào|lắp đặt))(?!\p{sc=Latn})/iu
/** "4 công trình đã bàn giao, 1 công trình chưa khởi công": each of some things has a state of its own. */
const counts =
  /(?<![\d.,])0?\d{1,2}\s(?:công trình|dự án|gói|hạng mục|tuyến|cầu|nhà|căn|lớp|mô hình|trường|trạm|điểm|thôn|xã|hộ)(?!\p{sc=Latn})/giu

/** "hiện chưa khởi công, nhà thầu đã bàn giao 1.150 m kênh", "đang chọn nhà cung cấp; các hộ ký nhận đủ 15 máy": in one sentence. */
export const checkBegunAtOnce = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => {
    const open = ahead.exec(sentence.text)
    const begun = open ? null : beingMade.exec(sentence.text)
    const state = open ?? begun
    if (!state || /^\s*(?:dự kiến|sẽ)/iu.test(state[0])) return []
    const from = state.index + state[0].length
    const rest = sentence.text.slice(from)
    if ((sentence.text.match(counts)?.length ?? 0) > 1) return []
    const lead = sentence.text.slice(0, state.index)
    const done = findAll(rest, begun ? isUsed : isDone).find((one) => isOfWork(lead, rest, one))
    if (!done) return []
    const start = sentence.start + from + done.index
    const first = { start: sentence.start + state.index, end: sentence.start + from }
    return [
      report(
        text,
        'estimate-vs-actual',
        'warning',
        { start: first.start, end: start + done[0].length },
        {
          message: `Ghi "${state[0].trim()}" mà lại ghi "${done[0].trim()}": chỉ một trong hai là đúng.`,
          related: [first],
        },
      ),
    ]
  })

const works =
  /(?<!\p{sc=Latn})(?:đường|cầu|cống|kênh|đập|chợ|trạm y tế|trạm bơm|trường|nhà văn hóa|nhà máy|nhà|sân|tuyến|hồ|bể|gói thầu|dự án|mô hình|lớp|khu)\s(?:[\p{Ll}\d]+\s){0,3}(?:\p{Lu}\p{sc=Latn}*|\d+)/gu
/** Who does or receives it, a time, or a word that points back. */
const ofSame =
  /^\W*(?:(?:đến nay|hiện nay|hiện|và|mà|nhưng|song|vẫn|tạm ứng|giá trị|được|đã|đều|xong)\W*)*$|^\W*(?:[\d.,]+%?\s)?(?:và |mà |nhưng |song |các |toàn bộ |nhóm |đến nay |hiện )*(?:\p{sc=Latn}+ )?(?:nhà thầu|đơn vị thi công|chủ đầu tư|hộ|nhóm hộ|dân|người dân|bà con|nhà trường|phụ huynh|học sinh|học viên|kho bạc|ban quản lý)(?!\p{sc=Latn})|(?<!\p{sc=Latn})(?:này|đó|trên|của (?:gói|dự án|công trình|lớp))(?!\p{sc=Latn})/iu

/** Whether what is done is the work the sentence begins with: nothing else is named before it. */
function isOfWork(lead: string, rest: string, { 0: done, index }: RegExpExecArray): boolean {
  const clause = rest.slice(0, index)
  const at = Math.max(...[',', ';', ':'].map((mark) => clause.lastIndexOf(mark)))
  if (at < 0 || isOther.test(`${clause}${rest.slice(index, index + done.length + 40).split(/[;.]/)[0]}`))
    return false
  if (!ofSame.test(clause.slice(at + 1))) return false
  return (clause.match(works) ?? []).every((name) => lead.toLowerCase().includes(name.toLowerCase()))
}
