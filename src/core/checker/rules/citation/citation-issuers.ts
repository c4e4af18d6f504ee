import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { type Registered, symbolKey, symbolOf, written } from '../../layers/citations/citation-register.ts'
import type { LegalCitation } from '../../layers/citations/citations.ts'
import { isNamed, isNamedAtHead, trustMark } from '../../layers/citations/offices.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const stateBody =
  /^(?:Chính phủ|Thủ tướng|Quốc hội|Bộ (?!Chính trị)|UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân)/u

/** "30/2020/NĐ-CP của Thủ tướng": the symbol says another issuer. */
export function judgeIssuer(
  { text, offices }: Understanding,
  citation: LegalCitation,
  register: Map<string, Registered>,
): CheckFinding | undefined {
  const { issuer, code = '' } = citation
  if (issuer && /\/(?:TW|TU|HU|ĐU)$/u.test(code) && stateBody.test(issuer.text))
    return report(text, 'citation', 'error', issuer, {
      message: `Ký hiệu ${written(text, citation)} là văn bản của Đảng, không phải của ${issuer.text}.`,
      related: [citation.symbol],
    })
  if (issuer && /-(?:TW|TU|HU|ĐU)$/u.test(code) && stateBody.test(issuer.text))
    return report(text, 'citation', 'error', citation.symbol, {
      message: `Văn bản của ${issuer.text} không mang ký hiệu của Đảng (${written(text, citation)}).`,
      related: [issuer],
    })
  const party = /^(?:Bộ Chính trị|Ban Bí thư|(?:Ban Chấp hành|BCH) (?:Trung ương|TW))/u.exec(
    issuer?.text ?? '',
  )?.[0]
  if (party && /(?:TTg|CP|UBND|HĐND|QH\d*)$/u.test(code))
    return report(text, 'citation', 'error', citation.symbol, {
      message: `Văn bản của ${party} mang ký hiệu có TW, không phải ${written(text, citation)}.`,
      related: issuer ? [issuer] : [],
    })
  const before = text.slice(Math.max(0, citation.start - 60), citation.start)
  if (
    code === 'NQ-UBND' &&
    !issuer &&
    /(?:HĐND|Hội đồng nhân dân)[^,;.]{0,40}(?:ban hành|thông qua)\s*$/iu.test(before)
  ) {
    const suggest = written(text, citation).replace('UBND', 'HĐND')
    return report(text, 'citation', 'error', citation.symbol, {
      message: `Nghị quyết của Hội đồng nhân dân mang ký hiệu ${suggest}, không phải ${written(text, citation)}.`,
      suggest,
    })
  }
  const office = offices.findOffice(code)
  if (!issuer || !office || code.split('-').length > 2 || isNamed(office, issuer.text)) return undefined
  if (register.get(symbolKey(symbolOf(citation)))?.issuer === issuer.text) return undefined
  const isLocal = office.body === 'local'
  const isOther =
    offices.offices.some((one) => isNamedAtHead(one, issuer.text)) ||
    /^(?:Đảng ủy|Huyện ủy|Tỉnh ủy|Thành ủy|Sở|Phòng)(?!\p{sc=Latn})/u.test(issuer.text)
  if (isLocal && !isOther) return undefined
  if (/^chính phủ$/u.test(issuer.text) || /^Ban (?:Chỉ đạo|chỉ đạo)/u.test(issuer.text)) return undefined
  const isResolution = /^NQ-UBND$/u.test(code) && /^(?:HĐND|Hội đồng nhân dân)/u.test(issuer.text)
  if (isResolution) {
    const suggest = written(text, citation).replace('UBND', 'HĐND')
    return report(text, 'citation', 'error', citation.symbol, {
      message: `Nghị quyết của ${issuer.text} mang ký hiệu ${suggest}, không phải ${written(text, citation)}.`,
      suggest,
      related: [issuer],
    })
  }
  // Either the symbol or the name is wrong, unless the register knows the symbol.
  const isKnown = register.has(symbolKey(symbolOf(citation)))
  const place = isKnown ? issuer : { start: citation.symbol.start, end: issuer.end }
  return report(text, 'citation', 'error', place, {
    message: `Ký hiệu ${written(text, citation)} là văn bản của ${office.name}${trustMark(office.verified)}, không phải của ${issuer.text}.`,
    suggest: isKnown && !isLocal ? office.name : undefined,
    related: [citation.symbol],
  })
}

const unit =
  /(?<!\p{sc=Latn})(?<level>xã|phường|thị trấn|huyện|thị xã|quận|thành phố|tỉnh)(?:\s+(?<name>\p{Lu}[\p{sc=Latn}'’]*(?:\s\p{Lu}[\p{sc=Latn}'’]*){0,3}))?(?!\p{sc=Latn})/u

/** "của HĐND huyện Mường Khao" and then "của HĐND tỉnh": one symbol of one day, issued by two. */
export function judgeTwoIssuers(
  { text }: Understanding,
  citation: LegalCitation,
  _register: unknown,
  known: Map<string, LegalCitation[]>,
): CheckFinding | undefined {
  const { issuer, date, code = '', number, year } = citation
  if (!issuer || !date?.iso) return undefined
  const same = known.get(`${Number.parseInt(number, 10)} ${code.toUpperCase()}`) ?? []
  const other = same.find(
    (one) =>
      one.start < citation.start &&
      one.year === year &&
      one.date?.iso === date.iso &&
      one.issuer !== undefined &&
      (areTwo(one.issuer.text, issuer.text) || areTwoBodies(code, one.issuer.text, issuer.text)),
  )
  if (!other?.issuer) return undefined
  return report(text, 'citation', 'warning', issuer, {
    message: `Văn bản số ${written(text, citation)} ở trên là của ${other.issuer.text}, ở đây ghi của ${issuer.text}.`,
    suggest: other.issuer.text,
    related: [other.issuer],
  })
}

/** Two levels, or two names of one level; "HĐND xã" without its name is whichever is meant. */
export function areTwo(a: string, b: string): boolean {
  const [one, other] = [a, b].map((issuer) => unit.exec(issuer)?.groups)
  if (!one?.level || !other?.level) return false
  return one.level !== other.level || (!!one.name && !!other.name && one.name !== other.name)
}

const boards = /^(?:Ban (?!Thường vụ|Chấp hành)\p{Lu}|Thường trực|Sở|Phòng|Thanh tra|Hội|Công an|Trung tâm)/u

/** "của UBND xã" and "của Ban Kinh tế - Ngân sách HĐND xã": one of the two has not the letters of the symbol in its own name. */
function areTwoBodies(code: string, ...issuers: readonly [string, string]): boolean {
  const letters = /-(UBND|HĐND)$/u.exec(code)?.[1]
  if (!letters) return false
  const full =
    letters === 'UBND' ? /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)/u : /^(?:HĐND|Hội đồng nhân dân)/u
  const isOwn = issuers.map((issuer) => full.test(issuer))
  const other = issuers[isOwn[0] ? 1 : 0]
  return isOwn[0] !== isOwn[1] && boards.test(other)
}

/** "12/HD-SNV của Sở Tài chính": the letters of a department's code are the first ones of its words. */
export function judgeDepartment({ text }: Understanding, citation: LegalCitation): CheckFinding | undefined {
  const { code = '', symbol } = citation
  const issuer = citation.issuer ?? readSubject(text, citation)
  const letters = code
    .split(/[-/]/u)
    .map((part) => /^S(?<letters>\p{Lu}{2,})$/u.exec(part)?.groups?.letters)
    .find((found) => found)
  // The name of some goes on behind a comma: "Sở Văn hóa, Thể thao và Du lịch".
  const name =
    issuer &&
    /^Sở\s(?<name>\p{Lu}[^.;:()\n]*)/u.exec(
      text.slice(issuer.start, issuer === citation.issuer ? issuer.end + 50 : issuer.end),
    )?.groups?.name
  if (!issuer || !letters || !name || isWithin(letters, initialsOf(name))) return undefined
  return sayForeign(text, symbol, issuer)
}

const sayForeign = (text: string, symbol: Span, issuer: Span & { text: string }): CheckFinding => {
  const span = issuer.start > symbol.start ? { start: symbol.start, end: issuer.end } : symbol
  return report(text, 'citation', 'error', span, {
    message: `Ký hiệu ${text.slice(symbol.start, symbol.end)} không phải của ${issuer.text}.`,
    related: [issuer],
  })
}

/** Who is said to have issued it right before: "UBND tỉnh đã ban hành Kế hoạch số …", "Sở Y tế có Hướng dẫn số …". */
const subject =
  /(?:^|[.;,:\n]\s*|[-–+]\s)(?<issuer>(?:(?:Chủ tịch\s)?(?:UBND|HĐND|Công an|Thanh tra|Hội \p{sc=Latn}+ \p{sc=Latn}+|Ban Chỉ huy [Qq]uân sự)\s(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)(?:\s\p{Lu}[\p{sc=Latn}'’]*){0,4}|(?:Sở|Phòng)\s\p{Lu}(?!\p{sc=Latn}*(?:\s[\p{sc=Latn},]+)*\s(?:nhận|theo|phối hợp|cùng|tham mưu|chỉ đạo|thực hiện|căn cứ|đề nghị|trình)\s)[\p{sc=Latn}\s,–-]{1,60}?))\s(?:(?:đã|vừa|kịp thời|cũng)\s)*(?:(?:ký\s)?ban hành|có|ký|ra)\s$/u

function readSubject(text: string, { start }: LegalCitation): (Span & { text: string }) | undefined {
  const from = Math.max(0, start - 110)
  const before = text.slice(from, start)
  const match = subject.exec(before)
  const issuer = match?.groups?.issuer
  if (!match || !issuer) return undefined
  const at = from + match.index + match[0].indexOf(issuer)
  return { start: at, end: at + issuer.length, text: issuer }
}

/** Offices by the letters they number under and by how their names begin. */
const offices: readonly { letters: RegExp; name: RegExp }[] = [
  { letters: /^(?:BCHQS|CHQS|BCH)$/u, name: /^(?:Ban (?:Chỉ huy|CHQS)|Bộ Chỉ huy|BCHQS)/u },
  { letters: /^CA(?:X|P|H|T|TP|TX|TT|Q)?$/u, name: /^Công an/u },
  { letters: /^UBND$/u, name: /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Chủ tịch UBND)/u },
  { letters: /^HĐND$/u, name: /^(?:HĐND|Hội đồng nhân dân)/u },
  {
    letters: /^S(?:NN|NV|TC|YT|GD|XD|KH|CT|TN|TP|VH|LĐ|GTVT|TTTT|DL)\p{Lu}*$/u,
    name: /^Sở\s/u,
  },
  { letters: /^P(?:GD|NV|TCKH|TNMT|LĐ|KT|VH|TP|YT)\p{Lu}*$/u, name: /^Phòng\s/u },
  { letters: /^HND$/u, name: /^Hội Nông dân/u },
  { letters: /^(?:HPN|HLHPN|LHPN)$/u, name: /^Hội (?:Liên hiệp )?(?:Phụ nữ|LHPN)/u },
  { letters: /^(?:HCCB|CCB)$/u, name: /^Hội (?:Cựu chiến binh|CCB)/u },
]

/** "58/KH-BCHQS của Công an huyện", "UBND tỉnh đã ban hành Kế hoạch số 142/KH-SNN": numbered under another office's letters. */
export function judgeForeignCode({ text }: Understanding, citation: LegalCitation): CheckFinding | undefined {
  const parts = (citation.code ?? '').split(/[-/]/u)
  const last = parts.at(-1) ?? ''
  const owner = offices.findIndex(({ letters }) => letters.test(last))
  if (owner < 0) return undefined
  const issuer = citation.issuer ?? readSubject(text, citation)
  const named = issuer ? offices.findIndex(({ name }) => name.test(issuer.text)) : -1
  if (!issuer || named < 0 || named === owner) return undefined
  return parts.some((part) => offices[named]?.letters.test(part))
    ? undefined
    : sayForeign(text, citation.symbol, issuer)
}

/** "NVPTNT" of "Nông nghiệp và PTNT", in capitals. */
const initialsOf = (name: string): string =>
  name
    .split(/[^\p{sc=Latn}]+/u)
    .map((word) => (word.length > 1 && word === word.toUpperCase() ? word : word.charAt(0)))
    .join('')
    .toUpperCase()

/** Whether the letters stand in the others in their order. */
function isWithin(letters: string, others: string): boolean {
  let at = 0
  for (const letter of others) if (letter === letters[at]) at += 1
  return at === letters.length
}
