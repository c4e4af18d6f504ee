import type { CheckFinding } from '../finding.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** A law named by its title before its number: "Luật Ngân sách nhà nước số 83/2015/QH13". */
const titled =
  /(?<!\p{L})(?<kind>Luật|Bộ luật|Pháp lệnh)\s(?!số)(?:(?!\s(?:Nghị|Thông|Quyết|Chỉ|Công|Luật|Pháp)\s)[\p{L}\s,]){3,80}?\ssố\s*:?\s*(?<symbol>\d{1,3}\/(?:19|20)\d{2}\/(?<code>[A-ZĐ][\p{L}\d-]*))/gu

/** "Luật Ngân sách nhà nước số 83/2015/NĐ-CP": laws are numbered by the National Assembly, ordinances by its standing committee. */
export const checkLawSymbols = (read: Understanding): CheckFinding[] => [
  ...findForeignCodes(read),
  ...findWrongTerms(read),
]

/** The year in which each National Assembly first met; in it laws of the one before were passed too. */
const firstYears: Readonly<Record<number, number>> = {
  11: 2002,
  12: 2007,
  13: 2011,
  14: 2016,
  15: 2021,
  16: 2026,
}

/** "31/2024/QH14": the laws of 2024 are those of the fifteenth National Assembly. */
const findWrongTerms = ({ text, citations }: Understanding): CheckFinding[] =>
  citations.flatMap(({ code = '', year, symbol }) => {
    const term = Number(/^(?:UBTV)?QH(?<term>\d{2})$/u.exec(code)?.groups?.term)
    const [from, to] = [firstYears[term], firstYears[term + 1]]
    if (!year || !from || (Number(year) >= from && (!to || Number(year) <= to))) return []
    const right = Object.entries(firstYears).findLast(([, first]) => first <= Number(year))?.[0]
    const shown = text.slice(symbol.start, symbol.end)
    return [
      report(text, 'citation', 'error', symbol, {
        message: `Ký hiệu "${shown}" sai: năm ${year} không phải nhiệm kỳ Quốc hội khóa ${term}.`,
        suggest: right && shown.replace(/\d{2}$/u, right),
      }),
    ]
  })

const findForeignCodes = ({ text, sentences }: Understanding): CheckFinding[] =>
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
