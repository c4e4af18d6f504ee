import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const compared =
  /so với\s+(?:cùng kỳ\s+)?(?<term>(?:niên vụ|vụ|mùa)\s+(?<name>[\p{sc=Latn}\s-]{0,24}?)\s*(?<years>20\d\d\s?[-–]\s?20\d\d))/giu

/** "vụ Đông Xuân 2024 - 2025 …, cao hơn so với vụ Đông Xuân 2024 - 2025": a season compared with itself. */
export function checkSeasons({ text, datedSentences }: Understanding): CheckFinding[] {
  return gather(datedSentences, (sentence) =>
    gather(findAll(sentence.text, compared), (match) => {
      const { name = '', years = '' } = match.groups ?? {}
      const own = `${name} ${years}`.trim().toLowerCase()
      if (!sentence.text.slice(0, match.index).toLowerCase().includes(own)) return []
      const start = sentence.start + match.index
      return [
        report(
          text,
          'period',
          'error',
          { start, end: start + match[0].length },
          {
            message: `Vụ ${own} lại so với chính vụ đó.`,
            suggest: match[0].replace(/20\d\d/gu, (year) => String(Number(year) - 1)),
          },
        ),
      ]
    }),
  )
}
