import type { CheckFinding } from '../../finding.ts'
import type { LegalCitation } from '../../layers/citations/citations.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const state = 'TTg|CP|UBND|HĐND'
const party = 'TW|TU|HU|ĐU'

/** How a symbol is mended, and what was wrong with it. */
interface Form {
  shape: RegExp
  right: string
  why: string
}

const forms: readonly Form[] = [
  {
    shape: new RegExp(`^(\\d+)-([A-ZĐ]\\p{sc=Latn}*)\\/(${state})$`, 'u'),
    right: '$1/$2-$3',
    why: 'dấu gạch chéo đứng sau số, dấu gạch nối đứng trước tên cơ quan',
  },
  {
    shape: new RegExp(`^(\\d+)-([A-ZĐ]\\p{sc=Latn}*)-(${party})$`, 'u'),
    right: '$1-$2/$3',
    why: 'trước tên cơ quan của Đảng là dấu gạch chéo',
  },
  {
    shape: /^(\d+\/\d{4})\/(?:NQ|L|Luật)[-/](QH\d{1,2})$/u,
    right: '$1/$2',
    why: 'sau năm chỉ ghi Quốc hội và số khóa',
  },
  {
    shape: /^(\d+(?:\/\d{4})?)\/(TTg|CP)-(QĐ|NĐ|NQ|CT)$/u,
    right: '$1/$3-$2',
    why: 'loại văn bản đứng trước tên cơ quan',
  },
  {
    shape: /^(\d+\/\d{4})\/(?!QH)[A-ZĐ]{1,3}(\d{2})$/u,
    right: '$1/QH$2',
    why: 'số khóa chỉ đứng sau QH',
  },
  { shape: /^(.*)HDND(.*)$/u, right: '$1HĐND$2', why: 'Hội đồng viết tắt là HĐ' },
  { shape: /^(.*\/)QD(-.*)$/u, right: '$1QĐ$2', why: 'quyết định viết tắt là QĐ' },
  { shape: /^(.*\/)ND(-CP)$/u, right: '$1NĐ$2', why: 'nghị định viết tắt là NĐ' },
]

/** "05-CT/TTg", "88/2019/NQ-QH14", "1719/TTg-QĐ": the parts of a symbol in a form that such symbols do not have. */
export function judgeForm({ text }: Understanding, { symbol }: LegalCitation): CheckFinding | undefined {
  const shown = text.slice(symbol.start, symbol.end)
  const plain = shown.replace(/\s/g, '').replace(/[–—]/g, '-')
  const form = forms.find(({ shape }) => shape.test(plain))
  if (!form) return undefined
  const right = plain.replace(form.shape, form.right)
  return report(text, 'citation', 'error', symbol, {
    message: `Ký hiệu "${shown}" sai: ${form.why}; đúng là ${right}.`,
    suggest: right,
  })
}

const kinds =
  '[Nn]ghị định|[Nn]ghị quyết|[Qq]uyết định|[Tt]hông tư|[Cc]hỉ thị|[Kk]ế hoạch|[Bb]áo cáo|[Tt]ờ trình|[Tt]hông báo'
const code = 'QĐ|NĐ|NQ|CT|TT|KH|BC|TTr|TB'
/** "27/22/NĐ-CP". */
const shortYear = new RegExp(
  `(?<![\\d.,/])(?<number>\\d{1,4})\\/(?<year>\\d{2})\\/(?<code>(?:${code})-\\p{sc=Latn}{2,8})(?!\\p{sc=Latn})`,
  'gu',
)
/** "Quyết định số 120 QĐ-UBND", "Quyết định 120QĐ-UBND". */
const noSlash = new RegExp(
  `(?=\\d)(?<=(?:${kinds})\\s(?:số\\s*:?\\s*)?)(?<number>\\d{1,4})\\s?(?<code>(?:${code})-\\p{sc=Latn}{2,8})(?!\\p{sc=Latn})`,
  'gu',
)

/** Symbols so broken that they are no citations: a year of two digits, a slash left out. */
export function checkSymbolForms({ text }: Understanding): CheckFinding[] {
  const found = [
    ...findAll(text, shortYear).map((match) => ({
      match,
      right: `${match.groups?.number}/20${match.groups?.year}/${match.groups?.code}`,
      why: 'năm viết đủ bốn chữ số',
    })),
    ...findAll(text, noSlash).map((match) => ({
      match,
      right: `${match.groups?.number}/${match.groups?.code}`,
      why: 'thiếu dấu gạch chéo sau số',
    })),
  ]
  return found.map(({ match: { 0: shown, index }, right, why }) =>
    report(
      text,
      'citation',
      'error',
      { start: index, end: index + shown.length },
      { message: `Ký hiệu "${shown}" sai: ${why}; đúng là ${right}.`, suggest: right },
    ),
  )
}
