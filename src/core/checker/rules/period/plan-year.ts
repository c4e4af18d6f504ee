import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { listWithin } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import { printDay, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** "Trong năm 2024, phấn đấu …", "Phấn đấu đến hết năm 2024 …" at the head of a sentence. */
const aim =
  /^\W*(?:[a-zđ\d]{1,2}[).]\s*)?(?:(?<year>(?:trong|đến hết|hết|đến cuối|đến)\s+năm\s+(?<first>20\d\d)),?\s+(?:[^,;.\d]{0,30}\s)?(?:phấn đấu|sẽ|tiếp tục|tập trung|đẩy mạnh|mục tiêu)(?!\p{sc=Latn})|(?:phấn đấu|mục tiêu)\s+(?:là\s+)?(?<later>(?:trong|đến hết|hết|đến cuối|đến)\s+năm\s+(?<second>20\d\d))(?!\p{sc=Latn}))/iu
/** "Nhiệm vụ năm 2024: phấn đấu đến hết năm 2023 …": the line says itself which year it plans. */
const ownHead = /^\W*(?:nhiệm vụ|phương hướng|kế hoạch|mục tiêu)[^:.\d]{0,30}năm\s+(?<year>20\d\d)\s*:\s*/iu
const looksBack = /so với|(?<!\p{sc=Latn})đã(?!\p{sc=Latn})|giai đoạn|kết quả|đạt được/iu

/** "Trong năm 2024, phấn đấu đạt 70%" in a plan for 2025: the year of the plan it was copied from. */
export function checkPlanYears(read: Understanding): CheckFinding[] {
  const { text, sentences, profile, aspects } = read
  const plan = readPlanTitle(read)
  const past = plan === undefined ? [] : findPastDays(read, plan)
  const aims = gather(sentences, (sentence) => {
    const head = ownHead.exec(sentence.text)
    const own = head ? Number(head.groups?.year) : undefined
    const year = plan ?? own ?? profile.planYear
    if (year === undefined) return []
    const match = aim.exec(sentence.text.slice(head?.[0].length ?? 0))
    const { year: opening, later, first, second } = match?.groups ?? {}
    const shown = opening ?? later ?? ''
    const named = Number(first ?? second)
    // A report tells of aims of its own year too; only among its plans they are of the next.
    if (!match || named >= year || looksBack.test(sentence.text)) return []
    const isPlanned = aspects[sentence.passage] === 'plan' || isBelow(read, sentence.passage, year)
    if (plan === undefined && own === undefined && !isPlanned) return []
    const start = sentence.start + (head?.[0].length ?? 0) + match.index + match[0].indexOf(shown)
    return [
      report(
        text,
        'period',
        'error',
        { start, end: start + shown.length },
        {
          message: `Kế hoạch là của năm ${year}, mục tiêu ở đây lại ghi "${shown}".`,
          suggest: shown.replace(String(named), String(year)),
        },
      ),
    ]
  })
  return [...past, ...aims, ...findPastTasks(read)]
}

const tasks = ['nhiệm', 'phương']
const opensTasks =
  /(?<shown>(?:phương hướng|nhiệm vụ)[^.,;:\d]{0,40}năm\s+(?<year>20\d\d))(?:\s+(?:như sau|sau đây|là))?\s*:\s*(?<behind>.+)/iu
const ahead =
  /^\p{Ll}?[^;.]{0,40}?(?<!\p{sc=Latn})(?:tiếp tục|phấn đấu|tập trung|đẩy mạnh|tăng cường|sẽ)(?!\p{sc=Latn})/iu
const remembered =
  /so với|(?<!\p{sc=Latn})(?:đã|theo|căn cứ|thực hiện|nghị quyết|kế hoạch|trước|từ|giai đoạn|kết quả|cuối năm)(?!\p{sc=Latn})/iu

/** "UBND xã đề ra nhiệm vụ năm 2022 như sau: tiếp tục …" in a report on 2023: no task is set for a year that is past. */
function findPastTasks({ text, profile, sentencesWith }: Understanding): CheckFinding[] {
  const { year, planYear, title } = profile
  if (!title || year === undefined) return []
  return gather(sentencesWith(tasks), (sentence) => {
    const match = sentence.start < title.end ? null : opensTasks.exec(sentence.text)
    const { shown = '', year: named, behind = '' } = match?.groups ?? {}
    if (!match || Number(named) >= year || !ahead.test(behind)) return []
    if (remembered.test(sentence.text.slice(0, match.index)) || remembered.test(shown)) return []
    const start = sentence.start + match.index
    return [
      report(
        text,
        'period',
        'error',
        { start, end: start + shown.length },
        {
          message: `Báo cáo là của năm ${year}, nhiệm vụ đề ra không thể là của năm ${named} đã qua.`,
          suggest: shown.replace(/\d+$/u, String(planYear ?? year + 1)),
          related: [title],
        },
      ),
    ]
  })
}

const task =
  /^\W*(?:\d{1,2}[.)]\s*|[a-zđ][.)]\s*)?(?:tổ chức|hoàn thành|triển khai|mở|tuyên truyền|phát động|hưởng ứng|ra quân|tập huấn|kiểm tra|rà soát|báo cáo|nghiệm thu|thời gian)(?!\p{sc=Latn})/iu
const known =
  /(?<!\p{sc=Latn})(?:đã|theo|căn cứ|kết quả|so với|từ|thực hiện|kể từ|số|ban hành|hiệu lực|trước đây)(?!\p{sc=Latn})/iu

/** "Tổ chức Ngày Pháp luật 09/11/2023" in a plan for 2025: a day that was past before the plan was made. */
function findPastDays({ text, sentences, dates, profile }: Understanding, plan: number): CheckFinding[] {
  return gather(sentences, (sentence) => {
    if (!task.test(sentence.text) || known.test(sentence.text)) return []
    return gather(listWithin(dates, sentence), (date) => {
      // A plan may begin with the last weeks of the year before.
      const isPast =
        date.iso !== undefined &&
        (profile.date?.iso ? date.iso < profile.date.iso : (date.year ?? plan) < plan - 1)
      if (!isPast) return []
      return [
        report(text, 'period', 'error', date, {
          message: `Kế hoạch là của năm ${plan}, việc phải làm ở đây lại ghi ngày ${printDay(text, date)}.`,
        }),
      ]
    })
  })
}

/** "C. CÁC CHỈ TIÊU CHỦ YẾU NĂM 2026": the nearest heading above that names a year names the planned one alone. */
function isBelow({ text, passages }: Understanding, at: number, year: number): boolean {
  const head = passages.slice(0, at).findLast(({ start, end }) => {
    const line = text.slice(start, end)
    return line.length < 160 && line === line.toUpperCase() && /20\d\d/.test(line)
  })
  const named = head ? text.slice(head.start, head.end).match(/20\d\d/g) : null
  return named?.length === 1 && Number(named[0]) === year
}

/** The one year that the title of a plan names. */
function readPlanTitle({ text, passages }: Understanding): number | undefined {
  const lines = passages.slice(0, 12).map(({ start, end }) => text.slice(start, Math.min(end, start + 200)))
  const at = lines.findIndex((line) => /^\W*KẾ HOẠCH(?!\p{sc=Latn})/u.test(line))
  if (at < 0) return undefined
  const title = lines.slice(at, at + 2).join('\n')
  if (/giai đoạn|20\d\d\s*[-–]\s*20/iu.test(title)) return undefined
  const years = new Set(findAll(title, /năm\s+(20\d\d)/giu).map(([, year]) => Number(year)))
  return years.size === 1 ? [...years][0] : undefined
}
