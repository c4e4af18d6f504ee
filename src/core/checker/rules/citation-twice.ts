import type { CheckFinding } from '../finding.ts'
import type { LegalCitation } from '../layers/citations.ts'
import { findSlip, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const pointsBack = /^[^.;]{0,60}?(?:nêu trên|nói trên|trên đây|đã nêu|này)(?!\p{L})/iu

/** How many documents of one kind are remembered. */
const reach = 100

/** One document with two numbers or two years: said to be the one above, or of one day and two digits exchanged. */
export function checkCitedTwice({ text, citations }: Understanding): CheckFinding[] {
  const known = new Map<string, LegalCitation[]>()
  return citations.flatMap((citation) => {
    if (!citation.code) return []
    const key = `${citation.kind} ${citation.code}`
    const earlier = known.get(key) ?? []
    if (earlier.some(({ number, year }) => number === citation.number && year === citation.year)) return []
    known.set(key, [...earlier, citation].slice(-reach))
    const first = earlier.find((one) => isSame(text, one, citation))
    if (!first) return []
    const right = text.slice(first.symbol.start, first.symbol.end)
    return [
      report(text, 'citation', 'warning', citation.symbol, {
        message: `Văn bản này ở trên có số ${right}, ở đây ghi ${text.slice(citation.symbol.start, citation.symbol.end)}.`,
        suggest: right,
        related: [first.symbol],
      }),
    ]
  })
}

function isSame(text: string, first: LegalCitation, second: LegalCitation): boolean {
  const slip = findSlip(second.number, first.number)
  const isNumber =
    first.year === second.year &&
    (slip === 'đảo hai chữ số' || (slip === 'sai một chữ số' && first.number.length > 2))
  const isYear = first.number === second.number && first.year !== second.year && first.year && second.year
  if (!isNumber && !isYear) return false
  if (first.date?.iso && second.date?.iso)
    return first.date.iso === second.date.iso && isNumber && slip === 'đảo hai chữ số'
  return pointsBack.test(text.slice(second.end, second.end + 80))
}
