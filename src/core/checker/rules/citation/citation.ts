import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { dayOf } from '../../layers/citations/citation-days.ts'
import {
  firstForms,
  isSameNumber,
  isSlipOf,
  type Registered,
  symbolKey,
  symbolOf,
  written,
} from '../../layers/citations/citation-register.ts'
import type { LegalCitation } from '../../layers/citations/citations.ts'
import { bearsSign, findMinistry, trustMark } from '../../layers/citations/offices.ts'
import { lastUntil } from '../../layers/text/order.ts'
import type { DateMention } from '../../layers/times/dates.ts'
import { findSlip, printDay, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import {
  areTwo,
  judgeDepartment,
  judgeForeignCode,
  judgeIssuer,
  judgeTwoIssuers,
} from './citation-issuers.ts'
import { judgeShort } from './short-citation.ts'
import { judgeForm } from './symbol-form.ts'

/** Documents cited with a wrong code, date, year or issuer, or too short to be found. */
export function checkCitations(understanding: Understanding): CheckFinding[] {
  const { citations, ground } = understanding
  const register = new Map((ground.documents ?? []).map((one) => [symbolKey(one.symbol), one]))
  const known = firstForms(citations)
  return gather(citations, (citation) => {
    const finding = citation.code
      ? judgeFull(understanding, citation, register, known)
      : judgeShort(understanding, citation, known)
    return finding ? [finding] : []
  })
}

type Judge = (
  understanding: Understanding,
  citation: LegalCitation,
  register: Map<string, Registered>,
  known: Map<string, LegalCitation[]>,
) => CheckFinding | undefined

const judgeFull: Judge = (...all) => {
  for (const judge of [
    judgeTerm,
    judgeCode,
    judgeMissingYear,
    judgeYear,
    judgeDate,
    judgeTwoDates,
    judgeFuture,
    judgeIssuer,
    judgeDepartment,
    judgeForeignCode,
    judgeTwoIssuers,
    judgeIssuedDay,
    judgeForm,
    judgeShape,
  ]) {
    const finding = judge(...all)
    if (finding) return finding
  }
  return undefined
}

/** A kind with the sign of another kind, or an office that issues no such document. */
const judgeCode: Judge = (understanding, citation, register) => {
  const fault = findKindFault(understanding, citation) ?? findOfficeFault(understanding, citation)
  if (!fault || (fault.isDoubtful && register.has(symbolKey(symbolOf(citation))))) return undefined
  const found = findRegistered(register, citation) ?? suggestCode(understanding, citation)
  // The symbol is right and the word before it is not: "Nghị định số 55/2023/TT-BTC".
  const right = found === written(understanding.text, citation) ? undefined : found
  if (fault.isDoubtful && !right) return undefined
  const { text } = understanding
  return report(text, 'citation', 'error', citation.symbol, {
    message: `Ký hiệu "${written(text, citation)}" sai: ${fault.why}${right ? `; có lẽ là ${right}` : ''}.`,
    suggest: right,
  })
}

/** "88/2019/QH-14": the term of the National Assembly stands right behind its sign. */
const judgeTerm: Judge = ({ text }, { code, symbol }) => {
  const behind = /^\s?[-–]\s?(?<term>\d{1,2})(?!\d)/u.exec(text.slice(symbol.end, symbol.end + 6))
  if (code !== 'QH' || !behind) return undefined
  const place = { start: symbol.start, end: symbol.end + behind[0].length }
  const suggest = `${text.slice(symbol.start, symbol.end)}${behind.groups?.term}`
  return report(text, 'citation', 'warning', place, {
    message: `Ký hiệu "${text.slice(place.start, place.end)}" sai: số khóa Quốc hội viết liền, ${suggest}.`,
    suggest,
  })
}

interface CodeFault {
  why: string
  /** Only a fault when the right code is known too. */
  isDoubtful?: boolean
}

/** "Thông tư số 15/2022/QĐ-TTg". */
function findKindFault(
  { offices }: Understanding,
  { kind: name = '', code = '' }: LegalCitation,
): CodeFault | undefined {
  if (name === 'công văn') return findLetterFault(code)
  const kind = offices.findKind(name)
  if (!kind || bearsSign(kind, code)) return undefined
  const other = offices.kinds.find((one) => bearsSign(one, code))
  if (!other || other.name.startsWith(name)) return undefined
  return { why: `ký hiệu "${code}" không phải của ${name}${trustMark(kind.verified, other.verified)}` }
}

/** "Công văn số 318/QĐ-UBND": letters bear the sign of their office alone; "CT" may be that of a tax office. */
const findLetterFault = (code: string): CodeFault | undefined =>
  /^(?:QĐ|NQ|NĐ|KH|BC|TB|TTr|HD)-(?:UBND|HĐND|TTg|CP|VP\p{Lu}*)$/u.test(code)
    ? { why: `"${code.split('-')[0]}" là ký hiệu của loại văn bản khác, công văn không mang ký hiệu loại` }
    : undefined

/** "TT-UBND": another office issues circulars; a code nobody knows may be a local office's, where such issue the kind. */
function findOfficeFault(
  { offices }: Understanding,
  { code = '', year, date }: LegalCitation,
): CodeFault | undefined {
  const [sign = '', ...rest] = code.split('-')
  const kind = offices.kinds.find(({ signs }) => signs.includes(sign))
  const bodies = kind?.issuedBy
  if (!bodies || rest.length === 0) return undefined
  const office = rest.length === 1 ? offices.findOffice(code) : undefined
  if (office ? bodies.includes(office.body) : bodies.includes('local')) return undefined
  // Before the symbols of today the Government had decisions of its own.
  if (office?.body === 'government' && Number(year ?? date?.year ?? 0) <= 2000) return undefined
  const issuers = offices.offices.filter((one) => bodies.includes(one.body))
  return {
    why: `"${rest.join('-')}" không ban hành loại văn bản này${trustMark(kind.usageVerified)}`,
    isDoubtful: !office && issuers.length > 1,
  }
}

function findRegistered(
  register: Map<string, Registered>,
  { number, year, code = '' }: LegalCitation,
): string | undefined {
  const same = [...register.values()].filter(({ symbol }) => {
    const [n, y] = symbol.split('/')
    return n === number && (y === year || y === code) && symbol.includes(code.split('-')[0] ?? code)
  })
  return same.length === 1 ? same[0]?.symbol : undefined
}

/** The code that belongs to the issuer named behind the symbol. */
function suggestCode({ text, offices }: Understanding, citation: LegalCitation): string | undefined {
  const { number, year, date, issuer, code = '', kind } = citation
  if (code === 'QĐ-CP') return `${number}${year ? `/${year}` : ''}/QĐ-TTg`
  if (!/^TT-/.test(code) && kind !== 'thông tư') return undefined
  const named = issuer?.text ?? text.slice(citation.end, citation.end + 60)
  const ministry = findMinistry(offices, named, year ? Number(year) : date?.year)
  return ministry && `${number}${year ? `/${year}` : ''}/TT-${ministry.code}`
}

/** Decrees, circulars and laws carry the year; decisions and resolutions only when they are normative. */
const judgeMissingYear: Judge = ({ text, offices }, citation, register, known) => {
  const { year, code = '', number } = citation
  if (year) return undefined
  const same = known.get(`${Number.parseInt(number, 10)} ${code.toUpperCase()}`) ?? []
  const fuller = same.find(
    (other) =>
      other.year &&
      isSameDate(other, citation) &&
      !(other.issuer && citation.issuer && areTwo(other.issuer.text, citation.issuer.text)),
  )
  const listed = [...register.values()].find(({ symbol }) =>
    new RegExp(`^${number}/\\d{4}/${code}$`, 'iu').test(symbol),
  )
  const isAlone = register.has(symbolKey(symbolOf(citation)))
  if (isAlone) return undefined
  const needs = offices.kinds.find((kind) => kind.hasYear && bearsSign(kind, code))
  if (
    !needs &&
    !fuller &&
    !(listed && (!citation.date || citation.date.year === Number(listed.symbol.split('/')[1])))
  )
    return undefined
  const right = fuller
    ? symbolOf(fuller)
    : (listed?.symbol ?? (citation.date?.year ? `${number}/${citation.date.year}/${code}` : undefined))
  return report(text, 'citation', 'error', citation.symbol, {
    message: `Ký hiệu "${written(text, citation)}" thiếu năm ban hành${right ? `; đúng là ${right}` : trustMark(needs?.usageVerified)}.`,
    suggest: right,
    related: fuller ? [fuller.symbol] : [],
  })
}

const isSameDate = (a: LegalCitation, b: LegalCitation): boolean =>
  !a.date?.iso || !b.date?.iso || a.date.iso === b.date.iso

/** A document numbered in one year and dated in another. */
const judgeYear: Judge = ({ text }, citation, register, known) => {
  const { year, date, number, code = '' } = citation
  if (!year || !date?.year || Number(year) === date.year) return undefined
  // "07/2021/NĐ-CP ngày 27/01/2021 … 07/2022/NĐ-CP ngày 27/01/2021 nêu trên": the year of the symbol is wrong.
  const same = known.get(`${Number.parseInt(number, 10)} ${code.toUpperCase()}`) ?? []
  const meant = same.find(
    (one) => one !== citation && one.year === String(date.year) && one.date?.iso === date.iso,
  )
  if (meant)
    return report(text, 'citation', 'error', citation.symbol, {
      message: `Văn bản ngày ${printDay(text, date)} có số ${symbolOf(meant)}, ở đây ghi ${written(text, citation)}.`,
      suggest: symbolOf(meant),
      related: [meant.symbol],
    })
  const listed = register.get(symbolKey(symbolOf(citation)))?.date
  const right = listed ?? `${date.day < 10 ? `0${date.day}` : date.day}/${date.month}/${year}`
  return report(text, 'citation', 'error', date, {
    message: `Văn bản số ${written(text, citation)} là của năm ${year} nhưng ghi ngày ${printDay(text, date)}.`,
    suggest: right,
    related: [citation.symbol],
  })
}

/** The date of the register. */
const judgeDate: Judge = ({ text }, citation, register) => {
  const listed = register.get(symbolKey(symbolOf(citation)))
  const { date } = citation
  if (!listed?.date || !date?.iso) return undefined
  const [day, month, year] = listed.date.includes('-')
    ? listed.date.split('-').reverse()
    : listed.date.split('/')
  if (Number(day) === date.day && Number(month) === date.month && Number(year) === date.year) return undefined
  return report(text, 'citation', 'error', date, {
    message: `Văn bản số ${listed.symbol} ban hành ngày ${listed.date}, không phải ${text.slice(date.start, date.end)}.`,
    suggest: listed.date,
    related: [citation.symbol],
  })
}

/** One symbol with two dates in one text; an issuer who numbers anew each year may have both. */
const judgeTwoDates: Judge = (read, citation, _register, known) => {
  const { text } = read
  const { date, code = '', number, year } = citation
  if (!date?.iso) return undefined
  const same = known.get(`${Number.parseInt(number, 10)} ${code.toUpperCase()}`) ?? []
  const other = same.find((one) => one.start < citation.start && one.year === year && dayOf(read, one)?.iso)
  const day = other && dayOf(read, other)
  if (!other || !day?.iso || day.iso === date.iso) return undefined
  // Another office may have numbered alike: only "Báo cáo số … này" and "Kèm theo Báo cáo số …" are the text itself.
  if (day === read.profile.date && !isTextItself(text, citation)) return undefined
  const isOneDay = day.day === date.day && day.month === date.month
  if (
    !year &&
    day.year !== date.year &&
    !isOneDay &&
    !isOfState(code) &&
    !isOfOneTerm(code, day, date) &&
    !isOneTitle(text, other, citation)
  )
    return undefined
  const [a = '', b = ''] = [other, citation].map(({ issuer }) => issuer?.text)
  // "HĐND xã Bình Phú Đông" and then "HĐND xã" are one.
  if (a && b && !year && !a.startsWith(b) && !b.startsWith(a)) return undefined
  const first = printDay(text, day)
  return report(text, 'citation', 'error', date, {
    message: `Cùng văn bản số ${written(text, citation)} nhưng chỗ trước ghi ngày ${first}, ở đây ghi ${text.slice(date.start, date.end)}.`,
    suggest: first,
    related: [day],
  })
}

const isTextItself = (text: string, { start, end }: LegalCitation): boolean =>
  /^\s?này(?!\p{sc=Latn})/u.test(text.slice(end, end + 6)) ||
  /kèm theo\s$/iu.test(text.slice(Math.max(0, start - 10), start))

/** "… của UBND xã về chuyển đổi số" twice: one document, whatever is numbered anew each year. */
function isOneTitle(text: string, a: LegalCitation, b: LegalCitation): boolean {
  const [first, second] = [a, b].map(({ end }) =>
    /^\s*(?:về|v\/v)\s[^,.;]{8,60}/u.exec(text.slice(end, end + 70))?.[0].trim(),
  )
  return first !== undefined && first === second && a.issuer?.text === b.issuer?.text
}

/** The Party numbers anew each term: "40-CT/TW" of 2014 and of 2015 cannot be two. */
const isOfOneTerm = (code: string, a: DateMention, b: DateMention): boolean =>
  code.endsWith('/TW') && Math.abs((a.year ?? 0) - (b.year ?? 0)) < 3

const isOfState = (code: string): boolean => /^(?:QĐ-TTg|NĐ-CP|NQ-CP)$/u.test(code)

/** A document of a later day than the report that cites it. */
const judgeFuture: Judge = ({ text, profile }, citation) => {
  const { date, year, symbol } = citation
  if (!date && year && profile.date?.year && Number(year) > profile.date.year)
    return report(text, 'citation', 'error', symbol, {
      message: `Báo cáo đề ngày ${printDay(text, profile.date)} nhưng dẫn văn bản của năm ${year}.`,
      related: [profile.date],
    })
  if (!date?.iso || !profile.date?.iso || date.iso <= profile.date.iso) return undefined
  return report(text, 'citation', 'error', date, {
    message: `Báo cáo đề ngày ${printDay(text, profile.date)} nhưng dẫn văn bản ngày ${printDay(text, date)}.`,
    related: [profile.date],
  })
}

const issuedOn = /^\W*Ngày\s[\d/.\p{sc=Latn}\s]{6,24}?,?\s[^,;.\d]{0,60}\sban hành\s+$/u

/** "Ngày 10/3/2024, UBND xã ban hành Quyết định số 31/QĐ-UBND ngày 12/3/2024": it bears the day it was issued on. */
const judgeIssuedDay: Judge = ({ text, dates, sentences }, citation) => {
  const { date, start } = citation
  const sentence = lastUntil(sentences, start)
  if (!date?.iso || !sentence || !issuedOn.test(text.slice(sentence.start, start))) return undefined
  const said = dates.filter((one) => one.start >= sentence.start && one.end <= start)
  const [day] = said
  if (!day?.iso || said.length > 1 || day.iso === date.iso) return undefined
  return report(text, 'citation', 'error', date, {
    message: `Câu này nói ban hành ngày ${printDay(text, day)}, văn bản lại đề ngày ${printDay(text, date)}.`,
    suggest: text.slice(day.start, day.end).replace(/^ngày\s+/iu, ''),
    related: [day],
  })
}

/** "67/2024/NĐ-CP" for "76/2024/NĐ-CP". */
const isSwappedNumber = ({ symbol }: Registered, citation: LegalCitation): boolean =>
  findSlip(symbolOf(citation), symbol) === 'đảo hai chữ số' &&
  symbol.split('/').slice(1).join('/') === symbolOf(citation).split('/').slice(1).join('/')

const isOfDay = ({ date }: Registered, citation: LegalCitation): boolean => {
  if (!date || !citation.date?.iso) return false
  const [day, month, year] = date.includes('-') ? date.split('-').reverse() : date.split('/')
  return (
    Number(day) === citation.date.day &&
    Number(month) === citation.date.month &&
    Number(year) === citation.date.year
  )
}

/** Blanks and long dashes inside of a symbol; a code one letter away from the register's. */
const judgeShape: Judge = ({ text, offices }, citation, register) => {
  const shown = written(text, citation)
  const right = shown.replace(/\s?[–—]\s?/g, '-').replace(/\s/g, '')
  if (/[A-ZĐ]\s|\s[-–—]|[–—]/u.test(shown)) {
    return report(text, 'citation', 'warning', citation.symbol, {
      message: `Ký hiệu "${shown}" có dấu cách hoặc gạch dài; viết liền là ${right}.`,
      suggest: right,
    })
  }
  const office = citation.code?.split('-').at(-1) ?? ''
  const exact = offices.offices.find(
    ({ code }) => code !== office && code.toUpperCase() === office.toUpperCase(),
  )
  if (exact && !/^[A-ZĐ\s]+$/u.test(text.slice(citation.start, citation.symbol.start).trim() || 'a')) {
    const fixed = shown.replace(office, exact.code)
    return report(text, 'citation', 'warning', citation.symbol, {
      message: `Ký hiệu "${shown}" viết đúng là ${fixed}${trustMark(exact.verified)}.`,
      suggest: fixed,
    })
  }
  const key = symbolKey(symbolOf(citation))
  if (register.size === 0 || register.has(key)) return undefined
  const [, near] =
    [...register].find(
      ([known, one]) =>
        (isSlipOf(known, key) && isSameNumber(one, citation)) ||
        (known.length === key.length && isSwappedNumber(one, citation) && isOfDay(one, citation)),
    ) ?? []
  return (
    near &&
    report(text, 'citation', 'error', citation.symbol, {
      message: `Danh mục văn bản không có "${shown}", chỉ có ${near.symbol}.`,
      suggest: near.symbol,
    })
  )
}
