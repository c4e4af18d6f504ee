import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { deedWords, isOfDeed } from '../../layers/text/deeds.ts'
import { report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** A part of a sentence between two semicolons. */
interface Clause extends Span {
  words: string
}

/**
 * "Lô cây giống chưa được bàn giao; đã có 126 hộ nhận đủ cây giống", "đơn vị đã nộp đủ; …, chưa có khoản nào được nộp": one
 * deed told as done and as not yet done in two clauses that follow each other.
 */
export const checkDoneAndUndone = (read: Understanding): CheckFinding[] =>
  gather(read.passages, (passage) => {
    if (!/chưa|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})/iu.test(read.text.slice(passage.start, passage.end)))
      return []
    const clauses = splitClauses(passage)
    return gather(clauses, (second, at) => {
      const first = clauses[at - 1]
      return first ? (judgeUndone(read.text, first, second) ?? judgeNone(read.text, first, second) ?? []) : []
    })
  })

function splitClauses({ sentences }: Passage): Clause[] {
  return gather(sentences, ({ text, start }) => {
    let at = start
    return text.split(';').map((words) => {
      const clause = { start: at, end: at + words.length, words }
      at += words.length + 1
      return clause
    })
  })
}

/** Some of them may be done and others not, or what was done is another thing or was done before. */
const isPartly =
  /(?<!\p{sc=Latn})(?:còn(?! nợ)|một số|một phần|nhiều|riêng|trong đó|khác|cũ|trước (?:đó|đây)|(?:năm|đợt|khóa|kỳ|lần|vụ|quý|tháng) trước|(?:đợt|giai đoạn|bước|lần(?! đầu)|gói|hạng mục|đoạn) (?:một|hai|đầu|sau|[12I]|tiếp)|\d+ (?:gói|hạng mục|đoạn|đợt|bước)|bổ sung|thêm|tiếp|tạm (?:ứng|cấp|chi)|nhưng|dự kiến|ước|phấn đấu|nếu|hết|đầy đủ|kịp)(?!\p{sc=Latn})/iu
/** "Các thôn chưa kiện toàn": some of them, or all. */
const isMany = /(?<!\p{sc=Latn})(?:các|những|một số|nhiều|còn|mỗi|từng)(?!\p{sc=Latn})/iu
/** What is made ready before a thing is done. */
const makingReady =
  /(?<!\p{sc=Latn})(?:chuẩn bị|kế hoạch|hồ sơ|thủ tục|đăng ký|thống nhất|phân công|dự toán|chủ trương|mời|thông báo|tờ trình|văn bản|khảo sát|thẩm định|danh sách|mặt bằng|hướng dẫn|đôn đốc|đề nghị)(?!\p{sc=Latn})/iu
/** "chưa được bàn giao", "sẽ diễn ra", "chưa tổ chức được": what is still open. */
const open = /(?<!\p{sc=Latn})(?:chưa(?! có| đầy| hoàn)|sẽ)\s(?:được\s)?(?<deed>\p{Ll}+(?:\s\p{Ll}+){0,2})/iu
/** What takes place once: "sẽ kiểm tra" may go on with what has been checked. */
const once =
  /^(?:diễn ra|họp|tổ chức|khai mạc|khai giảng|bàn giao|trao|cấp|phát|ký|nghiệm thu|khởi công|ra mắt|khánh thành)(?!\p{sc=Latn})/iu
/** Before "đã" stands only when or where it is told, not another thing: "đến nay đã …", "Bảng cuối báo cáo: đã …". */
const sameThing =
  /^\W*(?:(?:(?:đến nay|hiện nay|hiện|theo (?:kế hoạch|báo cáo|biểu|bảng)|kết quả|kết quả là|tính đến[^,;:]{0,24}|(?:bảng|biểu|phụ lục|phần)[^,;:]{0,24})[,:]?\s)?(?:lại\s)?(?:ghi\s)?)đã\s(?<done>[^;.]*)/iu
/** Words that tell of many deeds alike. */
const vague = new Set(
  'tổ chức hoàn thành ban hành xây dựng thực hiện triển khai diễn ra bắt đầu tiến toán nghèo định xảy vụ'.split(
    ' ',
  ),
)

/** "có 126 hộ nhận đủ cây giống", "khám xong cho 145 phụ nữ": the words of the deed itself. */
const deedOf = (done: string): Set<string> => {
  const words =
    /^có\s\d[\d.,]*\s\p{sc=Latn}+(?:\s\p{sc=Latn}+)??\s(?:được\s)?(?<deed>\p{Ll}+\s.*)$/iu.exec(done)?.groups
      ?.deed ?? done
  return new Set(
    [
      ...deedWords(
        words
          .split(/\s(?=\d)|\s/)
          .slice(0, 3)
          .join(' '),
      ),
    ].filter((word) => !vague.has(word)),
  )
}

/** Whether what is done is what another clause leaves open; what is handed over is received. */
function isSameDeed(done: string, open: string): boolean {
  const [deed, lacking] = [deedOf(done), deedWords(open)]
  return isOfDeed(deed, lacking) || isOfDeed(lacking, deed)
}

/** "… chưa được bàn giao …; đã có 126 hộ nhận đủ": open first, and then done. */
function judgeUndone(text: string, first: Clause, second: Clause): CheckFinding | undefined {
  const state = open.exec(first.words)
  const told = state && sameThing.exec(second.words)?.groups?.done?.replace(/\s*\([^()]*\)/gu, '')
  if (!state || !told || isPartly.test(first.words.slice(state.index)) || isPartly.test(told))
    return undefined
  if (isMany.test(first.words.slice(0, state.index))) return undefined
  // "chưa cấp đủ" of what was given in part.
  if (/(?<!\p{sc=Latn})(?:đủ|xong|đều)(?!\p{sc=Latn})/iu.test(first.words.slice(state.index)))
    return undefined
  // "12 hộ chưa được cấp; đã cấp 40 hộ": so many of each.
  if (/\d/u.test(first.words.slice(0, state.index).replace(/(?:số|dự án) \d+/giu, ''))) return undefined
  if (makingReady.test(told) || !/[1-9]|xong|đủ|toàn bộ/u.test(told) || /(?<![\d.,])0+\s/u.test(told))
    return undefined
  const isAhead = state[0].toLowerCase().startsWith('sẽ')
  if (isAhead && !once.test(state.groups?.deed ?? '')) return undefined
  const rest = isAhead ? first.words : (state.groups?.deed ?? '')
  const pointsBack =
    /(?<!\p{sc=Latn})(?:đợt|lớp|kỳ|buổi|hội nghị|hội thi|cuộc) (?:này|trên)(?!\p{sc=Latn})/iu.test(told)
  if (!isSameDeed(told, rest) && !(pointsBack && isSameDeed(told, first.words))) return undefined
  return sayBoth(text, first, state, second, told)
}

/** "chưa có khoản nào được nộp", "chưa hộ nào nhận": none at all. */
const none = /(?<!\p{sc=Latn})chưa\s(?:có\s)?(?:\p{Ll}+\s){1,3}nào\s(?:được\s)?(?<deed>[^,;.]{2,40})/iu
const done = /(?<!\p{sc=Latn})đã\s(?<done>[^,;.]{2,60})/iu

/** "đã nộp đủ …; tại thời điểm lập báo cáo, chưa có khoản nào được nộp", or the other way round. */
function judgeNone(text: string, first: Clause, second: Clause): CheckFinding | undefined {
  const [no, yes] = none.test(first.words) ? [first, second] : [second, first]
  const state = none.exec(no.words)
  const told = state && !none.test(yes.words) ? done.exec(yes.words)?.groups?.done : undefined
  if (!state || !told || makingReady.test(told) || [no, yes].some(({ words }) => isPartly.test(words)))
    return undefined
  if (!isSameDeed(told, state.groups?.deed ?? '')) return undefined
  return sayBoth(text, no, state, yes, told)
}

function sayBoth(
  text: string,
  open: Clause,
  state: RegExpExecArray,
  done: Clause,
  told: string,
): CheckFinding {
  const start = done.start + done.words.indexOf(told) - 'đã '.length
  const end = start + 'đã '.length + (told.split(/,\s|\(/u)[0] ?? told).trimEnd().length
  const from = open.start + state.index
  return report(
    text,
    'estimate-vs-actual',
    'warning',
    { start, end },
    {
      message: `Chỗ ghi "${text.slice(start, end)}", chỗ ghi "${state[0].trim()}": chỉ một trong hai là đúng.`,
      related: [{ start: from, end: from + state[0].length }],
    },
  )
}
