import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const term =
  /(?<term>(?:tháng\s+\d{1,2}|quý\s+(?:IV|I{1,3}|[1-4]))(?!\p{sc=Latn}|\d|\s*[-–,]\s*\d|\stháng)(?:(?:\s?\/\s?|\s+năm\s+)20\d\d)?)/iu
const done = /kiểm điểm|kết quả|đánh giá|tình hình|đã (?:thực hiện|làm)/iu
const planned = /phương hướng|nhiệm vụ|kế hoạch|dự kiến/iu
const both = new RegExp(
  `(?:kết quả|tình hình)[^.;\\n\\d]{0,50}?${term.source.replace('<term>', '<first>')}[^.;\\n\\d]{0,40}?(?:phương hướng|nhiệm vụ|kế hoạch)[^.;\\n\\d]{0,40}?${term.source.replace('<term>', '<next>')}`,
  'iu',
)

/**
 * "I. Kiểm điểm công tác tháng 5" and "II. Nhiệm vụ tháng 5", "NHIỆM VỤ QUÝ I/2024" where the report itself is called
 * "kết quả quý I/2024 và nhiệm vụ quý II/2024": what is planned is for the time after the one that is told.
 */
export function checkHeadedPlans({ text, passages }: Understanding): CheckFinding[] {
  const heads = gather(passages, (passage) => {
    const words = text.slice(passage.start, Math.min(passage.end, passage.start + 161))
    const isHead = passage.heading !== undefined || words === words.toUpperCase()
    return isHead && words.length < 160 && !/[.;]\s*$/u.test(words) ? [{ start: passage.start, words }] : []
  })
  const told = gather(heads, ({ words }) =>
    done.test(words) && !planned.test(words) ? (keyOf(words) ?? []) : [],
  )
  const { first, next } = both.exec(text)?.groups ?? {}
  if (first && next && spell(first) !== spell(next)) told.push(spell(first))
  const plans = heads.filter(
    ({ words }) =>
      planned.test(words) && !done.test(words) && !/thực hiện (?:nhiệm vụ|kế hoạch)/iu.test(words),
  )
  if (told.length === 0 || new Set(gather(plans, ({ words }) => keyOf(words) ?? [])).size !== 1) return []
  return gather(plans, ({ start, words }) => {
    const match = term.exec(words)
    const key = keyOf(words)
    if (!match || !key || !told.includes(key) || told.some((one) => one !== key)) return []
    const from = start + match.index
    return [
      report(
        text,
        'period',
        'error',
        { start: from, end: from + match[0].length },
        { message: `Kết quả đã nêu là của ${match[0]}, phương hướng, nhiệm vụ phải của kỳ sau.` },
      ),
    ]
  })
}

const keyOf = (words: string): string | undefined => {
  const found = term.exec(words)?.groups?.term
  return found === undefined ? undefined : spell(found)
}

/** Without the year: "quý i". */
const spell = (words: string): string =>
  words
    .toLowerCase()
    .replace(/(?:\s?\/\s?|\s+năm\s+)20\d\d/u, '')
    .replace(/\s0(?=\d)/u, ' ')
    .replace(/\s+/gu, ' ')
