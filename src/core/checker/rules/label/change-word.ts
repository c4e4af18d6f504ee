import { add, compare, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, equals } from '../../layers/numbers/interval.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** A rise told as a fall or the other way round, where the size of it or the two values say so. */
export const checkChangeWords = (read: Understanding): CheckFinding[] =>
  gather(read.sentences, (sentence) => {
    if (!/tăng|giảm|lần|vượt/iu.test(sentence.text)) return []
    return [
      ...findBracketed(read.text, sentence),
      ...findBehind(read.text, sentence),
      ...findTimes(read.text, sentence),
      ...findAgainstBase(read, sentence),
      ...findVerdicts(read.text, sentence),
      ...findAgainstEarlier(read.text, sentence),
    ]
  })

const verbBefore = /(?<!\p{sc=Latn})(?<verb>tăng|giảm)(?:\s(?:thêm|được|đi))?\s*$/iu
const against = /^\s*(?:so với|\/)\s*(?:cùng kỳ\s*|năm \p{sc=Latn}+\s*)?(?:là\s*|có\s*)?$/iu

/** "tăng 6 vụ (31 vụ so với 37 vụ cùng kỳ)": now, and what it was. */
const findBracketed = (text: string, { amounts, start }: Sentence): CheckFinding[] =>
  gather(amounts, (gap, at) => {
    const [now, old] = [amounts[at + 1], amounts[at + 2]]
    if (!now || !old || now.unit !== gap.unit || (old.unit !== gap.unit && old.kind !== 'bare')) return []
    if (!/^\s*\(\s*(?:\p{sc=Latn}+\s){0,2}$/u.test(text.slice(gap.end, now.start))) return []
    if (!against.test(text.slice(now.end, old.start))) return []
    return judgeVerb(text, { from: start, gap, now, old })
  })

const comparedTo =
  /^\s*so với\s(?:cùng kỳ|(?:tháng|quý|năm|kỳ) (?:trước|ngoái|[\dIV/]+))(?:\s[\p{sc=Latn}\d/]+){0,4}?\s*\(\s*(?:là\s|đạt\s)?$/iu

/** "đạt 38,6 triệu USD, giảm 5,2 triệu USD so với tháng 9 (33,4 triệu USD)": what it was stands behind. */
const findBehind = (text: string, { amounts, start }: Sentence): CheckFinding[] =>
  gather(amounts, (gap, at) => {
    const now = amounts[at - 1]
    const old = amounts.slice(at + 1, at + 3).find((one) => /^\s*\)/u.test(text.slice(one.end, one.end + 3)))
    if (!now || !old || gap.unit !== now.unit || old.unit !== now.unit || gap.kind === 'percent') return []
    if (!/^\s*,\s*(?:tức\s)?(?:tăng|giảm)(?:\s(?:thêm|được))?\s*$/iu.test(text.slice(now.end, gap.start)))
      return []
    return comparedTo.test(text.slice(gap.end, old.start))
      ? judgeVerb(text, { from: start, gap, now, old })
      : []
  })

interface Change {
  from: number
  gap: Amount
  now: Amount
  old: Amount
}

function judgeVerb(text: string, { from, gap, now, old }: Change): CheckFinding[] {
  const lead = text.slice(Math.max(from, gap.start - 16), gap.start)
  const match = verbBefore.exec(lead)
  const verb = match?.groups?.verb?.toLowerCase()
  if (!match || !verb || [gap, now, old].some(({ hedge, per }) => hedge || per)) return []
  if (!equals(absolute(subtract(now.value, old.value)), gap.value)) return []
  const isUp = compare(now.value, old.value) > 0
  if ((verb === 'tăng') === isUp) return []
  const start = gap.start - lead.length + match.index
  return [
    report(
      text,
      'label',
      'error',
      { start, end: gap.end },
      {
        message: `Từ ${printAmount(old)} đến ${printAmount(now)} là ${isUp ? 'tăng' : 'giảm'}, không phải ${verb}.`,
        suggest: `${isUp ? 'tăng' : 'giảm'} ${printAmount(gap)}`,
        related: [old, now],
      },
    ),
  ]
}

/** "Mức tăng của tỷ lệ … là 4,5 lần (từ 58,0% lên 62,5%)": points told as times. */
const findTimes = (text: string, { amounts }: Sentence): CheckFinding[] =>
  gather(amounts, (times, at) => {
    if (!/^\s*lần(?!\p{sc=Latn})/u.test(text.slice(times.number.end, times.number.end + 6))) return []
    const [old, now] = [amounts[at + 1], amounts[at + 2]]
    if (!old || !now || old.kind !== 'percent' || now.kind !== 'percent') return []
    if (!/^[^;.\d]{0,24}từ\s*$/iu.test(text.slice(times.end, old.start).replace(/^\s*lần/u, ''))) return []
    if (!/^[^;.\d]{0,20}(?:lên|xuống|đến|còn)\s*$/iu.test(text.slice(old.end, now.start))) return []
    const apart = absolute(subtract(now.value, old.value))
    if (!equals(apart, times.value)) return []
    const end = times.number.end + (/^\s*lần/u.exec(text.slice(times.number.end))?.[0].length ?? 0)
    return [
      report(
        text,
        'label',
        'error',
        { start: times.start, end },
        {
          message: `Từ ${printAmount(old)} đến ${printAmount(now)} là ${times.number.text} điểm phần trăm, không phải ${times.number.text} lần.`,
          suggest: `${times.number.text} điểm phần trăm`,
          related: [old, now],
        },
      ),
    ]
  })

const baseLead =
  /(?<!\p{sc=Latn})so với\s(?:[\p{sc=Latn}\s]{0,30}\s)?(?:năm (?:trước|ngoái|20\d\d)|cùng kỳ(?: năm (?:trước|20\d\d))?|kỳ trước|tháng trước|quý trước)\s*\(\s*$/iu

/** "So với năm trước (538.700 triệu đồng), tổng thu tăng 26.270 triệu đồng" where 512.430 is told, and 564.970 is not. */
function findAgainstBase({ text, sentences }: Understanding, { amounts, start }: Sentence): CheckFinding[] {
  return gather(amounts, (old, at) => {
    const gap = amounts[at + 1]
    if (!gap || gap.unit !== old.unit || gap.kind === 'percent' || old.per) return []
    if (!baseLead.test(text.slice(Math.max(start, old.start - 60), old.start))) return []
    if (!/^\s*\)[^;.\d]{0,60}$/u.test(text.slice(old.end, gap.start))) return []
    const isUp = /tăng\s*(?:thêm\s*)?$/iu.test(text.slice(old.end, gap.start))
    const all = gather(sentences, (one) => one.amounts.filter(({ unit }) => unit === old.unit))
    const [higher, lower] = [add(old.value, gap.value), subtract(old.value, gap.value)]
    const find = (value: Amount['value']) => all.find((one) => equals(one.value, value))
    const now = isUp ? find(lower) : find(higher)
    return now && !find(isUp ? higher : lower) ? judgeVerb(text, { from: start, gap, now, old }) : []
  })
}

const earlier = '(?:cùng kỳ|(?:năm|tháng|quý|kỳ) (?:trước|ngoái))(?:\\s(?:năm )?(?:trước|ngoái|20\\d\\d))?'
const movedTo =
  /(?<!\p{sc=Latn})(?:đã )?(?:(?<up>tăng lên|tăng đến)|(?<down>giảm (?:còn|xuống(?: còn)?)))\s$/iu
const beyond = new RegExp(
  `^,?\\s(?:đã )?(?:(?<up>vượt|cao hơn)|(?<down>thấp hơn))(?: so)?(?: với)?\\s${earlier}\\s?(?:là|:|\\()\\s?$`,
  'iu',
)
const whileEarlier = new RegExp(
  `^,?\\s(?:trong khi|còn|mà)\\s(?:số[^,;.\\d]{0,20}\\s)?${earlier}\\s(?:là|có|đạt|chỉ|chỉ có)\\s$`,
  'iu',
)

/** "giảm còn 14 vụ, trong khi cùng kỳ là 11 vụ", "18 vụ, vượt cùng kỳ năm trước là 22 vụ". */
const findAgainstEarlier = (text: string, { amounts, start }: Sentence): CheckFinding[] =>
  gather(amounts, (now, at) => {
    const old = amounts[at + 1]
    if (!old || old.unit !== now.unit || [old, now].some(({ hedge, per }) => hedge || per)) return []
    const between = text.slice(now.end, old.start)
    const lead = text.slice(Math.max(start, now.start - 20), now.start)
    const moved = whileEarlier.test(between) ? movedTo.exec(lead) : null
    const said = moved?.groups ?? beyond.exec(between)?.groups
    const order = compare(now.value, old.value)
    if (!said || order === 0 || (said.up === undefined) === order < 0) return []
    return [
      report(
        text,
        'label',
        'error',
        { start: moved ? now.start - moved[0].length : now.start, end: old.end },
        {
          message: `Từ ${printAmount(old)} đến ${printAmount(now)} là ${order > 0 ? 'tăng' : 'giảm'}, không phải "${(said.up ?? said.down ?? '').toLowerCase()}".`,
          related: [old],
        },
      ),
    ]
  })

const quarterly =
  /(?<!\p{sc=Latn})(?:quý\s(?:IV|I{1,3}|[1-4])|tháng\s\d{1,2}|năm\s20\d\d|năm (?:trước|nay|ngoái)|kỳ (?:trước|này)|cùng kỳ)(?!\p{sc=Latn})[^,;.\d]{0,24}$/iu
const verdict =
  /^[^;.\d]{0,30};\s*(?:[\p{sc=Latn}\s]{0,50}\s)?(?<verb>tăng|giảm)(?<size>\s(?:rõ rệt|mạnh|đáng kể|nhanh|nhẹ|sâu|dần|cao|hẳn))?\sso với\s(?<base>quý trước|tháng trước|kỳ trước|năm trước|cùng kỳ)/iu

/** "quý I là 18 vụ, quý II là 11 vụ; tình hình vi phạm tăng rõ rệt so với quý trước": the values say the contrary. */
const findVerdicts = (text: string, { amounts, start, end }: Sentence): CheckFinding[] =>
  gather(amounts, (now, at) => {
    const old = amounts[at - 1]
    if (!old || amounts.length !== 2 || old.unit !== now.unit || old.hedge || now.hedge) return []
    const [first, second] = [
      text.slice(Math.max(start, old.start - 50), old.start),
      text.slice(old.end, now.start),
    ]
    if (!quarterly.test(first) || !quarterly.test(second) || !isLater(first, second)) return []
    const match = verdict.exec(text.slice(now.end, end))
    const verb = match?.groups?.verb?.toLowerCase()
    const order = compare(now.value, old.value)
    if (!match || !verb || order === 0 || (verb === 'tăng') === order > 0) return []
    // "công tác phòng ngừa tăng": what is told of something else.
    const from = now.end + match[0].lastIndexOf(match.groups?.verb ?? '')
    return [
      report(
        text,
        'label',
        'error',
        { start: from, end: from + verb.length + (match.groups?.size?.length ?? 0) },
        {
          message: `Từ ${printAmount(old)} đến ${printAmount(now)} là ${order > 0 ? 'tăng' : 'giảm'}, không phải ${verb}.`,
          suggest: order > 0 ? 'tăng' : 'giảm',
          related: [old, now],
        },
      ),
    ]
  })

const places = /(?:quý|tháng|năm)\s(?<at>IV|I{1,3}|\d+)(?!\p{sc=Latn})/iu
const romans = ['I', 'II', 'III', 'IV']
const placeOf = (words: string): number => {
  const at = places.exec(words)?.groups?.at?.toUpperCase() ?? ''
  return romans.includes(at) ? romans.indexOf(at) + 1 : Number(at)
}
const isLater = (first: string, second: string): boolean => placeOf(second) > placeOf(first)
