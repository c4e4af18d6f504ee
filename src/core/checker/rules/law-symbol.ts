import type { CheckFinding } from '../finding.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** A law named by its title before its number: "Luật Ngân sách nhà nước số 83/2015/QH13". */
const titled =
  /(?<!\p{L})(?<kind>Luật|Bộ luật|Pháp lệnh)\s(?!số)(?:(?!\s(?:Nghị|Thông|Quyết|Chỉ|Công|Luật|Pháp)\s)[\p{L}\s,]){3,80}?\ssố\s*:?\s*(?<symbol>\d{1,3}\/(?:19|20)\d{2}\/(?<code>[A-ZĐ][\p{L}\d-]*))/gu

/** "Luật Ngân sách nhà nước số 83/2015/NĐ-CP": laws are numbered by the National Assembly, ordinances by its standing committee. */
export const checkLawSymbols = ({ text, sentences }: Understanding): CheckFinding[] =>
  sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(titled)].flatMap((match) => {
      const { kind = '', symbol = '', code = '' } = match.groups ?? {}
      const isRight = kind === 'Pháp lệnh' ? /UBTVQH|^PL/u.test(code) : /^QH/u.test(code)
      if (isRight) return []
      const end = sentence.start + match.index + match[0].length
      return [
        report(
          text,
          'citation',
          'error',
          { start: end - symbol.length, end },
          {
            message: `Ký hiệu "${symbol}" không phải của ${kind.toLowerCase()}: ${kind.toLowerCase()} mang ký hiệu ${kind === 'Pháp lệnh' ? 'UBTVQH' : 'QH'}.`,
          },
        ),
      ]
    }),
  )
