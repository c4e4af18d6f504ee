import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const schoolYear = /(?<!\p{sc=Latn})năm học\s+(?<from>20\d\d)\s?[-–]\s?(?<to>20\d\d)(?!\d)/giu

/** "năm học 2023 - 2025": a school year lies in two years that follow each other. */
export function checkSchoolYears({ text, datedSentences }: Understanding): CheckFinding[] {
  return gather(datedSentences, (sentence) =>
    gather(findAll(sentence.text, schoolYear), (match) => {
      const { from = '', to = '' } = match.groups ?? {}
      if (Number(to) === Number(from) + 1) return []
      const start = sentence.start + match.index
      const suggest = match[0].replace(/20\d\d$/, String(Number(from) + 1))
      return [
        report(
          text,
          'period',
          'error',
          { start, end: start + match[0].length },
          {
            message: `Năm học nằm trong hai năm liền nhau, không thể là ${from} - ${to}; có lẽ là "${suggest}".`,
            suggest,
          },
        ),
      ]
    }),
  )
}
