import { add, compare } from '../../exact.ts'
import type { Span } from '../document.ts'
import type { CheckFinding } from '../finding.ts'
import { report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

const ahead =
  /(?:dự kiến|sẽ)\s+(?:sẽ\s+)?(?:được\s+)?(?:khai giảng|khởi công|khởi động|bắt đầu|tổ chức|mở|diễn ra|khai mạc|triển khai|thi công)|chưa (?:khai giảng|khởi công|bắt đầu triển khai|lựa chọn (?:được )?nhà thầu|ký hợp đồng|(?:hộ|hồ sơ|dự án) nào được phê duyệt)|đang (?:trong (?:giai đoạn|thời gian) )?(?:mời thầu|đấu thầu|lập (?:hồ sơ|dự án|thiết kế|dự toán)|khảo sát|hoàn thiện hồ sơ|trình thẩm định|lựa chọn nhà thầu|làm thủ tục đấu thầu|chờ (?:vốn|phê duyệt|thẩm định)|được [^,;.]{0,24}thẩm định(?=[^.]*dự kiến))/iu
const underWay =
  /khối lượng\s+(?:thi công\s+)?(?:mới\s+)?đạt\s+(?:khoảng\s+)?[1-9]\d?(?:,\d+)?%(?=[^.]*(?:dự kiến|nhà thầu đang))|(?:hiện|mới|đã)\s+(?:mới\s+|đã\s+)?(?:đạt|hoàn thành|thi công)\s+(?:được\s+|đạt\s+)?(?:khoảng\s+)?[1-9]\d?(?:,\d+)?%\s+(?:khối lượng|giá trị)|mới xong phần \p{L}+|mới (?:lắp đặt|thi công|xây dựng|làm)(?: được)?\s+\d|(?:hiện|vẫn|còn|đang)\s+(?:đang\s+)?(?:thi công|xây dựng|lắp đặt)(?!\p{L})/iu
const finished =
  /đã hoàn thành 100% khối lượng|đã\s+(?:được\s+)?(?:nghiệm thu|bàn giao)[\p{L}\s,]{0,20}(?:bàn giao|đưa vào (?:sử dụng|khai thác|vận hành))|(?:đã\s+)?(?:hoàn thành|thi công xong|xây dựng xong)[\p{L}\s]{0,12}(?:,|\svà)?\s*(?:đã\s+)?(?:nghiệm thu|bàn giao|đưa vào (?:sử dụng|khai thác|vận hành))/iu
const over =
  /lũy kế thanh toán khối lượng hoàn thành|đã\s+(?:thu hút|cho thu nhập|mang lại|giải ngân 100|thanh toán cho nhà thầu|hoàn thành|kết thúc|bàn giao|nghiệm thu|tốt nghiệp|được cấp|được công nhận|có [^,;.]{0,30}được công nhận|giải ngân cho|cấp|trao|bế mạc|đưa vào sử dụng|diễn ra|thành công|tổ chức)(?!\p{L})[^.;,]{0,30}/iu
const built = /đã thi công(?: được| đạt)?\s+(?:khoảng\s+)?\d[\d,]*\s?%/iu
const growing = /đang (?:ở |trong )?giai đoạn (?:mạ|đẻ nhánh|làm đòng|trổ|đòng|sinh trưởng|ra hoa)/iu
const harvested = /đã (?:được )?thu hoạch(?: được)?\s+\d[\d.,]*\s\p{L}+/iu
const unsure =
  /dự kiến|(?<!\p{L})sẽ(?!\p{L})|sau khi|khi (?:đã|hoàn)|phấn đấu|cơ bản|một số|từng phần|hạng mục|giai đoạn (?:1|I)(?!\p{L})/iu

const wasUsed =
  /(?:đã|được)\s+(?:hoàn thành,?\s+(?:và\s+)?)?(?:nghiệm thu|bàn giao|đưa vào (?:sử dụng|khai thác|vận hành))/iu
const notYet =
  /dự kiến\s+(?:sẽ\s+)?(?:khởi công|bắt đầu)|đang\s+thi công[^.;]{0,20}đạt\s+(?:khoảng\s+)?[1-9]\d?%|hiện(?:\s+(?:vẫn|nhà thầu|đơn vị thi công))?\s+đang\s+thi công|mới\s+(?:thi công|thực hiện|xây dựng|hoàn thành)\s*(?:được|đạt)?\s*(?:khoảng\s*)?\d[^;.,]{0,30}|chưa (?:khởi công|bàn giao|nghiệm thu|đưa vào sử dụng)/iu

/** What a sentence says of a thing, and what a later one about it may then not say. */
interface Claim {
  said: RegExp
  contrary: readonly RegExp[]
  /** Only things with a name of their own: the words alone may mean another one. */
  isNamed?: boolean
}

const claims: readonly Claim[] = [
  { said: ahead, contrary: [finished, over, built] },
  { said: underWay, contrary: [finished] },
  { said: growing, contrary: [harvested], isNamed: true },
  { said: wasUsed, contrary: [notYet], isNamed: true },
]

/** How many sentences behind the first the second is looked for, and over how many letters. */
const [far, near] = [6, 900]

const deeds = 'bàn giao|cấp|cấp phát|giải ngân|thanh toán|hoàn thành|trao|chi trả|nghiệm thu|hỗ trợ|phân bổ'
const undone = new RegExp(`(?<!\\p{L})chưa(?: được)? (?<deed>${deeds})(?!\\p{L})`, 'iu')
const done = new RegExp(`(?<!\\p{L})đã(?: được)? (?<deed>${deeds})(?!\\p{L})`, 'iu')

/** "12 con bò chưa được bàn giao. … Đã bàn giao 12 con bò": one number of things, done and not done. */
function findUndone({ text, passages }: Understanding): CheckFinding[] {
  return passages.flatMap(({ sentences }) => {
    const told = sentences.flatMap((sentence) =>
      sentence.amounts.flatMap((amount) => {
        const clause = clauseAround(text, sentence, amount)
        const [no, yes] = [undone.exec(clause)?.groups?.deed, done.exec(clause)?.groups?.deed]
        const deed = (no ?? yes)?.toLowerCase()
        return deed && !(no && yes) && amount.kind !== 'percent' && amount.kind !== 'bare'
          ? [{ amount, deed, isDone: yes !== undefined, sentence }]
          : []
      }),
    )
    return told.flatMap((second, at) => {
      const first = told
        .slice(0, at)
        .find(
          (one) =>
            one.deed === second.deed &&
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
  return sentences.flatMap((sentence, at) => {
    const claim = claims.find(({ said }) => said.test(sentence.text))
    const match = claim?.said.exec(sentence.text)
    if (!claim || !match || (claim.isNamed && unsure.test(sentence.text))) return []
    const subject = readSubject(sentence.text.slice(0, match.index))
    if (subject.length < 2 || (claim.isNamed && namesOf(subject).length === 0)) return []
    const own = findInSentence(sentence, match.index + match[0].length, claim.contrary)
    const [second] = own
      ? [own]
      : sentences
          .slice(at + 1, at + 1 + far)
          .filter(({ start }) => start - sentence.end < near)
          .filter(
            (one, place) =>
              (isAbout(one.text, subject) ||
                (place === 0 && one.passage === sentence.passage && goesOn.test(one.text))) &&
              (claim.isNamed || !unsure.test(one.text)),
          )
          .flatMap((one) => findContrary(one, claim.contrary))
    if (!second) return []
    const first = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
    return [
      report(text, 'estimate-vs-actual', 'warning', second, {
        message: `Ở trên ghi việc này "${match[0].trim()}", ở đây ghi "${text.slice(second.start, second.end).trim()}": chỉ một trong hai là đúng.`,
        related: [first],
      }),
    ]
  })
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
    /(?<!\p{L})khác(?!\p{L})/u.test(rest)
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
  /^\W*(?:(?:công trình|dự án|tuyến đường|hạng mục)\s+(?:đã|này|được|hiện)|(?:khối lượng|giá trị)(?: khối lượng)?(?: hoàn thành)?\s+(?:đã\s+)?nghiệm thu|hiện(?: nay)?,?\s+(?:nhà thầu|đơn vị thi công|công trình)|đến nay,?\s+đã\s+(?:thanh toán cho nhà thầu|nghiệm thu|bàn giao)|lũy kế thanh toán[^.;]{0,40}|đến thời điểm báo cáo,?\s+(?:công trình|dự án)|đến (?:hết )?(?:ngày )?\d{1,2}\/\d{1,2}(?:\/\d{4})?,?\s+(?:khối lượng|công trình|giá trị))/iu

/** The words that name what the sentence is about: those of its last clause before the verb. */
function readSubject(words: string): string[] {
  const subjects = words
    .replace(/\([^()]*\)/gu, ' ')
    .split(/[:;]|\.\s/u)
    .map((clause) => {
      const first = clause
        .split(',')
        .find((part) => /\p{L}{2}/u.test(part) && !/^\s*(?:trong|đến|từ|năm|tính)\s/iu.test(part))
      return (first ?? '').match(/[\p{L}\d]+/gu)?.slice(0, 9) ?? []
    })
  // "…; hiện" goes on with the clause before.
  return subjects.findLast((subject) => subject.length > 1) ?? []
}

const namesOf = (subject: readonly string[]): string[] =>
  subject.slice(1).filter((word) => /^\p{Lu}/u.test(word))

/** Whether a sentence names the same thing, or points back to it: "hội thi này", "25 học viên của lớp". */
function isAbout(text: string, subject: readonly string[]): boolean {
  const lower = text.toLowerCase()
  const [first = '', second = ''] = subject.map((word) => word.toLowerCase())
  const names = namesOf(subject)
  const isNamed =
    (names.length > 1 && new RegExp(`${names.join(' ')}(?!\\s[-–]\\s\\p{Lu}|\\s\\p{Lu})`, 'u').test(text)) ||
    (lower.includes(subject.slice(0, 3).join(' ').toLowerCase()) &&
      namesOf(subject).every((name) => text.includes(name)))
  const pointers = [
    ...subject
      .slice(1)
      .flatMap((word, at) =>
        ['nêu trên', 'này'].map((behind) => `${subject[at] ?? ''} ${word} ${behind}`.toLowerCase()),
      ),
    `${first} này`,
    `${first} trên`,
    `${first} ${second} này`,
    ...['này', 'đã', 'được', second].map((word) => `của ${first} ${word}`),
    `${first} ${second} đã`,
    `đến nay ${first}`,
  ]
  return (
    isNamed || pointers.some((words) => ` ${lower} `.includes(` ${words} `) || lower.includes(` ${words},`))
  )
}
