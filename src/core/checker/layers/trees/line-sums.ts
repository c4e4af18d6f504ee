import { subtract } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Passage, Understanding } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { withUnit } from '../numbers/fractions.ts'
import { absolute, approximate, equals } from '../numbers/interval.ts'
import { addUp, familyOf, listPlain, type PlainAmount } from '../numbers/plain-amounts.ts'
import { isContrary } from '../text/contraries.ts'

/** A total and the parts that stand one after another beside it. */
export interface Run {
  total: PlainAmount
  parts: PlainAmount[]
  isClosing?: true
  /** The parts are a thing and its contrary, so they are all there is. */
  isContrary?: true
  /** The line above ends with "cụ thể:", so the lines below are all there is. */
  isListed?: true
}

const noteHead =
  /^[*_\s]*(?<mark>\[\d{1,2}\]|\(\d{1,2}\)|[¹²³⁴⁵]|\*)\s*(?:gồm|bao gồm|trong đó|cụ thể)(?!\p{sc=Latn})/iu

/** "326 đối tượng[1]" and the note "[1] Gồm: người cao tuổi 141; người khuyết tật 98; …". */
export function listNoted({ text, passages }: Understanding, note: Passage): Run[] {
  const mark = noteHead.exec(text.slice(note.start, note.end))?.groups?.mark
  const [sentence, ...others] = note.sentences
  if (!mark || !sentence || others.length > 1) return []
  const parts = sentence.amounts.filter(
    // "hạng 3 sao" grades what is counted.
    ({ kind, unit, per, hedge, end }) =>
      !per && !hedge && kind !== 'percent' && unit !== 'sao' && end > note.start + 4,
  )
  const total = gather(passages.slice(Math.max(0, note.index - 40), note.index), (passage) =>
    listPlain(text, passage).flat(),
  ).find(({ amount: { end } }) =>
    text
      .slice(end, end + 50)
      .split(/[,;.]/)[0]
      ?.includes(mark),
  )
  const isAlike = parts.every(({ kind, unit }) => kind === 'bare' || unit === total?.amount.unit)
  if (!total || parts.length < 2 || !isAlike) return []
  return [
    {
      total,
      isListed: true,
      parts: parts.map((amount) => ({
        amount: amount.kind === 'bare' ? withUnit(amount, total.amount) : amount,
        lead: '',
      })),
    },
  ]
}

/** Lines of one amount of a kind each, and the line "Tổng cộng …" that closes them. */
export function listFooted({ text, passages }: Understanding, lines: readonly Passage[]): Run[] {
  const last = lines.at(-1)
  const footer = [last, passages[(last?.index ?? 0) + 1]].find(
    (line) =>
      line &&
      /^[\W\d]*(?:(?:như vậy|theo đó|tóm lại|tính chung|qua đó),?\s)?(?:tổng|cộng|gộp|chung|toàn|cả)(?!\p{sc=Latn})/iu.test(
        text.slice(line.start, line.end),
      ),
  )
  const items = lines.filter((line) => line !== footer)
  if (!footer || items.length < 3) return []
  return gather(listPlain(text, footer), ([total, ...more]) => {
    const parts = total && more.length === 0 ? eachOne(text, items, total.amount) : undefined
    return total && parts ? [{ total, parts, isClosing: true }] : []
  })
}

/** "a. Tổng số: 73 vụ" over "b. Hòa giải thành: 58 vụ", "c. Không thành: 9 vụ", "d. Đang hòa giải: 6 vụ": a thing and its contrary are all. */
export function listHeaded({ text }: Understanding, [head, ...items]: readonly Passage[]): Run[] {
  const line = head ? text.slice(head.start, head.end) : ''
  const total =
    head && /^[\W\d]*(?:\p{sc=Latn}[.)]\s*)?tổng(?!\p{sc=Latn})/iu.test(line)
      ? listPlain(text, head)[0]?.[0]
      : undefined
  const parts = total && items.length > 1 ? eachOne(text, items, total.amount) : undefined
  const names = items.map((item) => text.slice(item.start, item.end).split(':')[0] ?? '')
  const isAll = names.some((one, at) => names.slice(at + 1, at + 3).some((other) => isContrary(one, other)))
  return total && parts && isAll ? [{ total, parts, isListed: true }] : []
}

/** "3. Chia theo nhóm đối tượng" over lines of one amount each: what is divided was told shortly before. */
export function listDivided({ text, passages }: Understanding, lines: readonly Passage[]): Run[] {
  const [first] = lines
  const index = first?.index ?? 0
  const opening = passages[index - 1]
  if (!first || !opening || lines.length < 3) return []
  if (opening.sentences.some(({ amounts }) => amounts.length > 0)) return listBelow(text, opening, lines)
  if (!/(?:chia|phân)(?: loại)? theo/iu.test(text.slice(opening.start, opening.end))) return []
  const before = passages.slice(Math.max(0, index - 7), index - 1)
  const like = listPlain(text, first)[0]?.[0]?.amount
  const parts = like && eachOne(text, lines, like)
  if (!parts) return []
  const totals = gather(before, (passage) => listPlain(text, passage).flat()).filter(
    ({ amount }) => amount.unit === like.unit,
  )
  const runs = totals.map((total) => ({ total, parts }))
  const sum = addUp(parts)
  // The one that fits, or the one that is nearest.
  const offOf = ({ total }: Run) => approximate(absolute(subtract(sum, total.amount.value)))
  return runs.sort((a, b) => offOf(a) - offOf(b)).slice(0, 1)
}

/** "cả năm 57 lượt, cụ thể:" over "Quý I: 14 lượt" and its like. */
function listBelow(text: string, opening: Passage, lines: readonly Passage[]): Run[] {
  if (!/(?:cụ thể|trong đó|gồm|như sau)\s*:\s*$/iu.test(text.slice(opening.start, opening.end))) return []
  const told = listPlain(text, opening).flat()
  const last = told.at(-1)
  const parts = last && eachOne(text, lines, last.amount)
  // "thu 12.846 triệu đồng/DT 11.900 triệu đồng. Gồm:": of several the one that the lines make.
  const total = (parts && told.find(({ amount }) => equals(amount.value, addUp(parts)))) ?? last
  return total && parts ? [{ total, parts, isListed: true }] : []
}

/** The one amount of the kind in every line, or nothing. */
function eachOne(text: string, lines: readonly Passage[], { unit, kind }: Amount): PlainAmount[] | undefined {
  const found = lines.map((line) =>
    listPlain(text, line)
      .flat()
      .filter(({ amount }) =>
        kind === 'bare' ? amount.kind === 'bare' : familyOf(amount.unit) === familyOf(unit),
      ),
  )
  return found.every(({ length }) => length === 1) ? found.flat() : undefined
}
