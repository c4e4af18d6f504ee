import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { findReportingTerms, type ReportingTerm } from '../../layers/times/reporting-terms.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** "tháng trước (tháng 9 năm 2024)", "cùng kỳ năm trước (quý II/2023)", "quý tới (quý I)". */
const sides = ['trước', 'ngoái', 'sau', 'tới']
const neighbour =
  /(?<!\p{sc=Latn})(?<same>cùng kỳ\s+)?(?<unit>tháng|quý|năm)\s+(?<side>trước|ngoái|liền trước|liền kề trước|sau|tới)\s*(?:\(\s*(?:tức\s+)?(?:là\s+)?|,\s*tức\s+(?:là\s+)?)(?=(?:tháng|quý|năm)\s)/giu
const yearAt = /^năm\s+(?<year>20\d\d)(?!\s*[-–]\s*20|\d)/iu
/** How many terms of a kind a year has. */
const sizes: Partial<Record<ReportingTerm['kind'], number>> = { month: 12, quarter: 4 }
const kinds: Record<string, ReportingTerm['kind']> = { tháng: 'month', quý: 'quarter' }

/** "giảm 01 vụ so với tháng trước (tháng 9 năm 2024)" in a report on August: the term before or behind is another one. */
export const checkNeighbourTerms = (read: Understanding): CheckFinding[] => [
  ...findNeighbours(read),
  ...findComparedAhead(read),
]

const compared = /so với\s+(?:cùng kỳ\s+(?:của\s+)?)?$/iu
const intended =
  /phấn đấu|dự kiến|mục tiêu|kế hoạch|chỉ tiêu|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})|(?<!\p{sc=Latn})ước/iu

/** "tăng 14% so với tháng 6/2025" in a report on May: nothing is compared with what has not been. */
function findComparedAhead({ text, sentences, profile, aspects }: Understanding): CheckFinding[] {
  const { title, period } = profile
  const [own, ...more] = title && period ? findReportingTerms(text, title.start, title.end) : []
  const size = own && sizes[own.kind]
  if (!own || !size || !title || more.length > 0) return []
  const placeOf = (term: ReportingTerm) => (term.year ?? profile.year ?? 0) * size + Number(term.which)
  return gather(sentences, (sentence) => {
    if (sentence.start < title.end || aspects[sentence.passage] === 'plan' || intended.test(sentence.text))
      return []
    const terms = findReportingTerms(text, sentence.start, sentence.end)
    return gather(terms, (term, at) => {
      const lead = text.slice(Math.max(sentence.start, term.start - 30), term.start)
      if (at > 0 || term.kind !== own.kind || term.year === undefined || !compared.test(lead)) return []
      if (placeOf(term) <= placeOf(own)) return []
      return [
        report(text, 'period', 'error', term, {
          message: `Báo cáo của ${text.slice(own.start, own.end)} lại so với ${text.slice(term.start, term.end)}, là kỳ sau đó.`,
          related: [own],
        }),
      ]
    })
  })
}

const findNeighbours = (read: Understanding): CheckFinding[] =>
  gather(read.sentencesWith(sides), (sentence) =>
    gather(findAll(sentence.text, neighbour), (match) => {
      const { unit = '', side = '', same } = match.groups ?? {}
      const at = sentence.start + match.index + match[0].length
      const step = /sau|tới/iu.test(side) ? 1 : -1
      const found =
        unit.toLowerCase() === 'năm'
          ? judgeYear(read, sentence, { at, step })
          : same
            ? undefined
            : judgeTerm(read, sentence, { at, step, kind: kinds[unit.toLowerCase()] ?? 'month' })
      if (!found) return []
      const { end, right } = found
      const [shown, said] = [read.text.slice(at, end), match[0].replace(/\s*[(,].*$/u, '')]
      return [
        report(
          read.text,
          'period',
          'error',
          { start: at, end },
          {
            message: `"${said}" của kỳ này là ${right}, không phải ${shown}.`,
            suggest: right,
          },
        ),
      ]
    }),
  )

type Found = { end: number; right: string } | undefined

/** The year that goes before or behind the one last spoken of. */
function judgeYear(
  { text, profile }: Understanding,
  sentence: Sentence,
  { at, step }: { at: number; step: number },
): Found {
  const match = yearAt.exec(text.slice(at, at + 12))
  // What was compared, or stood in brackets, is not what the sentence speaks of.
  const told = text.slice(sentence.start, at).replace(/\([^()]*\)|so với năm\s+20\d\d/giu, ' ')
  const before = findAll(told, /(?:năm\s+|\/)(20\d\d)(?!\d|\s*[-–])/giu).at(-1)
  const own = before ? Number(before[1]) : profile.year
  if (!match || own === undefined || Number(match.groups?.year) === own + step) return undefined
  return { end: at + match[0].length, right: `năm ${own + step}` }
}

/** The month or quarter that goes before or behind the one last spoken of. */
function judgeTerm(
  { text, profile }: Understanding,
  sentence: Sentence,
  { at, step, kind }: { at: number; step: number; kind: ReportingTerm['kind'] },
): Found {
  const { title, period } = profile
  const [term] = findReportingTerms(text, at, Math.min(sentence.end, at + 30))
  if (!term || term.start !== at || term.kind !== kind) return undefined
  const before = findReportingTerms(text, sentence.start, at).findLast(
    (one) =>
      one.kind === kind && !/[(]\s*$|so với\s*$/iu.test(text.slice(Math.max(0, one.start - 8), one.start)),
  )
  const titled = title && period ? findReportingTerms(text, title.start, title.end) : []
  const [reported, ...more] = titled.filter((one) => one.kind === kind)
  const own = before ?? (more.length === 0 ? reported : undefined)
  const size = sizes[kind]
  if (!own || !size) return undefined
  const place = (own.year ?? profile.year ?? 0) * size + Number(own.which) - 1 + step
  const [year, which] = [Math.floor(place / size), (place % size) + 1]
  const isRight =
    Number(term.which) === which && (term.year === undefined || year === 0 || term.year === year)
  if (isRight || (own.year === undefined && profile.year === undefined && Number(term.which) === which))
    return undefined
  const shown = kind === 'month' ? `tháng ${which}` : `quý ${['I', 'II', 'III', 'IV'][which - 1]}`
  return { end: term.end, right: term.year === undefined ? shown : `${shown} năm ${year}` }
}
