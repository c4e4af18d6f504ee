import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { trustMark } from '../../layers/citations/offices.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** A law named by its title before its number: "Luật Ngân sách nhà nước số 83/2015/QH13". */
const titled =
  /(?=[LBP])(?<!\p{sc=Latn})(?<kind>Luật|Bộ luật|Pháp lệnh)\s(?!số)(?:(?!\s(?:Nghị|Thông|Quyết|Chỉ|Công|Luật|Pháp)\s)[\p{sc=Latn}\s,]){3,80}?\ssố\s*:?\s*(?<symbol>\d{1,3}\/(?:19|20)\d{2}\/(?<code>[A-ZĐ][\p{sc=Latn}\d-]*))/gu

/** "Luật Ngân sách nhà nước số 83/2015/NĐ-CP": laws are numbered by the National Assembly, ordinances by its standing committee. */
export const checkLawSymbols = (read: Understanding): CheckFinding[] => [
  ...findForeignCodes(read),
  ...findWrongTerms(read),
  ...findOtherYears(read),
]

const dated =
  /(?=[LBP])(?<!\p{sc=Latn})(?<title>(?:Luật|Bộ luật|Pháp lệnh)\s\p{Lu}(?:(?!\s(?:Luật|năm|số|và\s\p{Lu}))[\p{sc=Latn}\s]|,(?=\s\p{Ll})){3,70}?)\s(?<year>năm\s(?<digits>(?:19|20)\d\d))/gu
const renewed =
  /sửa đổi|bổ sung|thay thế|thay cho|so với|trước đây|hết hiệu lực|(?<!\p{sc=Latn})cũ(?!\p{sc=Latn})/u

/** "Luật Nghĩa vụ quân sự năm 2015" and then "năm 2016": no law is made anew within a year. */
function findOtherYears({ text }: Understanding): CheckFinding[] {
  const known = new Map<string, { year: number; place: Span }>()
  return gather(findAll(text, dated), ({ index, 0: all, groups }) => {
    const { title = '', year = '', digits = '' } = groups ?? {}
    const end = index + all.length
    const place = { start: end - year.length, end }
    const first = known.get(title.toLowerCase())
    if (!first) known.set(title.toLowerCase(), { year: Number(digits), place })
    if (!first || Math.abs(first.year - Number(digits)) !== 1 || renewed.test(around(text, place))) return []
    return [
      report(text, 'citation', 'warning', place, {
        message: `${title} ở trên là của năm ${first.year}, ở đây ghi ${year}.`,
        suggest: `năm ${first.year}`,
        related: [first.place],
      }),
    ]
  })
}

const around = (text: string, { start, end }: Span): string => text.slice(Math.max(0, start - 300), end + 120)

/** "31/2024/QH14": the laws of 2024 are those of the fifteenth National Assembly; in its first year also of the one before. */
const findWrongTerms = ({ text, citations, ground: { assemblies = [] } }: Understanding): CheckFinding[] =>
  gather(citations, ({ code = '', year, symbol }) => {
    const term = Number(/^(?:UBTV)?QH(?<term>\d{2})$/u.exec(code)?.groups?.term)
    const [own, next] = [term, term + 1].map((number) => assemblies.find((one) => one.term === number))
    if (!year || !own || (Number(year) >= own.firstYear && (!next || Number(year) <= next.firstYear)))
      return []
    const right = assemblies.findLast(({ firstYear }) => firstYear <= Number(year))?.term
    const shown = text.slice(symbol.start, symbol.end)
    return [
      report(text, 'citation', 'error', symbol, {
        message: `Ký hiệu "${shown}" sai: năm ${year} không phải nhiệm kỳ Quốc hội khóa ${term}${trustMark(own.verified, next?.verified)}.`,
        suggest: right === undefined ? undefined : shown.replace(/\d{2}$/u, String(right)),
      }),
    ]
  })

const laws = ['luật', 'lệnh']

const findForeignCodes = ({ text, sentencesWith }: Understanding): CheckFinding[] =>
  gather(sentencesWith(laws), (sentence) =>
    gather(findAll(sentence.text, titled), (match) => {
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
