import type { Span } from '../../document.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../text/search.ts'
import { type DateMention, findDates } from '../times/dates.ts'

/** A legal or official document named in the text. */
export interface LegalCitation extends Span {
  /** "nghị định", small letters; absent when only a symbol stands there. */
  kind?: string
  number: string
  year?: string
  /** "QĐ-TTg", without blanks; absent in "Nghị định 27". */
  code?: string
  /** The symbol as written, with its number. */
  symbol: Span
  date?: DateMention
  issuer?: Span & { text: string }
}

const kindWords =
  'bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư liên tịch|thông tư|chỉ thị|kế hoạch|công văn|báo cáo|hướng dẫn|chương trình hành động|chương trình|thông báo|tờ trình|công điện|kết luận|quy định|đề án|biên bản'
const part = '[A-ZĐ][A-Za-zĐđƯƠÂÊ]*\\d{0,2}'
const symbolShape = new RegExp(
  `(?=\\d)(?<![\\d.,/])(?<number>\\d{1,6}[a-z]?)\\s?(?:/\\s?(?<year>(?:19|20)\\d{2}))?\\s?[/-]\\s?(?<code>${part}(?:\\s?[-–—/]\\s?${part}){0,4}(?:\\s(?=BXH))?(?:BXH)?)(?![\\p{sc=Latn}\\d])`,
  'giu',
)
/** "Thông tư liên tịch số: ": what stands before a symbol and belongs to it. */
const beforeSymbol = new RegExp(`(?:(?<kind>${kindWords})\\s+)?(?:(?:liên tịch\\s+)?số\\s*:?\\s*)?$`, 'iu')
const longestLead = 60
/** One look is cheaper than all the shapes that begin with one of these words. */
const anyKind =
  /nghị (?:định|quyết)|quyết định|thông|chỉ thị|kế hoạch|công văn|báo cáo|hướng dẫn|tờ trình|luật|pháp lệnh|quy định|kết luận|NĐ|QĐ/iu
const bareShape =
  /(?<kind>nghị định|nghị quyết|quyết định|thông tư|chỉ thị)\s+(?:số\s*:?\s*)?(?<number>\d{1,5})(?<year>\/(?:19|20)\d{2})?(?![\d/.,-]*\d|\s?[/-]\s?[A-ZĐ])(?=(?<=\s\d{2,5}\/20\d\d)(?<!\s(?:0\d|1[0-2])\/20\d\d)\s+\p{Ll}|\s+(?:ngày|của|về|quy định|năm)\s|\s+và\s|\s+để\s|\s*[;,.)]|\s*$|\s+(?:do|thì|được|đã)\s)/giu
const datePart =
  /^\s*,?\s*(?:(?:(?:do|được)\s[\p{sc=Latn}\s]{3,40}?\s|Quốc hội\s)?(?:thông qua|ban hành|ký)\s+)?(?=ngày\s)/u
/** What stands behind a number alone that names a document. */
const bareEnd =
  '(?![\\d/.,-]*\\d|\\s?[/-]\\s?[A-ZĐ])(?=\\s+(?:ngày|của|về|quy định|năm)\\s|\\s+và\\s|\\s*[;,.)]|\\s*$|\\s+(?:thì|được|đã)\\s)'
/** "luật số 10": without the word a law has no number. */
const lawShape = new RegExp(
  `(?<!\\p{sc=Latn})(?<kind>bộ luật|luật|pháp lệnh)\\s+số\\s*:?\\s*(?<number>\\d{1,3})${bareEnd}`,
  'giu',
)
/** "theo Luật 10/2022": a law by its number and its year. */
const lawOfYearShape =
  /(?<!\p{sc=Latn})(?<kind>bộ luật|luật|pháp lệnh)\s+(?:số\s*:?\s*)?(?<number>\d{1,3})(?<year>\/(?:19|20)\d{2})(?![\d/.,-]*\d|\s?[/-]\s?[A-ZĐ])/giu
/** "Nghị quyết của HĐND tỉnh số 09": the office between the word and the number. */
const issuedShape = new RegExp(
  `(?<!\\p{sc=Latn})(?<kind>nghị quyết|quyết định|thông tư|nghị định|chỉ thị|kế hoạch|công văn)\\s+(?:của\\s+)?(?:liên\\s+)?(?:HĐND|UBND|Bộ|Chính phủ|Thủ tướng|Hội đồng|Ủy ban|Uỷ ban|Chủ tịch|Sở|Quốc hội)(?!\\s+Chính trị)[^,.;:()\\d]{0,40}?\\ssố\\s+(?<number>\\d{1,5})${bareEnd}`,
  'giu',
)
/** "theo QĐ 1719": the kind shortened as in a symbol. */
const shortShape = new RegExp(
  `(?=[NQ]Đ)(?<=(?:theo|căn cứ|thực hiện|tại|Theo|Căn cứ|Thực hiện)\\s)(?<kind>NĐ|QĐ)\\s+(?:số\\s+)?(?<number>\\d{2,5})${bareEnd}`,
  'gu',
)
const kindOfShort: Record<string, string> = { NĐ: 'nghị định', QĐ: 'quyết định' }

const issuerPart =
  /^\s*,?\s*của\s+(?<issuer>(?:Thủ tướng Chính phủ|Thủ tướng|Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ trưởng\s+Bộ|Bộ|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Ban|Sở|Phòng|Ngân hàng|Kiểm toán|Tòa án|Viện|Thanh tra|Tổng cục|Cục|Bảo hiểm|Kho bạc|Công an|Chủ tịch|Tỉnh ủy|Huyện ủy|Đảng ủy|chính phủ|thủ tướng)[^.;:()"“”\n\d]{0,70}?)(?=\s+(?:nêu|nói) trên(?!\p{sc=Latn})|\s+(?:về|quy|ban hành|hướng|sửa|phê|quyết|công bố|đã|và (?:các|báo cáo|trình|xin|lấy|gửi|Luật|Nghị|Quyết|Thông|Kế|Kết luận|Công|Chỉ|Hướng|Chương|Đề|Tờ|Báo cáo|Biên bản|Quy)|để|thì|cho|trên|giao|tại|xác|ngày|đến|tới|cùng|trong|vào|nhằm|với|theo|là|được|có)\s|\s*[,;.:()\n]|\s*$)/u

/** "của Thanh tra huyện yêu cầu …": whatever goes on behind it, the name of an office ends with its level. */
const issuerOfLevel =
  /^\s*,?\s*của\s+(?<issuer>(?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Ban|Phòng|Thanh tra|Công an|Chi cục|Hội|Liên đoàn)(?:\s\p{sc=Latn}+){0,7}?\s(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)(?:\s\p{Lu}[\p{sc=Latn}'’]*){0,4})(?!\p{sc=Latn})/u
/** "do Bộ Tài chính ban hành"; one that only prepares it is no issuer. */
const issuerBefore =
  /^\s*,?\s*\(?do\s+(?<issuer>(?:Thủ tướng Chính phủ|Chính phủ|Quốc hội|Bộ|UBND|HĐND|Sở)(?!(?:\s[\p{sc=Latn},]+)*?\s(?:tham mưu|trình|soạn|chủ trì|phối hợp|đề xuất)\s)[\p{sc=Latn}\s,–-]{0,50}?)\s+(?:ký\s+)?ban hành(?!\p{sc=Latn})/u

/** Plans and letters are counted as well as cited: only a date behind the number tells. */
const datedShape =
  /(?<kind>kế hoạch|công văn|báo cáo|thông báo|tờ trình|hướng dẫn)\s+(?:số\s*:?\s*)?(?<number>\d{1,5})(?=\s*,?\s+ngày\s+\d)/giu

/** "theo công văn 1245 của Sở", "tờ trình số 38 của huyện": behind the word a number counts nothing. */
const lowerShape =
  /(?=[chtkCHTK])(?:(?<=(?:theo|thực hiện|căn cứ|tại|bằng|và|có|nhận được|tiếp nhận|trả lời)\s)|(?<!\p{sc=Latn})(?=\p{sc=Latn}+\s\p{sc=Latn}+\ssố\s))(?<kind>công văn|hướng dẫn|thông báo|tờ trình|kế hoạch)\s+(?:số\s+)?(?<number>(?!(?:19|20)\d\d)\d{2,4})(?=\s+của\s+(?:Sở|Phòng|UBND|HĐND|Ủy ban|Uỷ ban|Hội|Ban|Bộ|Chi cục|Cục|Trung tâm|Công an|Đảng|huyện|tỉnh|xã|thành phố|thị xã|cấp trên|ngành|cơ quan)(?!\p{sc=Latn}))/giu

/** "theo Kế hoạch 96;", "Công văn 1084 của cấp trên": written like a name, with a number that is no year. */
const namedShape =
  /(?=[KCHTQ])(?<=(?:theo|và|thực hiện|căn cứ|tại|ở|bằng)\s)(?<kind>Kế hoạch|Công văn|Hướng dẫn|Thông báo|Quy định|Kết luận)\s+(?:số\s+)?(?<number>(?!(?:19|20)\d\d)\d{2,4})(?=\s+của\s|\s*[;,.)])(?!\s*[;,.]?\s*(?:năm|tháng|ngày))/gu

/** Every document cited in a stretch of text, by symbol or by a number alone. */
export function findCitations(text: string, { start, end }: Span): LegalCitation[] {
  const piece = text.slice(start, end)
  if (!/\d/.test(piece)) return []
  const full = findAll(piece, symbolShape)
    .filter((match) => isSymbol(match.groups?.code ?? ''))
    .map((match) => readFull(text, { start, end }, match))
  if (!anyKind.test(piece)) return full
  // Most lines have no such number: one look is cheaper than all the words that may stand before it.
  const lower = /\d\s+của\s/u.test(piece) ? [lowerShape] : []
  const short = gather(
    [bareShape, datedShape, namedShape, ...lower, lawShape, lawOfYearShape, issuedShape, shortShape],
    (bare) => findAll(piece, bare),
  )
    .map((match) => readBare(text, { start, end }, match))
    .filter((bare) => !isTally(text, start, bare))
    .filter((bare) => !full.some((one) => one.start < bare.end && bare.start < one.end))
  return [...full, ...short].sort((a, b) => a.start - b.start)
}

const papers = '(?:báo cáo|công văn|tờ trình|thông báo|giấy mời|biên bản)'
const paperBefore = new RegExp(`${papers}\\s\\d{1,4}\\s*[,;]\\s*(?:và\\s)?$`, 'u')
const paperBehind = new RegExp(`^\\s*(?:[,;]|và)\\s*(?:và\\s)?${papers}\\s\\d{1,4}(?![\\d/])`, 'u')

/** "báo cáo 212, công văn 398, quyết định 174": how many of each, when nothing says that they are followed. */
function isTally(text: string, from: number, { start, end }: Span): boolean {
  const lead = text.slice(Math.max(from, start - 60), start)
  const isBeside = paperBefore.test(lead) || paperBehind.test(text.slice(end, end + 30))
  return isBeside && !/(?<!\p{sc=Latn})(?:theo|căn cứ|thực hiện|tại)(?!\p{sc=Latn})/iu.test(lead)
}

/** A slash before a capital may also stand between two words; a symbol has two capitals or a known shape. */
const isSymbol = (code: string): boolean => /^[A-ZĐ]{2}|^CTr|^QH\d|^[A-ZĐ][a-zđ]{0,3}\s?[-–/]/u.test(code)

/** A symbol, with the kind and "số" before it. */
function readFull(text: string, piece: Span, match: RegExpMatchArray): LegalCitation {
  const { number = '', year, code = '' } = match.groups ?? {}
  const at = piece.start + (match.index ?? 0)
  const end = at + match[0].length
  const lead = beforeSymbol.exec(text.slice(Math.max(piece.start, at - longestLead), at))
  return readIssue(text, piece.end, {
    start: at - (lead?.[0].length ?? 0),
    end,
    kind: lead?.groups?.kind?.toLowerCase(),
    number,
    year,
    code: code.replace(/\s/g, '').replace(/[–—]/g, '-'),
    symbol: { start: at, end },
    date: undefined,
    issuer: undefined,
  })
}

/** A kind with a number alone. */
function readBare(text: string, piece: Span, match: RegExpMatchArray): LegalCitation {
  const { kind = '', number = '', year } = match.groups ?? {}
  const start = piece.start + (match.index ?? 0)
  const end = start + match[0].length
  return readIssue(text, piece.end, {
    start,
    end,
    kind: kindOfShort[kind] ?? kind.toLowerCase(),
    number,
    year: year?.replace('/', ''),
    code: undefined,
    symbol: { start, end },
    date: undefined,
    issuer: undefined,
  })
}

/** The date and the issuer that follow a symbol. */
function readIssue(text: string, end: number, citation: LegalCitation): LegalCitation {
  const read = { ...citation }
  const lead = datePart.exec(text.slice(read.end, Math.min(end, read.end + 66)))
  if (lead) {
    const at = read.end + lead[0].length
    const [date] = findDates(text, at, Math.min(end, at + 32))
    if (date && date.start - at <= 6) {
      read.date = date
      read.end = date.end
    }
  }
  const issuer =
    readIssuer(text, read.end, end, [issuerPart, issuerOfLevel]) ??
    readIssuer(text, citation.end, end, [issuerBefore])
  if (issuer) {
    read.issuer = issuer
    read.end = Math.max(read.end, issuer.end)
  }
  return read
}

function readIssuer(
  text: string,
  from: number,
  end: number,
  shapes: readonly RegExp[],
): LegalCitation['issuer'] {
  const rest = text.slice(from, Math.min(end, from + 110))
  for (const one of shapes) {
    const issuer = one.exec(rest)?.groups?.issuer
    if (!issuer) continue
    const at = from + rest.indexOf(issuer)
    return { start: at, end: at + issuer.length, text: issuer.trim() }
  }
  return undefined
}
