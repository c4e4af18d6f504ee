import type { CheckFinding } from '../finding.ts'
import { ministriesByKey, ministryKey } from '../layers/offices.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const governmentDecision = /(?<!\p{L})quyết định của Chính phủ(?!\p{L})/giu

/** The Government issues decrees and resolutions; decisions are the Prime Minister's. */
export function checkGovernment({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(governmentDecision)].map((match) => {
      const start = sentence.start + match.index
      return report(
        text,
        'citation',
        'warning',
        { start, end: start + match[0].length },
        {
          message: 'Chính phủ ban hành nghị định, nghị quyết; quyết định là của Thủ tướng Chính phủ.',
          suggest: match[0].replace('Chính phủ', 'Thủ tướng Chính phủ'),
        },
      )
    }),
  )
}

const ministryShape =
  /Bộ (?:Lao động|Nông nghiệp|Kế hoạch|Tài nguyên|Giáo dục|Văn h(?:óa|oá)|Thông tin|Khoa học|Dân tộc)[\p{L}\s,\-–]{3,40}?(?=\s+(?:sửa|hướng|quy|ban|về|và các|đã|tại|công|trong|để|ngày)(?!\p{L})|[.;:()\n]|$)/gu

/** Names of ministries with other commas and dashes than their own. */
export function checkOffices({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(ministryShape)].flatMap((match) => {
      const name = match[0].trim()
      const right = ministriesByKey.get(ministryKey(name))
      if (
        !right ||
        right.replace('–', '-') === name.replace('–', '-') ||
        right.toLowerCase().replace(/\s/g, '') === name.toLowerCase().replace(/[–]/g, '-').replace(/\s/g, '')
      )
        return []
      const start = sentence.start + match.index
      return [
        report(
          text,
          'citation',
          'warning',
          { start, end: start + name.length },
          { message: `Tên cơ quan đúng là "${right}".`, suggest: right },
        ),
      ]
    }),
  )
}
