import type { CheckFinding } from '../../finding.ts'
import { written } from '../../layers/citations/citation-register.ts'
import type { LegalCitation } from '../../layers/citations/citations.ts'
import { bearsSign } from '../../layers/citations/offices.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** "Nghị định 27 của Chính phủ": nobody can find it by that. */
export function judgeShort(
  { text, ground, offices }: Understanding,
  citation: LegalCitation,
  known: Map<string, LegalCitation[]>,
): CheckFinding | undefined {
  const { kind = '', number, date, issuer } = citation
  const before = text.slice(Math.max(0, citation.start - 30), citation.start)
  // "23 hợp đồng theo Nghị định 111": so a kind of post is called.
  const isKindOfPost =
    /(?<!\p{sc=Latn})(?:hợp đồng|lao động|biên chế)\s(?:lao động\s)?(?:theo\s|diện\s)?$/iu.test(before)
  if (isKindOfPost || /\d\s*$|(?:các|những|dự thảo)\s*$/iu.test(before) || number.length > 5) return undefined
  if (
    isOfParty(kind, text.slice(citation.symbol.end, citation.end + 50)) ||
    (kind === 'chỉ thị' && !issuer && !date)
  )
    return undefined
  const value = Number.parseInt(number, 10)
  const cited = [...known.values()]
    .flat()
    .find((one) => one.kind === kind && Number.parseInt(one.number, 10) === value)
  if (cited && cited.start < citation.start && !date) return undefined
  const signed = offices.findKind(kind)
  const listed = ground.documents?.filter(
    ({ symbol }) =>
      signed && Number.parseInt(symbol, 10) === value && bearsSign(signed, symbol.split('/').at(-1) ?? ''),
  )
  const right = cited ? written(text, cited) : listed?.length === 1 ? listed[0]?.symbol : undefined
  return report(
    text,
    'citation',
    'warning',
    { start: citation.start, end: date?.end ?? citation.symbol.end },
    {
      message: `"${text.slice(citation.start, citation.symbol.end)}" chỉ có số, không có ký hiệu: không xác định được văn bản.`,
      suggest: right && `${kind.charAt(0).toUpperCase()}${kind.slice(1)} số ${right}`,
    },
  )
}

/** The Party's resolutions are known by their number; "Quyết định 217 của Bộ Chính trị" is not. */
const isOfParty = (kind: string, behind: string): boolean =>
  (kind === 'nghị quyết' || !ofPartyOffice.test(behind)) &&
  /(?:Trung ương|TW|Bộ Chính trị|Ban Bí thư|Đảng|Tỉnh ủy|Huyện ủy|khóa|khoá|Chấp hành)/u.test(behind)
const ofPartyOffice =
  /^\s+của\s+(?:Bộ Chính trị|Ban Bí thư|BCH|Ban Chấp hành|Trung ương|Tỉnh ủy|Huyện ủy|Thành ủy|Đảng ủy)(?!\p{sc=Latn})(?!.{0,30}(?:khóa|khoá|ngày))/u
