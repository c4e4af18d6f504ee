import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { findSlip, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const kinds = 'Kế hoạch|Nghị quyết|Quyết định|Đề án|Chương trình|Chỉ thị|Nghị định|Thông tư'
const named = new RegExp(
  `gọi (?:tắt )?là\\s+[“"]?(?<kind>${kinds})\\s+(?:số\\s+)?(?<number>\\d{1,4})(?![\\d/])`,
  'giu',
)

/** "(sau đây gọi tắt là Kế hoạch 115)" and later "Kế hoạch 151": the short name with a slip of the pen. */
export function checkShortNames({ text }: Understanding): CheckFinding[] {
  return gather(findAll(text, named), (match) => {
    const { kind = '', number = '' } = match.groups ?? {}
    const from = match.index + match[0].length
    const again = new RegExp(`${kind}\\s+(?<number>\\d{1,4})(?![\\d/.,-]*\\d|\\s?[/-]\\s?\\p{Lu})`, 'gu')
    return gather(findAll(text.slice(from, from + reach), again), (later) => {
      const written = later.groups?.number ?? ''
      if (written === number || !findSlip(written, number)) return []
      const start = from + later.index
      return [
        report(
          text,
          'citation',
          'error',
          { start, end: start + later[0].length },
          {
            message: `Ở trên gọi tắt là "${kind} ${number}", ở đây ghi "${later[0]}".`,
            suggest: `${kind} ${number}`,
            related: [{ start: match.index, end: from }],
          },
        ),
      ]
    })
  })
}

/** How far behind a short name is followed. */
const reach = 200_000
