import type { CheckFinding } from '../finding.ts'
import { written } from '../layers/citation-register.ts'
import type { LegalCitation } from '../layers/citations.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const unit =
  /(?<!\p{L})(?<level>xã|phường|thị trấn|huyện|thị xã|quận|thành phố|tỉnh)(?:\s+(?<name>\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*){0,3}))?(?!\p{L})/u

/** "của HĐND huyện Mường Khao" and then "của HĐND tỉnh": one symbol of one day, issued by two. */
export function judgeTwoIssuers(
  { text }: Understanding,
  citation: LegalCitation,
  _register: unknown,
  known: Map<string, LegalCitation[]>,
): CheckFinding | undefined {
  const { issuer, date, code = '', number, year } = citation
  if (!issuer || !date?.iso || !/-(?:UBND|HĐND)$/u.test(code)) return undefined
  const same = known.get(`${Number.parseInt(number, 10)} ${code.toUpperCase()}`) ?? []
  const other = same.find(
    (one) =>
      one.start < citation.start &&
      one.year === year &&
      one.date?.iso === date.iso &&
      one.issuer !== undefined &&
      areTwo(one.issuer.text, issuer.text),
  )
  if (!other?.issuer) return undefined
  return report(text, 'citation', 'warning', issuer, {
    message: `Văn bản số ${written(text, citation)} ở trên là của ${other.issuer.text}, ở đây ghi của ${issuer.text}.`,
    suggest: other.issuer.text,
    related: [other.issuer],
  })
}

/** Two levels, or two names of one level; "HĐND xã" without its name is whichever is meant. */
function areTwo(a: string, b: string): boolean {
  const [one, other] = [a, b].map((issuer) => unit.exec(issuer)?.groups)
  if (!one?.level || !other?.level) return false
  return one.level !== other.level || (!!one.name && !!other.name && one.name !== other.name)
}

/** "12/HD-SNV của Sở Tài chính": the letters of a department's code are the first ones of its words. */
export function judgeDepartment(
  { text }: Understanding,
  { issuer, code = '', symbol }: LegalCitation,
): CheckFinding | undefined {
  const letters = code
    .split(/[-/]/u)
    .map((part) => /^S(?<letters>\p{Lu}{2,})$/u.exec(part)?.groups?.letters)
    .find((found) => found)
  // The name of some goes on behind a comma: "Sở Văn hóa, Thể thao và Du lịch".
  const name =
    issuer && /^Sở\s(?<name>\p{Lu}[^.;:()\n]*)/u.exec(text.slice(issuer.start, issuer.end + 50))?.groups?.name
  if (!issuer || !letters || !name || isWithin(letters, initialsOf(name))) return undefined
  const span = { start: symbol.start, end: issuer.end }
  return report(text, 'citation', 'error', span, {
    message: `Ký hiệu ${text.slice(symbol.start, symbol.end)} không phải của ${issuer.text}.`,
  })
}

/** "NVPTNT" of "Nông nghiệp và PTNT", in capitals. */
const initialsOf = (name: string): string =>
  name
    .split(/[^\p{L}]+/u)
    .map((word) => (word.length > 1 && word === word.toUpperCase() ? word : word.charAt(0)))
    .join('')
    .toUpperCase()

/** Whether the letters stand in the others in their order. */
function isWithin(letters: string, others: string): boolean {
  let at = 0
  for (const letter of others) if (letter === letters[at]) at += 1
  return at === letters.length
}
