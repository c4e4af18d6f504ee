import { gather } from '../../gather.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { lastUntil } from '../text/order.ts'
import { findAll } from '../text/search.ts'
import type { DateMention } from './dates.ts'

/** A day told in a passage as that of its report, with all that is told there. */
interface SaidDay {
  day: DateMention
  told: Understanding
}

/**
 * "Ngày 20/11/2024, Ban Quản lý dự án báo cáo …", "(Số liệu chốt tại thời điểm 20/9/2023)": where the document has no day of
 * its own, that of the passage.
 */
export function findSaidDays(read: Understanding): SaidDay[] {
  const days = gather(read.dates, (day): SaidDay[] => {
    const sentence = lastUntil(read.sentences, day.start)
    if (!sentence || day.end > sentence.end || !day.isPossible) return []
    const scope = scopeOf(read.text, sentence, day)
    return scope ? [{ day, told: readWithin(read, sentence, day, scope) }] : []
  })
  const ofAll = days.find(({ told }) => told.sentences === read.sentences)
  if (ofAll) return [ofAll]
  // The first day of a passage is that of all that stands in it.
  return days.filter(
    ({ told }, at) => !days.slice(0, at).some((one) => one.told.sentences[0] === told.sentences[0]),
  )
}

/** Over how much of a document a day is that of what is told: the whole of it, a passage, or one sentence. */
type Scope = 'document' | 'passage' | 'sentence'

function readWithin(read: Understanding, sentence: Sentence, day: DateMention, scope: Scope): Understanding {
  const dates = read.dates.filter((one) => one !== day)
  // Read apart from its document the day of a table stands above it.
  if (scope === 'document') return { ...read, dates }
  const sentences =
    scope === 'sentence' ? [sentence] : (read.passages[sentence.passage]?.sentences ?? [sentence])
  return { ...read, sentences, dates, grids: [] }
}

const opening = /^\W*(?:vào\s)?(?:ngày\s*)?$/iu
const reports = /^[^;.\d]{0,80}\s(?:báo cáo|thông tin|cho biết|cho hay)(?!\p{sc=Latn})/u
/** "(báo cáo ngày …)", "Báo cáo ngày …:", "(cập nhật …)". */
const closed =
  /(?:\(\s*|^\W*|số liệu\s|báo cáo này\s)(?:(?:số liệu|báo cáo)(?: này)?\s+)?(?:(?:được\s+)?(?:chốt|cập nhật|tổng hợp|phát hành|lập)(?:[^;,.\p{Lu}]{0,24})?|báo cáo\s*)$/iu
const sayingBefore =
  /(?<!\p{sc=Latn})(?:báo cáo|văn bản|thông tin|hội nghị(?: sơ kết| giao ban)?)\s*\(?\s*$/iu
const sayingBehind =
  /^(?:[^;.\d]{0,40}(?:\s(?:cho hay|cho biết|thông tin|thông báo|thông qua số liệu|báo cáo|khẳng định)(?!\p{sc=Latn}))?\)?:|[^;.\d]{0,40}\s(?:cho hay|cho biết|thông tin|thông báo|thông qua số liệu|báo cáo|khẳng định)(?!\p{sc=Latn}))/iu
/** "Theo báo cáo ngày 05/9/2024 của Bảo hiểm xã hội, …": the sentence gives what that report tells. */
const quoting = /^\W*(?:theo|qua)\s(?:số liệu\s)?báo cáo\s*$/iu
/** "Báo cáo số 97/BC-TTYT ngày 20/6/2025 của Trung tâm Y tế nêu: …": a report cited by its number for what it says. */
const citedReport =
  /^\W*(?<by>(?:theo|qua|tại|trong)\s)?(?:số liệu\s)?(?:tại\s|của\s)?(?:báo cáo|công văn|tờ trình|thông báo|biên bản)\s(?:[^;.\d]{0,30}\s)?số\s*:?\s*\d+[^\s,;]*,?\s*$/iu
const goesOn =
  /^[^;.\d:]{0,110}(?::|,|\s(?:nêu|ghi|cho biết|cho thấy|thể hiện|phản ánh|khẳng định|báo cáo|đánh giá|xác định)(?!\p{sc=Latn}))/iu
const says =
  /^[^;.\d:]{0,110}(?:\s(?:nêu|ghi|cho biết|cho thấy|thể hiện|phản ánh|khẳng định|báo cáo|đánh giá|xác định)(?!\p{sc=Latn})|:)/iu
/** "Hà Lũng, ngày 20 tháng 10 năm 2024." */
const placed = /^\W*\p{Lu}[\p{sc=Latn}\s-]{1,40},\s*$/u

/** "Số: 88/BC-TTYT, ngày 10/6/2024." */
const numbered = /^\W*Số\s*:?\s*\d+\s?\/\s?\p{Lu}[\p{Lu}\d&-]*,?\s*$/u

/** What may stand between the words that say that figures were put together and the day of it. */
const syllables = new Set(
  'ngày thời điểm này được lấy chốt lập ký ban hành phát cập nhật tổng hợp khóa khoá sổ thống kê kết xuất in báo cáo biểu mẫu bảng số liệu văn bản tài tại đến hết vào tính trích nộp gửi trong'.split(
    ' ',
  ),
)
const paper = /báo cáo|biểu|bảng|số liệu|văn bản|tài liệu|thời điểm/u
const puttingTogether =
  /(?<!\p{sc=Latn})(?:chốt|lập|ký|ban hành|phát hành|cập nhật|tổng hợp|kh[óo]a sổ|kết xuất|trích xuất|thống kê|báo cáo)(?!\p{sc=Latn})/u
/** A paper that is only cited. */
const citing = /(?<!\p{sc=Latn})(?:căn cứ|thực hiện|theo|tại|sau|trước|từ|cùng|và|kèm|trong|của|với)\s*$/iu

/** "Báo cáo này lấy số liệu chốt đến ngày", "Thời điểm lập biểu:": the run of such words right before a day. */
function tellingPhrase(lead: string): string | undefined {
  const words = findAll(lead, /\p{sc=Latn}+/gu)
  const first = words.findLastIndex(
    ({ 0: word, index }, at) =>
      !syllables.has(word.toLowerCase()) ||
      /^[^\s:(]+/u.test(lead.slice(index + word.length, words[at + 1]?.index)),
  )
  const phrase = lead.slice(words[first + 1]?.index ?? lead.length).toLowerCase()
  const before = lead.slice(0, words[first + 1]?.index ?? lead.length)
  const isCited = /^(?:báo cáo|văn bản|biểu|bảng)/u.test(phrase) && citing.test(before)
  return !isCited && paper.test(phrase) && puttingTogether.test(phrase) ? phrase : undefined
}

/** "ngày 20/10/2024 - ngày lập báo cáo này", "30/9/2024 (thời điểm chốt số liệu)": the day is named behind. */
const namesDay =
  /^\s?[-–,(]\s?(?:(?:tức|cũng|là)\s)*((?:ngày|thời điểm)\s[\p{sc=Latn}\s]{2,40})(?=[,.;:)]|$)/iu
const isOfSyllables = (words: string): boolean =>
  words
    .trim()
    .split(/\s+/u)
    .every((word) => syllables.has(word))

/** How much of the text was told on a day; of days of cited papers nothing was. */
function scopeOf(text: string, sentence: Sentence, date: DateMention): Scope | undefined {
  const lead = text.slice(Math.max(sentence.start, date.start - 90), date.start)
  const behind = text.slice(date.end, Math.min(date.end + 110, sentence.end))
  const isAlone = /^\W*$/u.test(behind)
  const bare = lead.replace(/(?:vào\s+)?ngày\s*$/iu, '')
  if (placed.test(bare) || (numbered.test(bare) && sentence.passage < 4))
    return isAlone ? 'document' : undefined
  if (opening.test(lead)) return reports.test(behind) ? 'passage' : undefined
  const phrase = tellingPhrase(lead)
  // The words "báo cáo" alone may cite one.
  if (phrase && !/^báo cáo[\s(:]*(?:ngày)?[\s(:]*$/u.test(phrase)) {
    const isOfAll =
      /(?<!\p{sc=Latn})này(?!\p{sc=Latn})/u.test(phrase) || (isAlone && sentence.text.length < 90)
    return isOfAll ? 'document' : 'passage'
  }
  const next = namesDay.exec(behind)?.[1]?.toLowerCase() ?? ''
  if (paper.test(next) && puttingTogether.test(next) && isOfSyllables(next))
    return /(?<!\p{sc=Latn})này(?!\p{sc=Latn})/u.test(next) ? 'document' : 'passage'
  if (quoting.test(bare)) return 'sentence'
  const cited = citedReport.exec(bare)
  if (cited && (cited.groups?.by && /báo cáo/iu.test(bare) ? goesOn : says).test(behind)) return 'sentence'
  return closed.test(bare) || (sayingBefore.test(bare) && sayingBehind.test(behind)) ? 'passage' : undefined
}
