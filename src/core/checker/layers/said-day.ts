import type { Passage, Understanding } from '../understanding.ts'
import type { DateMention } from './dates.ts'
import { listWithin } from './order.ts'

/** A day told in a passage as that of its report, with all that is told there. */
interface SaidDay {
  day: DateMention
  told: Understanding
}

/**
 * "Ngày 20/11/2024, Ban Quản lý dự án báo cáo …", "(Số liệu chốt tại thời điểm 20/9/2023)": where the document has no day of
 * its own, that of the passage.
 */
export const findSaidDays = (read: Understanding): SaidDay[] =>
  read.passages.flatMap((passage): SaidDay[] => {
    const dates = listWithin(read.dates, passage)
    const day = dates.find((date) => isTold(read.text, passage, date))
    if (!day?.iso) return []
    // "Báo cáo này được lập ngày …": of all that stands in the document.
    if (ofDocument.test(read.text.slice(Math.max(passage.start, day.start - 60), day.start)))
      return [{ day, told: read }]
    const others = dates.filter((one) => one !== day)
    return [{ day, told: { ...read, sentences: passage.sentences, dates: others, grids: [] } }]
  })

const ofDocument = /(?:báo cáo|văn bản|tài liệu) này[^;,.\d]{0,40}$/iu
const opening = /^\W*$/u
const reports = /^[^;.\d]{0,80}\s(?:báo cáo|thông tin|cho biết|cho hay)(?!\p{L})/u
/** "(Báo cáo này phát hành ngày …)", "(báo cáo ngày …)". */
const closed =
  /(?:\(\s*|^\W*|số liệu\s|báo cáo này\s)(?:(?:số liệu|báo cáo)(?: này)?\s+)?(?:(?:được\s+)?(?:chốt|cập nhật|tổng hợp|phát hành|lập)(?:[^;,.\p{Lu}]{0,24})?|báo cáo\s*)$/iu
const sayingBefore = /(?<!\p{L})(?:báo cáo|văn bản|thông tin|hội nghị(?: sơ kết| giao ban)?)\s*$/iu
const sayingBehind =
  /^[^;.\d]{0,40}(?:\s(?:cho hay|cho biết|thông tin|thông báo|thông qua số liệu|báo cáo|khẳng định)(?!\p{L})|:)/iu

/** Whether a day is that on which the passage was told; those of cited papers are none. */
function isTold(text: string, passage: Passage, date: DateMention): boolean {
  const lead = text
    .slice(Math.max(passage.start, date.start - 60), date.start)
    .replace(/(?:vào\s+)?ngày\s*$/iu, '')
  const behind = text.slice(date.end, date.end + 110)
  if (opening.test(lead)) return reports.test(behind)
  return closed.test(lead) || (sayingBefore.test(lead) && sayingBehind.test(behind))
}
