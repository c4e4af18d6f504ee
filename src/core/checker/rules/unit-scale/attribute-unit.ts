import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** What an attribute may be measured in. */
interface Attribute {
  name: RegExp
  fits: (amount: Amount) => boolean
  /** The units as a message names them. */
  units: string
}

const isMeasure =
  (...units: string[]) =>
  ({ kind, unit }: Amount): boolean =>
    kind === 'measure' && units.includes(unit)

/** Told with a verb right before the number, so that the number is of the attribute and of nothing else. */
const attributes: readonly Attribute[] = [
  {
    name: /diện tích(?! (?:nhà|phòng|sàn))/iu,
    fits: (amount) => amount.kind !== 'measure' || amount.unit === 'm²' || amount.unit === 'm³',
    units: 'ha, m²',
  },
  {
    name: /(?:tổng )?sản lượng/iu,
    fits: (amount) => !isMeasure('m²', 'm')(amount) && !/^(?:hộ|người|lao động)$/u.test(amount.unit),
    units: 'tấn, tạ, kg',
  },
  {
    name: /(?:tổng )?(?:chiều dài|chiều rộng)/iu,
    fits: (amount) => amount.kind !== 'measure' || amount.unit === 'm',
    units: 'km, m',
  },
  {
    name: /năng suất/iu,
    fits: (amount) => !isMeasure('m²', 'm')(amount) && !/^(?:hộ|người|lao động)$/u.test(amount.unit),
    units: 'tạ/ha, tấn/ha',
  },
  {
    name: /tỷ lệ (?:che phủ|đói nghèo|hộ nghèo|hộ cận nghèo|bao phủ|giải ngân)/iu,
    fits: ({ kind }) => kind !== 'measure' && kind !== 'money',
    units: '%',
  },
  {
    name: /dân số/iu,
    fits: (amount) => !(amount.kind === 'measure' || amount.kind === 'money' || amount.unit === 'hộ'),
    units: 'người, nhân khẩu',
  },
  {
    name: /(?:tổng )?(?:kinh phí|mức đầu tư|dư nợ|doanh thu|thu nhập bình quân)/iu,
    fits: (amount) => !(amount.kind === 'measure' || /^(?:hộ|người|con)$/u.test(amount.unit)),
    units: 'đồng',
  },
]

const formOf = ({ name }: Attribute, verb: '' | '?'): RegExp =>
  new RegExp(
    `^\\W*(?:${name.source})(?:\\s\\p{sc=Latn}+){0,6}\\s*(?:là|đạt|ước đạt|đạt được|còn|:)${verb}\\s*$`,
    'iu',
  )
const forms = attributes.map((one) => ({ told: formOf(one, ''), bare: formOf(one, '?') }))

/** "Diện tích gieo trồng đạt 350 tấn": a number in a unit of something else. */
export const checkAttributeUnits = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount, at) => judgeAttribute(text, sentence, at, amount)),
  )

function judgeAttribute(
  text: string,
  { start, end, amounts }: Sentence,
  at: number,
  amount: Amount,
): CheckFinding[] {
  if (amount.kind === 'percent' || amount.kind === 'bare' || amount.kind === 'points' || amount.clash)
    return []
  const lead = text.slice(Math.max(amounts[at - 1]?.end ?? start, amount.start - 70), amount.start)
  const clause = lead.split(/[,;(]/).at(-1) ?? ''
  // Without a verb the number must end the clause.
  const isClosing = /^\s*(?:[.,;)]|$)/u.test(text.slice(amount.end, Math.min(end, amount.end + 3)))
  const attribute = attributes.find((_, index) =>
    (isClosing ? forms[index]?.bare : forms[index]?.told)?.test(clause),
  )
  if (!attribute || attribute.fits(amount)) return []
  // "Sản lượng thóc vụ mùa: 285 ha, năng suất …, sản lượng 1.493 tấn": the words before the colon name the whole line.
  const name = attribute.name.exec(clause)?.[0]?.toLowerCase() ?? ''
  if (/:\s*$/.test(clause) && text.slice(amount.end, end).toLowerCase().includes(name)) return []
  // "Sản lượng là 120 ha chè cho 240 tấn": the number of the attribute may follow.
  const next = amounts[at + 1]
  if (next && attribute.fits(next) && !/[,;]/.test(text.slice(amount.end, Math.min(end, next.start))))
    return []
  return [
    report(text, 'unit-scale', 'error', amount, {
      message: `Ghi ${name} là ${printAmount(amount)}: sai đơn vị, phải tính bằng ${attribute.units}.`,
    }),
  ]
}
