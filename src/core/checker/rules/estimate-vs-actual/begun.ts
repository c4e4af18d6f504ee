import { add, compare } from '../../../exact.ts'
import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** What has not begun yet. */
export const ahead =
  /chưa (?:được )?(?:phê duyệt|cấp phép|chấp thuận|bố trí vốn|giao đất)(?! (?:quyết toán|điều chỉnh|bổ sung|giai đoạn))|(?:dự kiến|sẽ)\s+(?:sẽ\s+)?(?:được\s+)?(?:khai giảng|khởi công|khởi động|bắt đầu|tổ chức|mở|diễn ra|khai mạc|triển khai|thi công)|chưa (?:được )?(?:khai giảng|khởi công|động thổ|\p{sc=Latn}+ nào (?:động thổ|khởi công|thi công|triển khai|khai giảng)|thi công(?! (?:xong|hết|hoàn))|thể (?:xây dựng|thi công|khởi công|triển khai)|mở thầu|đấu thầu|tổ chức đấu thầu|bắt đầu(?: triển khai| thi công)?|triển khai(?: thi công)?(?=\s*[,;.]|\s+do|$)|có mặt bằng|có nhà thầu|lựa chọn (?:được )?(?:nhà thầu|đơn vị)|ký hợp đồng|(?:hộ|hồ sơ|dự án) nào được phê duyệt)|đang (?:trong (?:giai đoạn|thời gian|quá trình) )?(?:mời thầu|đấu thầu|tuyển sinh|lập (?:hồ sơ|dự án|thiết kế|dự toán|báo cáo kinh tế)|khảo sát|hoàn thiện (?:hồ sơ|thiết kế|thủ tục)|trình thẩm định|được thẩm định|thẩm định|(?:lựa )?chọn (?:nhà (?:thầu|cung)|đơn vị (?:thi công|cung|tư vấn|thực hiện))|làm (?:các )?thủ tục (?:đấu thầu|lựa chọn|đầu tư|thu hồi)|chờ (?:vốn|phê duyệt|thẩm định|thông báo|kết quả|bố trí|giao)|được [^,;.]{0,24}thẩm định(?=[^.]*dự kiến)|(?:ở|dừng ở) (?:bước|khâu|giai đoạn) (?:lập|khảo sát|thiết kế|chuẩn bị|mời thầu|đấu thầu|thẩm định|lựa chọn))|đang chuẩn bị (?:vật liệu|mặt bằng|đầu tư|khởi công|thủ tục)|(?:mới|đang) trình (?:thẩm định|phê duyệt)|mặt bằng chưa được (?:bàn )?giao|chưa (?:hoàn thành|hoàn thiện|xong) (?:các )?(?:thủ tục|hồ sơ|thiết kế|bước)|mới (?:được )?(?:phê duyệt|thông qua|có|thống nhất) (?:về )?(?:chủ trương|quyết định đầu tư|đề cương)|(?:mới|đang|còn|vẫn)(?: (?:hoàn thành|xong|dừng(?: lại)? ở|dừng|thực hiện|trong|ở)){1,2} (?:bước|khâu|công tác|thủ tục|giai đoạn) (?:lựa chọn|khảo sát|lập|chuẩn bị|đấu thầu|thiết kế|mời thầu|thẩm định|phê duyệt|trình)/iu
/** What a building, a road or a bridge is made of: as long as one of these is being made, the work is not done. */
const piece =
  '(?:bê tông|móng|nền|mố|trụ|dầm|cột|sàn|mái|tường(?! rào)|thân|khung|mặt đường|mặt cầu|cọc|cống|rãnh|tầng|trát|lát|ốp|sơn|kè)'
export const beingMade = new RegExp(
  `(?:đang|mới|hiện)\\s+(?:(?:đang|mới|chỉ|được|hoàn thành|hoàn thiện|thi công|xây|xây dựng|đổ|đào|đắp|làm|lắp|lợp|san|ép|gia công|xong|tiến hành|đến|tập trung|khẩn trương|tích cực|gấp rút|tiếp tục)\\s+){1,4}(?:xong\\s+)?(?:(?:phần|lớp|hạng mục|đến|cho)\\s+)?${piece}(?!\\p{sc=Latn})`,
  'iu',
)
/** "hiện …, dự kiến thông xe vào quý I": what is still to be opened. */
const toOpen =
  /(?:hiện|đang|mới)(?!\p{sc=Latn})[^.]{0,90}?dự kiến\s+(?:sẽ\s+)?(?:được\s+)?(?:hoàn thành|thông xe|thông tuyến|bàn giao|khánh thành|nghiệm thu|đưa vào (?:sử dụng|khai thác|vận hành))(?!\s+(?:hồ sơ|thủ tục|việc|quyết toán|thanh toán))/iu
/** Another part of it, or work on it anew. */
const ofRest =
  /còn lại|đoạn (?:đầu|sau|cuối)|giai đoạn (?:2|II)(?!\p{sc=Latn})|mở rộng|nâng cấp|sửa chữa|tiếp theo|bổ sung/iu
/** "đã đưa vào sử dụng từ năm 2005, nay xuống cấp": what was built long ago is to be mended. */
const ofOld = /(?:từ|trước) (?:những )?năm (?:19|20)\d\d|trước đây|từ lâu|nhiều năm|xuống cấp|hư hỏng/iu
const halfDone =
  /(?:khối lượng|giá trị|tiến độ)(?![^,;.\d]{0,80}(?:giải ngân|thanh toán|quyết toán|giải phóng|sản lượng))(?:(?:\s(?:khối lượng|thi công|xây lắp|xây dựng|hoàn thành|thực hiện))+[^,;.\d]{0,80}|[^,;.\d]{0,30})(?:đạt|ước)\s+(?:khoảng\s+|trên\s+|hơn\s+)?[1-9]\d?(?:,\d+)?\s?%|(?:đạt|ước|được)\s+(?:khoảng\s+|trên\s+|hơn\s+)?[1-9]\d?(?:,\d+)?\s?%\s+(?:tổng\s+)?(?:khối lượng|tiến độ|phần việc)/iu
const underWay =
  /khối lượng\s+(?:thi công\s+)?(?:mới\s+)?đạt\s+(?:khoảng\s+)?[1-9]\d?(?:,\d+)?%(?=[^.]*(?:dự kiến|nhà thầu đang))|(?:hiện|mới|đã)\s+(?:mới\s+|đã\s+)?(?:đạt|hoàn thành|thi công)\s+(?:được\s+|đạt\s+)?(?:khoảng\s+)?[1-9]\d?(?:,\d+)?%\s+(?:khối lượng|giá trị)|mới xong phần \p{sc=Latn}+|mới (?:lắp đặt|thi công|xây dựng|làm)(?: được)?\s+\d|(?:hiện|vẫn|còn|đang)\s+(?:đang\s+)?(?:thi công|xây dựng|lắp đặt)(?!\p{sc=Latn})/iu
const finished =
  /đã hoàn thành 100% khối lượng|đã\s+(?:được\s+)?(?:đưa vào (?:sử dụng|khai thác|vận hành)|thông xe|khánh thành)|đã\s+(?:được\s+)?(?:nghiệm thu|bàn giao)[\p{sc=Latn}\s,]{0,20}(?:bàn giao|đưa vào (?:sử dụng|khai thác|vận hành))|(?:đã\s+)?(?:hoàn thành|thi công xong|xây dựng xong)[\p{sc=Latn}\s]{0,12}(?:,|\svà)?\s*(?:đã\s+)?(?:nghiệm thu|bàn giao|đưa vào (?:sử dụng|khai thác|vận hành))/iu
const over =
  /lũy kế thanh toán khối lượng hoàn thành|đã\s+(?:thu hút|đi vào (?:hoạt động|vận hành|khai thác)|thông xe|thông tuyến|đóng điện|cấp nước|cho thu nhập|mang lại|giải ngân 100|thanh toán cho nhà thầu|hoàn thành|kết thúc|bàn giao|nghiệm thu|tốt nghiệp|được cấp|được công nhận|có [^,;.]{0,30}được công nhận|giải ngân cho|cấp|trao|bế mạc|đưa vào sử dụng|diễn ra|thành công|tổ chức|bầu|thông qua|thu được|bán được|trao giải|thu lãi|khánh thành|tổng kết|bế giảng|phục vụ|bố trí tái định cư|di chuyển|di dời)(?!\p{sc=Latn})[^.;,]{0,30}/iu
const built =
  /đã thi công(?: được| đạt)?\s+(?:khoảng\s+)?\d[\d,]*\s?%|đã (?:được )?(?:kiên cố hóa|bê tông hóa|cứng hóa|lắp đặt|nạo vét|trải nhựa|đổ bê tông|thi công|xây dựng)(?: được| đạt| là)*\s+\d[\d.,]*\s?(?:km|m|m²|m2)(?!\p{sc=Latn})/iu
/** Work that is measured: "khối lượng xây lắp đã thực hiện đến nay đạt 45%", "giá trị nghiệm thu là 412 triệu đồng". */
const valued =
  /(?:khối lượng|giá trị)(?![^,;.\d]{0,40}(?:hợp đồng|dự toán|gói thầu|chuẩn bị|tư vấn|phê duyệt|kế hoạch|khảo sát|thiết kế))(?=[^,;.\d]{0,50}(?:thi công|xây lắp|hoàn thành|thực hiện|nghiệm thu))[^,;.\d]{3,60}?(?:đạt|là|được|bằng|ước|:|hiện|thực hiện|hoàn thành|nghiệm thu)\s+(?:khoảng\s+|trên\s+|hơn\s+)?\d[\d.,]*\s?(?:%|triệu|tỷ|đồng|nghìn)/iu
const unsure =
  /dự kiến|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})|sau khi|khi (?:đã|hoàn)|phấn đấu|cơ bản|một số|từng phần|hạng mục|giai đoạn (?:1|I)(?!\p{sc=Latn})|trước (?:đó|đây)|(?:năm|khóa|đợt|kỳ) trước/iu

const wasUsed =
  /(?:đã|được)\s+(?:(?:hoàn thành|(?:thi công|xây dựng) xong|thông xe|khánh thành),?\s+(?:và\s+)?(?:đã\s+)?)?(?:nghiệm thu|bàn giao|đưa vào (?:sử dụng|khai thác|vận hành))/iu
const notYet =
  /dự kiến\s+(?:sẽ\s+)?(?:khởi công|bắt đầu)|đang\s+thi công[^.;]{0,20}đạt\s+(?:khoảng\s+)?[1-9]\d?%|hiện(?:\s+(?:vẫn|nhà thầu|đơn vị thi công))?\s+đang\s+thi công|mới\s+(?:thi công|thực hiện|xây dựng|hoàn thành)\s*(?:được|đạt)?\s*(?:khoảng\s*)?\d[^;.,]{0,30}|chưa (?:khởi công|bàn giao|nghiệm thu|đưa vào sử dụng)/iu

/** Those who already use it: "86 học sinh đã học tại 04 phòng học mới của công trình này". */
const inUse =
  /(?<!\p{sc=Latn})đã\s(?:được\s)?(?:vào\s)?(?:học|ở|họp|khám|sinh hoạt|làm việc|đi lại|buôn bán|dọn|chuyển|sử dụng|dùng|tưới)(?!\p{sc=Latn})[^,;.]{0,40}\s(?:tại|trong|trên|qua|đến|vào|từ)\s[^,;.]{0,60}(?:mới|này)(?!\p{sc=Latn})/iu

const unpaid = /chưa (?:phát sinh |có |được |thực hiện )*(?:giải ngân|thanh toán|tạm ứng)(?= *[,;.]|$)/iu
const paid =
  /đã (?:được )?(?:giải ngân|thanh toán)(?: được| đạt)?\s\d[\d.,/]*\s?(?:%|\p{sc=Latn}+)(?: đồng)?/iu

/** What a sentence says of a thing, and what a later one about it may then not say. */
interface Claim {
  said: readonly RegExp[]
  contrary: readonly RegExp[]
  /** Only things with a name of their own: the words alone may mean another one. */
  isNamed?: boolean
}

const claims: readonly Claim[] = [
  { said: [ahead], contrary: [finished, over, built, valued, inUse] },
  { said: [unpaid], contrary: [paid] },
  { said: [underWay, beingMade, toOpen], contrary: [finished, inUse] },
  { said: [wasUsed], contrary: [halfDone, notYet, beingMade], isNamed: true },
]

/** How many sentences behind the first the second is looked for, and over how many letters. */
const [far, near] = [6, 900]

/** Who is given a thing has received it, and who is paid has been paid out. */
const kinds: readonly (readonly string[])[] = [
  ['nhận', 'nhận được', 'cấp', 'cấp phát', 'trao', 'bàn giao'],
  ['giải ngân', 'thanh toán', 'chi trả'],
]
const deeds =
  'nhận được|nhận|bàn giao|cấp|cấp phát|giải ngân|thanh toán|hoàn thành|trao|chi trả|nghiệm thu|hỗ trợ|phân bổ'
const undone = new RegExp(`(?<!\\p{sc=Latn})chưa(?: được)? (?<deed>${deeds})(?!\\p{sc=Latn})`, 'iu')
const done = new RegExp(`(?<!\\p{sc=Latn})đã(?: được)? (?<deed>${deeds})(?!\\p{sc=Latn})`, 'iu')

/** "12 con bò chưa được bàn giao. … Đã bàn giao 12 con bò": one number of things, done and not done. */
function findUndone({ text, passages }: Understanding): CheckFinding[] {
  return gather(passages, ({ sentences }) => {
    const told = gather(sentences, (sentence) =>
      gather(sentence.amounts, (amount) => {
        const clause = clauseAround(text, sentence, amount)
        const [no, yes] = [undone.exec(clause)?.groups?.deed, done.exec(clause)?.groups?.deed]
        const deed = (no ?? yes)?.toLowerCase()
        return deed && !(no && yes) && amount.kind !== 'percent' && amount.kind !== 'bare'
          ? [{ amount, deed, isDone: yes !== undefined, sentence, clause: clause.toLowerCase() }]
          : []
      }),
    )
    return gather(told, (second, at) => {
      const first = told
        .slice(0, at)
        .find(
          (one) =>
            isOneDeed(one, second) &&
            one.isDone !== second.isDone &&
            one.sentence !== second.sentence &&
            one.amount.unit === second.amount.unit &&
            compare(one.amount.value, second.amount.value) === 0,
        )
      // Half of them may be done.
      const isHalf = sentences.some(({ amounts }) =>
        amounts.some(
          ({ value, unit }) =>
            unit === second.amount.unit &&
            compare(value, add(second.amount.value, second.amount.value)) === 0,
        ),
      )
      if (!first || isHalf) return []
      return [
        report(text, 'estimate-vs-actual', 'warning', second.amount, {
          message: `Cùng ${text.slice(second.amount.start, second.amount.end)} mà chỗ ghi đã ${second.deed}, chỗ ghi chưa ${second.deed}: chỉ một trong hai là đúng.`,
          related: [first.amount],
        }),
      ]
    })
  })
}

/** One word for what was done, or two for one thing: "chưa nhận được bò giống" and "đã cấp bò giống". */
function isOneDeed(...[a, b]: readonly [Deed, Deed]): boolean {
  if (a.deed === b.deed) return true
  if (!kinds.some((kind) => kind.includes(a.deed) && kind.includes(b.deed))) return false
  const thing = new RegExp(`${a.deed} (?<thing>\\p{sc=Latn}+ \\p{sc=Latn}+)`, 'u').exec(a.clause)?.groups
    ?.thing
  return thing !== undefined && b.clause.includes(thing)
}

type Deed = Readonly<Record<'deed' | 'clause', string>>

/** The words around an amount up to the next comma or semicolon. */
function clauseAround(text: string, { start, end }: Sentence, amount: Span): string {
  const before =
    text
      .slice(Math.max(start, amount.start - 40), amount.start)
      .split(/[,;:(]/)
      .at(-1) ?? ''
  const behind = text.slice(amount.end, Math.min(end, amount.end + 40)).split(/[,;:(]/)[0] ?? ''
  return `${before}${text.slice(amount.start, amount.end)}${behind}`
}

/** A thing that is still to begin or being built, and is told as finished a few sentences on; or the other way round. */
export const checkBegun = (read: Understanding): CheckFinding[] => [
  ...findContraries(read),
  ...findUndone(read),
]

function findContraries({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (_, at) => {
    const told = claims.map((claim) => findContraryOf(text, sentences, at, claim))
    return told.find((findings) => findings.length > 0) ?? []
  })
}

/** What is told against one claim that the sentence makes. */
function findContraryOf(
  text: string,
  sentences: readonly Sentence[],
  at: number,
  claim: Claim,
): CheckFinding[] {
  const sentence = sentences[at]
  const match = sentence && claim.said.map((shape) => shape.exec(sentence.text)).find((one) => one !== null)
  if (!match || (claim.isNamed && unsure.test(sentence.text))) return []
  const subject = subjectOf(sentence, sentences[at - 1], match.index)
  if (subject.length < 2 || (claim.isNamed && !subject.slice(1).some((word) => /^[\p{Lu}\d]/u.test(word))))
    return []
  const own = findInSentence(sentence, match.index + match[0].length, claim.contrary)
  const [second] = own
    ? [own]
    : gather(
        sentences
          .slice(at + 1, at + 1 + far)
          .filter(({ start }) => start - sentence.end < near)
          .filter(
            (one, place) =>
              (isAbout(one.text, subject) ||
                (place === 0 && one.passage === sentence.passage && isOfSame(one, sentence))) &&
              (claim.isNamed ? !ofRest.test(one.text) : !unsure.test(one.text)),
          )
          .filter((one) => !ofOld.test(one.text)),
        (one) => findContrary(one, claim.contrary),
      )
  if (!second) return []
  const first = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
  const both = own && own.end - first.start < 200 ? { start: first.start, end: own.end } : second
  return [
    report(text, 'estimate-vs-actual', 'warning', both, {
      message: `Ở trên ghi việc này "${match[0].trim()}", ở đây ghi "${text.slice(second.start, second.end).trim()}": chỉ một trong hai là đúng.`,
      related: [first],
    }),
  ]
}

/** "đang lập hồ sơ mời thầu; đến nay đã giải ngân 100%": the contrary behind the semicolon of one sentence. */
function findInSentence(
  { text, start }: Sentence,
  from: number,
  shapes: readonly RegExp[],
): Span | undefined {
  const at = text.indexOf(';', from)
  const rest = at < 0 ? '' : text.slice(at)
  if (
    !/^;\s*(?:đến nay|hiện nay|hiện|khối lượng)[,\s]/iu.test(rest) ||
    unsure.test(rest) ||
    /(?<!\p{sc=Latn})khác(?!\p{sc=Latn})/u.test(rest)
  )
    return undefined
  const match = shapes.map((shape) => shape.exec(rest)).find((one) => one !== null)
  return match
    ? { start: start + at + match.index, end: start + at + match.index + match[0].length }
    : undefined
}

function findContrary({ text, start }: Sentence, shapes: readonly RegExp[]): Span[] {
  const match = shapes.map((shape) => shape.exec(text)).find((one) => one !== null)
  return match ? [{ start: start + match.index, end: start + match.index + match[0].length }] : []
}

/** "Công trình đã hoàn thành", "Khối lượng hoàn thành đã nghiệm thu", "Hiện nhà thầu đang thi công": of what was told right before. */
const goesOn =
  /^\W*(?:(?:đến (?:nay|thời điểm (?:báo cáo|hiện tại|này))|hiện(?: nay)?|(?:tính )?đến (?:hết )?(?:ngày )?\d{1,2}\/\d{1,2}(?:\/\d{4})?|(?:tính )?đến (?:hết |cuối )?(?:tháng \d{1,2}|năm|quý [IV]+)(?:[/ ](?:năm )?\d{4})?),?\s+(?:công trình|dự án)(?!\p{sc=Latn})|(?:đến nay|hiện(?: nay)?),?\s+(?:mới|đang|vẫn)(?!\p{sc=Latn})|(?:(?:(?:tính )?đến|hiện|tuy|trong kỳ|kết quả|lũy kế|luỹ kế)(?!\p{sc=Latn})[^,;.\d]{0,24}(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?|\d{1,2}\/\d{4})?,?:?\s+)?(?:(?:công trình|dự án|tuyến đường|hạng mục|lớp học|lớp|mô hình)\s+(?:đã|này|được|hiện)|(?:tổng\s+)?(?:khối lượng|giá trị)(?!\p{sc=Latn})|(?:nhà thầu|đơn vị thi công)(?!\p{sc=Latn})|(?:đã\s+)?(?:thanh toán|nghiệm thu|bàn giao|thi công)(?!\p{sc=Latn})|(?:đến nay,?\s+)?đã\s+(?:giải ngân|hoàn thành|cấp|bố trí|thu hút|trao|tổ chức|di chuyển|nghiệm thu|bàn giao|thanh toán|lắp đặt|chi trả)(?!\p{sc=Latn})))/iu

/** Part of the thing is done, or several things are told of: then what follows may be of another. */
const isPartly =
  /đã (?:hoàn thành|thi công|nghiệm thu|bàn giao|khởi công)|giai đoạn (?:1|I)(?!\p{sc=Latn})|gói thầu (?:số )?1|còn lại|trong đó|một số|(?<!\d)[2-9] (?:công trình|dự án|gói thầu|hạng mục)/iu

const ofOthers =
  /(?<!\p{sc=Latn})(?:khác|toàn (?:xã|huyện|bộ)|cả xã|các (?:công trình|dự án)|trên địa bàn)(?!\p{sc=Latn})/iu

/** Whether a sentence right behind may be of what was told before: it names nothing else. */
function isOfSame({ text }: Sentence, first: Sentence): boolean {
  if (!goesOn.test(text) || namesOtherPart(text, first.text)) return false
  if (/(?:nhà thầu|đơn vị thi công)(?!\p{sc=Latn})/iu.test(text) && namesOther(text, first.text)) return false
  if (!/^\W*(?:\p{sc=Latn}+\s){0,8}?(?:khối lượng|giá trị)(?!\p{sc=Latn})/iu.test(text)) return true
  if (isPartly.test(first.text) || ofOthers.test(text)) return false
  const known = first.text.toLowerCase()
  const owner =
    /(?<!\p{sc=Latn})của\s+(?:các\s+)?(?!công trình (?:là|đạt|này)|dự án (?:là|đạt|này)|hợp đồng|gói thầu)(\p{sc=Latn}+\s\p{sc=Latn}+(?:\s\p{sc=Latn}+)?)/iu
      .exec(text)?.[1]
      ?.toLowerCase()
  return (!owner || known.includes(owner)) && !namesOther(text, first.text)
}

const parts =
  /(?<!\p{sc=Latn})(đoạn|gói(?: thầu)?|giai đoạn|hạng mục|phần|khu|tuyến)\s(?:số\s)?(\d+|I{1,3}|IV)(?!\p{sc=Latn})/giu

/** "Đoạn 1 đã bàn giao. Hiện nhà thầu đang thi công đoạn 2": one part after the other. */
function namesOtherPart(text: string, before: string): boolean {
  const known = new Set(before.toLowerCase().match(parts))
  return known.size > 0 && (text.toLowerCase().match(parts) ?? []).some((part) => !known.has(part))
}

/** Whether a sentence has a name that the one before does not have. */
function namesOther(text: string, before: string): boolean {
  const known = before.toLowerCase()
  const names =
    text
      .slice(1)
      .replace(/Tết(?: \p{Lu}\p{Ll}+)*|Km\s?\d+/gu, '')
      .match(/(?<=\p{sc=Latn}[ ,])\p{Lu}\p{Ll}+/gu) ?? []
  return names.some((name) => !known.includes(name.toLowerCase()))
}

/** "Công trình đã hoàn thành" is of the "Công trình đập dâng Khe Lạnh" of the sentence before. */
function subjectOf(sentence: Sentence, before: Sentence | undefined, at: number): string[] {
  const words = sentence.text.slice(0, at)
  const pointsBack =
    /^\W*(?:đến nay,?\s)?(?:công trình|dự án|tuyến đường|hạng mục|cây cầu|cầu|trường|trạm)(?:\s(?:này|trên|nêu trên|cơ bản))?\s*$/iu
  return before?.passage === sentence.passage && pointsBack.test(words)
    ? readSubject(before.text)
    : readSubject(words)
}

/** The words that name what the sentence is about: those of its last clause before the verb. */
function readSubject(words: string): string[] {
  const subjects = words
    .replace(/\([^()]*\)/gu, ' ')
    .split(/[:;]|\.\s/u)
    .map((clause) => {
      const first = clause
        .split(',')
        .find((part) => /\p{sc=Latn}{2}/u.test(part) && !/^\s*(?:trong|đến|từ|năm|tính)\s/iu.test(part))
      return (first ?? '').match(/[\p{sc=Latn}\d]+/gu)?.slice(0, 9) ?? []
    })
  // "…; hiện" goes on with the clause before.
  const subject = subjects.findLast((words) => words.length > 1) ?? []
  // "Công trình Trạm bơm Nà Sản" is told again as "Trạm bơm Nà Sản".
  const isKind = /^(?:công trình|dự án|hạng mục)$/iu.test(subject.slice(0, 2).join(' '))
  return isKind && /^\p{Lu}/u.test(subject[2] ?? '') && subject.length > 4 ? subject.slice(2) : subject
}

const namesOf = (subject: readonly string[]): string[] =>
  subject.slice(1).filter((word) => /^\p{Lu}/u.test(word))

/** Whether a sentence names the same thing, or points back to it: "hội thi này", "25 học viên của lớp". */
function isAbout(text: string, subject: readonly string[]): boolean {
  const lower = text.toLowerCase()
  // "Nhà máy số 1" and then "Nhà máy số 2".
  const number = /(?:số|khu|đoạn|gói|đợt|khóa|lớp|tổ|dự án|phần|nội dung) \d+/u.exec(
    subject.join(' ').toLowerCase(),
  )?.[0]
  if (
    number &&
    !new RegExp(`${number}(?!\\d)`, 'u').test(lower) &&
    /(?:số|khu|đoạn|gói|đợt|khóa|lớp|tổ|dự án|phần|nội dung) \d/u.test(lower)
  )
    return false
  const [first = '', second = ''] = subject.map((word) => word.toLowerCase())
  const names = namesOf(subject)
  // "Trạm bơm Đồng Mả" and then "trạm bơm Đồng Sậy".
  const at = names.length > 0 ? lower.indexOf(`${first} ${second} `) : -1
  const other =
    at < 0
      ? undefined
      : /^\p{Lu}\p{sc=Latn}*(?: \p{Lu}\p{sc=Latn}*)*/u.exec(
          text.slice(at + first.length + second.length + 2),
        )?.[0]
  if (
    other &&
    second !== names[0]?.toLowerCase() &&
    !names.join(' ').startsWith(other.split(' ').slice(0, names.length).join(' '))
  )
    return false
  const isNamed =
    (names.length > 1 && new RegExp(`${names.join(' ')}(?!\\s[-–]\\s\\p{Lu}|\\s\\p{Lu})`, 'u').test(text)) ||
    (lower.includes(subject.slice(0, 3).join(' ').toLowerCase()) &&
      namesOf(subject).every((name) => text.includes(name)))
  const pointers = [
    ...gather(subject.slice(1), (word, at) =>
      ['nêu trên', 'này'].map((behind) => `${subject[at] ?? ''} ${word} ${behind}`.toLowerCase()),
    ),
    `${first} này`,
    `${first} trên`,
    `${first} ${second} này`,
    ...['này', 'đã', 'được', second].map((word) => `của ${first} ${word}`),
    `${first} ${second} đã`,
    `tại ${first} ${second} này`,
    `đến nay ${first}`,
  ]
  const padded = ` ${lower} `
  // "Tại hội thi, …": with more words behind it another one may be meant.
  if (padded.includes(` tại ${first} ${second}, `) || padded.includes(` của ${first}. `)) return true
  return isNamed || pointers.some((words) => padded.includes(` ${words} `) || padded.includes(` ${words},`))
}
