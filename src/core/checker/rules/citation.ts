import type { CheckFinding } from '../finding.ts'
import {
  firstForms,
  isSameNumber,
  isSlipOf,
  type Registered,
  symbolKey,
  symbolOf,
  written,
} from '../layers/citation-register.ts'
import type { LegalCitation } from '../layers/citations.ts'
import { codesOfKinds, issuersOfCodes } from '../layers/offices.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'
import { judgeShort } from './short-citation.ts'

/** Documents cited with a wrong code, date, year or issuer, or too short to be found. */
export function checkCitations(understanding: Understanding): CheckFinding[] {
  const { citations, ground } = understanding
  const register = new Map((ground.documents ?? []).map((one) => [symbolKey(one.symbol), one]))
  const known = firstForms(citations)
  return citations.flatMap((citation) => {
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
    judgeCode,
    judgeMissingYear,
    judgeYear,
    judgeDate,
    judgeTwoDates,
    judgeFuture,
    judgeIssuer,
    judgeShape,
  ]) {
    const finding = judge(...all)
    if (finding) return finding
  }
  return undefined
}

/** A kind with the sign of another kind, or an office that issues no such document. */
const judgeCode: Judge = ({ text }, citation, register) => {
  const { kind = '', code = '', number, year } = citation
  const office = code.split('-').slice(1).join('-')
  const isForeign =
    (kind.startsWith('thông tư') || /^TT-/.test(code)) && /^(?:UBND|HĐND|TTg|CP|TU|HU)$/u.test(office)
  const isUnknownOffice =
    /^TT-/.test(code) &&
    !isForeign &&
    !(office in issuersOfCodes) &&
    !register.has(symbolKey(symbolOf(citation)))
  const isWrongDecree = /^NĐ-/u.test(code) && office !== 'CP'
  // Decisions are the Prime Minister's; before the symbols of today the Government had some of its own.
  const isGovernment = code === 'QĐ-CP' && Number(year ?? citation.date?.year ?? 0) > 2000
  const isWrongKind =
    kind in codesOfKinds &&
    /^(?:QĐ|NĐ|NQ|TT|CT|KH|BC|TB|TTr|QH\d+)(?:-|$)/u.test(code) &&
    !codesOfKinds[kind]?.test(code)
  if (!isForeign && !isUnknownOffice && !isWrongDecree && !isWrongKind && !isGovernment) return undefined
  const right = findRegistered(register, citation) ?? suggestCode(text, citation, number, year)
  if (isUnknownOffice && !right) return undefined
  const why =
    isWrongKind && !isForeign
      ? `ký hiệu "${code}" không phải của ${kind}`
      : `"${office}" không ban hành loại văn bản này`
  return report(text, 'citation', 'error', citation.symbol, {
    message: `Ký hiệu "${written(text, citation)}" sai: ${why}${right ? `; có lẽ là ${right}` : ''}.`,
    suggest: right,
  })
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
function suggestCode(
  text: string,
  citation: LegalCitation,
  number: string,
  year?: string,
): string | undefined {
  const issuer = citation.issuer?.text ?? text.slice(citation.end, citation.end + 60)
  if (citation.code === 'QĐ-CP') return `${number}${year ? `/${year}` : ''}/QĐ-TTg`
  if (!/^TT-/.test(citation.code ?? '') && citation.kind !== 'thông tư') return undefined
  const code = Object.entries(issuersOfCodes).find(
    ([key, { words }]) => /^(?:UBDT|B)/.test(key) && words.test(issuer),
  )?.[0]
  return code && `${number}${year ? `/${year}` : ''}/TT-${code}`
}

/** Decrees, circulars and laws carry the year; decisions and resolutions only when they are normative. */
const judgeMissingYear: Judge = ({ text }, citation, register, known) => {
  const { year, code = '', number } = citation
  if (year) return undefined
  const same = known.get(`${Number.parseInt(number, 10)} ${code.toUpperCase()}`) ?? []
  const fuller = same.find((other) => other.year && isSameDate(other, citation))
  const listed = [...register.values()].find(({ symbol }) =>
    new RegExp(`^${number}/\\d{4}/${code}$`, 'iu').test(symbol),
  )
  const isAlone = register.has(symbolKey(symbolOf(citation)))
  if (isAlone) return undefined
  const needs = /^(?:NĐ-CP|TT-|TTLT-|QH\d)/u.test(code)
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
    message: `Ký hiệu "${written(text, citation)}" thiếu năm ban hành${right ? `; đúng là ${right}` : ''}.`,
    suggest: right,
    related: fuller ? [fuller.symbol] : [],
  })
}

const isSameDate = (a: LegalCitation, b: LegalCitation): boolean =>
  !a.date?.iso || !b.date?.iso || a.date.iso === b.date.iso

/** A document numbered in one year and dated in another. */
const judgeYear: Judge = ({ text }, citation, register) => {
  const { year, date } = citation
  if (!year || !date?.year || Number(year) === date.year) return undefined
  const listed = register.get(symbolKey(symbolOf(citation)))?.date
  const right = listed ?? `${date.day < 10 ? `0${date.day}` : date.day}/${date.month}/${year}`
  return report(text, 'citation', 'error', date, {
    message: `Văn bản số ${written(text, citation)} là của năm ${year} nhưng ghi ngày ${text.slice(date.start, date.end)}.`,
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
const judgeTwoDates: Judge = ({ text }, citation, _register, known) => {
  const { date, code = '', number, year } = citation
  if (!date?.iso) return undefined
  const same = known.get(`${Number.parseInt(number, 10)} ${code.toUpperCase()}`) ?? []
  const other = same.find((one) => one.start < citation.start && one.date?.iso && one.year === year)
  if (!other?.date?.iso || other.date.iso === date.iso) return undefined
  if (!year && other.date.year !== date.year && !isOfState(code)) return undefined
  if (other.issuer && citation.issuer && !year && other.issuer.text !== citation.issuer.text) return undefined
  const first = text.slice(other.date.start, other.date.end)
  return report(text, 'citation', 'error', date, {
    message: `Cùng văn bản số ${written(text, citation)} nhưng chỗ trước ghi ngày ${first}, ở đây ghi ${text.slice(date.start, date.end)}.`,
    suggest: first,
    related: [other.date],
  })
}

const isOfState = (code: string): boolean => /^(?:QĐ-TTg|NĐ-CP|NQ-CP)$/u.test(code)

/** A document of a later day than the report that cites it. */
const judgeFuture: Judge = ({ text, profile }, citation) => {
  const { date } = citation
  if (!date?.iso || !profile.date?.iso || date.iso <= profile.date.iso) return undefined
  return report(text, 'citation', 'error', date, {
    message: `Báo cáo đề ngày ${text.slice(profile.date.start, profile.date.end)} nhưng dẫn văn bản ngày ${text.slice(date.start, date.end)}.`,
    related: [profile.date],
  })
}

const parliament = { name: 'Quốc hội', words: /quốc hội/iu }

/** "30/2020/NĐ-CP của Thủ tướng": the symbol says another issuer. */
const judgeIssuer: Judge = ({ text }, citation, register) => {
  const { issuer, code = '' } = citation
  const office = /^QH\d/u.test(code) ? parliament : issuersOfCodes[code.split('-').at(-1) ?? '']
  if (!issuer || !office || code.split('-').length > 2 || office.words.test(issuer.text)) return undefined
  if (register.get(symbolKey(symbolOf(citation)))?.issuer === issuer.text) return undefined
  if (
    /^(?:UBND|HĐND)$/u.test(code.split('-').at(-1) ?? '') &&
    !/^(?:UBND|HĐND|Hội đồng nhân dân|(?:Ủy|Uỷ) ban nhân dân|Chính phủ|Thủ tướng|Bộ )/u.test(issuer.text)
  )
    return undefined
  if (/^chính phủ$/u.test(issuer.text) || /^Ban (?:Chỉ đạo|chỉ đạo)/u.test(issuer.text)) return undefined
  return report(text, 'citation', 'error', issuer, {
    message: `Ký hiệu ${written(text, citation)} là văn bản của ${office.name}, không phải của ${issuer.text}.`,
    suggest:
      office.name.startsWith('Ủy ban nhân dân') || office.name.startsWith('Hội đồng')
        ? undefined
        : office.name,
    related: [citation.symbol],
  })
}

/** Blanks and long dashes inside of a symbol; a code one letter away from the register's. */
const judgeShape: Judge = ({ text }, citation, register) => {
  const shown = written(text, citation)
  const right = shown.replace(/\s?[–—]\s?/g, '-').replace(/\s/g, '')
  if (/[A-ZĐ]\s|\s[-–—]|[–—]/u.test(shown)) {
    return report(text, 'citation', 'warning', citation.symbol, {
      message: `Ký hiệu "${shown}" có dấu cách hoặc gạch dài; viết liền là ${right}.`,
      suggest: right,
    })
  }
  const office = citation.code?.split('-').at(-1) ?? ''
  const exact = Object.keys(issuersOfCodes).find(
    (one) => one !== office && one.toUpperCase() === office.toUpperCase(),
  )
  if (exact && !/^[A-ZĐ\s]+$/u.test(text.slice(citation.start, citation.symbol.start).trim() || 'a')) {
    const fixed = shown.replace(office, exact)
    return report(text, 'citation', 'warning', citation.symbol, {
      message: `Ký hiệu "${shown}" viết đúng là ${fixed}.`,
      suggest: fixed,
    })
  }
  const key = symbolKey(symbolOf(citation))
  if (register.size === 0 || register.has(key)) return undefined
  const near = [...register.values()].find(
    (one) => isSlipOf(symbolKey(one.symbol), key) && isSameNumber(one, citation),
  )
  return (
    near &&
    report(text, 'citation', 'error', citation.symbol, {
      message: `Danh mục văn bản không có "${shown}", chỉ có ${near.symbol}.`,
      suggest: near.symbol,
    })
  )
}
