import type { CheckFinding } from '../finding.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const opens = /^\W*Nơi nhận\W*$/iu
/** "(để báo cáo)", "(b/c)": what the copy is for. */
const purpose = /\([^()]*\)|[;,.]+\s*$/gu

/** "Nơi nhận:" with one recipient in it twice. */
export function checkRecipients({ text, passages }: Understanding): CheckFinding[] {
  return passages.flatMap((passage, at) => {
    if (!opens.test(text.slice(passage.start, passage.end))) return []
    const seen = new Set<string>()
    return passages.slice(at + 1, at + 30).flatMap(({ start, end }) => {
      const line = text.slice(start, end)
      if (!/^\s*[-–+]/u.test(line)) return []
      const name = line
        .replace(/^\s*[-–+]\s*/u, '')
        .replace(purpose, '')
        .trim()
        .toLowerCase()
      const isAgain = seen.has(name) && name.length > 3
      seen.add(name)
      return isAgain
        ? [
            report(
              text,
              'duplicate',
              'warning',
              { start, end },
              {
                message: `"${line.replace(/^\s*[-–+]\s*/u, '').replace(/[;.]\s*$/u, '')}" đã có ở trên trong cùng danh sách nơi nhận.`,
              },
            ),
          ]
        : []
    })
  })
}
