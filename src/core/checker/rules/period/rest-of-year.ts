import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const lastMonths = /(?<months>\d{1,2}) tháng cuối năm/giu

/** "NHIỆM VỤ 6 THÁNG CUỐI NĂM" in a report on nine months, which leaves three. */
export function checkRestOfYear({ text, passages, profile }: Understanding): CheckFinding[] {
  const { lastMonth, title } = profile
  if (lastMonth === undefined || lastMonth === 12 || !title) return []
  return gather(passages, (passage) => {
    const line = text.slice(passage.start, Math.min(passage.end, passage.start + 200))
    // "9 tháng đầu năm 2024; nhiệm vụ 6 tháng cuối năm" in the title itself.
    const isTitle = passage.start < title.end && /nhiệm vụ|phương hướng|kế hoạch/iu.test(line)
    if (!isTitle && (passage.start < title.end || !(passage.heading || line === line.toUpperCase())))
      return []
    return gather(findAll(line, lastMonths), ({ index, 0: written, groups }) => {
      if (Number(groups?.months) + lastMonth <= 12) return []
      const start = passage.start + index
      return [
        report(
          text,
          'period',
          'error',
          { start, end: start + written.length },
          {
            message: `Báo cáo đến hết tháng ${lastMonth} thì năm chỉ còn ${12 - lastMonth} tháng, không phải ${groups?.months} tháng.`,
            suggest: written.replace(/^\d+/u, String(12 - lastMonth)),
          },
        ),
      ]
    })
  })
}
