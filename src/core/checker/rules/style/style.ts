import type { CheckFinding, RuleName } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll, findAllAt, placesOfNumbers } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** A way of writing that is not wrong in substance: only ever a hint. */
interface Habit {
  rule: RuleName
  shape: RegExp
  message: string
  /** What to write instead, when it is certain. */
  mend?: (found: string) => string
}

const habits: readonly Habit[] = [
  {
    rule: 'citation',
    shape: /,(?=\s+ngày\s+\d)(?<=\d{1,5}(?:\/\d{4})?[/-]\p{Lu}[\p{sc=Latn}\d/-]{1,14},)/gu,
    message: 'Giữa ký hiệu và ngày ban hành không có dấu phẩy.',
    mend: () => '',
  },
  // More of them lead to a page number or stand for a blank.
  {
    rule: 'duplicate',
    shape: /(?<!\.)\.{4,6}(?=\s|$)/gu,
    message: 'Dấu lửng chỉ có ba chấm.',
    mend: () => '...',
  },
  {
    rule: 'unit-scale',
    shape: /(?<=\d)(?:đồng|hộ|người|triệu|tỷ)(?!\p{sc=Latn})/gu,
    message: 'Giữa số và đơn vị cần một dấu cách.',
    mend: (found) => ` ${found}`,
  },
  {
    rule: 'place-name',
    shape: /(?<=(?:tại|ở|của|và|các)\s)(?:Thôn|Xã|Huyện)(?=\s\p{Lu})/gu,
    message: 'Danh từ chung đứng giữa câu viết thường.',
    mend: (found) => found.toLowerCase(),
  },
  {
    rule: 'label',
    shape: /chính trị\s?-\s?xã hội|chính trị xã hội/giu,
    message: 'Cách viết thống nhất là "chính trị - xã hội".',
    mend: () => 'chính trị - xã hội',
  },
  {
    rule: 'label',
    shape: /(?<!\p{sc=Latn})BCD(?!\p{sc=Latn})/gu,
    message: 'Viết tắt của Ban Chỉ đạo là BCĐ.',
    mend: () => 'BCĐ',
  },
  {
    rule: 'label',
    shape: /xóa đói giảm nghèo/giu,
    message: 'Tên gọi hiện hành là "giảm nghèo bền vững".',
    mend: () => 'giảm nghèo bền vững',
  },
]

/** Habits of writing an official may want to know of. */
export function checkStyle({ text, citations }: Understanding): CheckFinding[] {
  const found = gather(habits, ({ rule, shape, message, mend }) =>
    gather(findAll(text, shape), (match) => {
      const suggest = mend?.(match[0])
      if (suggest === match[0]) return []
      const span = { start: match.index, end: match.index + match[0].length }
      return [report(text, rule, 'hint', span, { message, suggest })]
    }),
  )
  return [...found, ...findUngrouped(text), ...findCitedAgain(text, citations)]
}

const ungrouped = /(?<![\d.,/]|năm )\d{4,}(?![\d.,]|\/\p{Lu})|(?<=\/)\d{4,}(?=\s?(?:hộ|người|hồ sơ))/uy

/** 1081 in a text that also writes 1.081; a year is written as it is. */
function findUngrouped(text: string): CheckFinding[] {
  const grouped = new Set(
    findAll(text, /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,])/g).map((match) => match[0].replaceAll('.', '')),
  )
  if (grouped.size === 0) return []
  return gather(findAllAt(text, placesOfNumbers(text), ungrouped), (match) => {
    if (!grouped.has(match[0])) return []
    const suggest = match[0].replace(/\B(?=(\d{3})+$)/g, '.')
    const span = { start: match.index, end: match.index + match[0].length }
    return [
      report(text, 'unit-scale', 'hint', span, {
        message: `Chỗ khác viết ${suggest}: nên dùng một cách viết.`,
        suggest,
      }),
    ]
  })
}

/** A document cited in full a second time: kind and number are enough. */
function findCitedAgain(text: string, citations: Understanding['citations']): CheckFinding[] {
  const seen = new Set<string>()
  return gather(citations, (citation) => {
    if (!citation.code || !citation.date || !citation.issuer) return []
    const key = `${citation.number}/${citation.year ?? ''}/${citation.code}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [
      report(
        text,
        'citation',
        'hint',
        { start: citation.date.start, end: citation.end },
        {
          message: 'Văn bản này đã được dẫn đầy đủ ở trên: từ lần thứ hai chỉ cần loại và số, ký hiệu.',
        },
      ),
    ]
  })
}
