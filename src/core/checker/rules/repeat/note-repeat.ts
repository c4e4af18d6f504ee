import { add, compare, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, equals } from '../../layers/numbers/interval.ts'
import { isOneThing } from '../../layers/numbers/things.ts'
import { firstFrom } from '../../layers/text/order.ts'
import { findSlip, printLike } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { findYearBefore } from './note-year.ts'
import { sayTwo } from './repeat.ts'

/** "27 cuộc giám sát(1)" and below "(1) Trong 29 cuộc giám sát, …": the note names again what it explains. */
export function findNoted({ text, passages, sentences }: Understanding): CheckFinding[] {
  return gather(passages, ({ start, sentences: own }) => {
    const mark = /^[*_\s]*(\((?:\d{1,2}|\*)\))\s+(?:trong(?! đó)|tổng số|cả|toàn bộ)\s/iu.exec(
      text.slice(start, start + 30),
    )?.[1]
    if (mark === undefined && !noteMark.test(text.slice(start, start + 24))) return []
    const note = { start, own }
    const { marked } = findMarked(text, sentences, start)
    const year = marked && findYearBefore(text, marked, own)
    if (year) return [year]
    const swapped = findSwappedNote(text, sentences, note) ?? findRestated(text, sentences, note)
    if (swapped) return [swapped]
    const labelled = findLabelledNote(text, marked, own)
    if (labelled) return [labelled]
    const beyond = findBeyond(text, sentences, note)
    if (beyond) return [beyond]
    const again = mark && own[0]?.amounts.find(({ kind }) => kind === 'count')
    if (!again || again.start - start > 24) return []
    const first = gather(sentences, ({ amounts }) => amounts).find(
      ({ end, unit, kind }) =>
        end < start &&
        // "51 “Nhà đại đoàn kết”(*)" is told again as "54 nhà".
        (unit === again.unit || (kind === 'bare' && isQuoted(text.slice(end, end + 20), again.unitText))) &&
        text
          .slice(end, end + 40)
          .split(/[,;.]/)[0]
          ?.includes(mark),
    )
    // "có 214 sản phẩm, …, 5 sao 01 sản phẩm(*)" and "(*) Trong tổng số 214 sản phẩm …": the total of what is marked.
    const isTold = marked?.amounts.some(
      ({ unit, value }) => unit === again.unit && equals(value, again.value),
    )
    return first && !isTold && !equals(first.value, again.value) ? [sayTwo(text, first, again)] : []
  })
}

const isQuoted = (behind: string, unit: string): boolean =>
  /^\s[“"«]/u.test(behind) && behind.slice(2).toLowerCase().startsWith(unit)

const otherTime =
  /kế hoạch|cùng kỳ|so với|năm (?:trước|20\d\d)|đầu năm|chỉ tiêu|quy định|dự kiến|toàn (?:huyện|tỉnh)|(?<!\p{sc=Latn})(?:tăng|giảm|thêm)(?!\p{sc=Latn})/iu

/**
 * "có 5 thành viên(*)" and "(*) Thôn Đồng Chùa: 7 thành viên": the one number of its kind in a note is more than the one
 * it explains, so it is no part of it.
 */
function findBeyond(
  text: string,
  sentences: readonly Sentence[],
  { start, own }: Note,
): CheckFinding | undefined {
  const { mark, marked } = findMarked(text, sentences, start)
  const note = gather(own, ({ amounts }) => amounts)
  const told = marked?.amounts.find(
    ({ end, kind }) =>
      kind === 'count' &&
      text
        .slice(end, end + 30)
        .split(/[,;.]/)[0]
        ?.trimEnd()
        .endsWith(mark),
  )
  if (!told || told.hedge || !own[0] || otherTime.test(text.slice(start, own[0].end))) return undefined
  const [again, ...more] = note.filter(
    ({ unit, start: at }) => unit === told.unit && at > start + mark.length,
  )
  if (!again || more.length > 0 || again.hedge || compare(again.value, told.value) <= 0) return undefined
  return isOneThing(text, told, again) && isNear(told, again) ? sayTwo(text, told, again) : undefined
}

interface Note {
  start: number
  own: readonly Sentence[]
}

/** How many sentences above its note a mark is looked for. */
const noted = 300
const noteMark =
  /^[*_\s]*(?:(?:ghi chú|chú thích|chú dẫn)\s*:?\s*)?(?<mark>\[\d{1,2}\]|\(\d{1,2}\)|[¹²³⁴⁵]|\(?\*\)?)\s*/iu

/** "đã xử lý 139 phản ánh(1)" and "(1) … tổng số phản ánh đã xử lý là 193": the number that is explained, two digits exchanged. */
function findSwappedNote(
  text: string,
  sentences: readonly Sentence[],
  { start, own }: Note,
): CheckFinding | undefined {
  const { mark, marked } = findMarked(text, sentences, start)
  const told = marked?.amounts.filter(({ kind }) => kind === 'count' || kind === 'money') ?? []
  const note = gather(own, ({ amounts }) => amounts.filter((one) => one.start > start + mark.length))
  const pairs = gather(told, (first) => {
    if (note.some(({ value }) => equals(value, first.value))) return []
    const again = note.find(
      (one) =>
        (one.kind === 'bare' || one.unit === first.unit) &&
        // "cấp giống 31 hộ, làm giếng 13 hộ(*)": of two numbers above the note tells the other.
        !told.some(({ value }) => equals(value, one.value)) &&
        findSlip(one.number.text, printLike(one, first.value)) === 'đảo hai chữ số',
    )
    return again ? [sayTwo(text, first, again)] : []
  })
  return pairs[0]
}

/** The sentence that carries the mark of a note. */
function findMarked(text: string, sentences: readonly Sentence[], start: number) {
  const mark = noteMark.exec(text.slice(start, start + 24))?.groups?.mark?.trim() ?? '-'
  const place = firstFrom(sentences, start)
  const marked = sentences
    .slice(Math.max(0, place - noted), place)
    .find(({ text: words }) => words.includes(mark))
  return { mark, marked }
}

/**
 * "3 sao 176 sản phẩm, 4 sao 37 sản phẩm, …(*)" and "(*) … có 34 sản phẩm 4 sao, tập trung ở …": a part that is named in
 * the same words before its number above and behind it in the note.
 */
function findLabelledNote(
  text: string,
  marked: Sentence | undefined,
  own: readonly Sentence[],
): CheckFinding | undefined {
  if (!marked) return undefined
  const labels = new Map(
    marked.amounts.map((told) => [
      told,
      text
        .slice(Math.max(marked.start, told.start - 40), told.start)
        .split(/[,;:(]/)
        .at(-1)
        ?.replace(/^.*(?<!\p{sc=Latn})(?:gồm|trong đó|và|có)(?=\s)/u, '')
        .trim(),
    ]),
  )
  const isWholeAgain = gather(own, ({ amounts }) => amounts).some((one) =>
    marked.amounts.some(({ unit, value }) => unit === one.unit && equals(value, one.value)),
  )
  const [found] = gather(own, ({ amounts, end, text: words }) =>
    gather(otherTime.test(words) ? [] : amounts, (again) => {
      if (again.kind !== 'count' || again.hedge || again.per) return []
      const label = /^\s[^,;.:()]{3,24}(?=[,;.:(]|$)/u.exec(
        text.slice(again.end, Math.min(end, again.end + 30)),
      )
      const [told, ...more] = marked.amounts.filter(
        (one) => one.unit === again.unit && labels.get(one) === label?.[0].trim(),
      )
      const isOne = told && more.length === 0 && !told.hedge && !equals(told.value, again.value)
      // "(1) Trong đó có 34 sản phẩm 4 sao …": some of the 37, unless the whole is told again or they are more.
      const isAll = isWholeAgain || (isOne && compare(again.value, told.value) > 0)
      return isOne && isAll && isNear(told, again) ? [sayTwo(text, told, again)] : []
    }),
  )
  return found
}

/** By these words a note gives the number of its sentence again. */
const restating =
  /(?<!\p{sc=Latn})(?:(?:tổng|cộng|tổng cộng|tổng số)(?:\s\p{sc=Latn}+){0,5}?(?:\s(?:là|:))?|số\s\p{sc=Latn}+(?:\s\p{sc=Latn}+){0,5}\s(?:là|:)|(?:toàn bộ|tất cả|cả|trong(?: tổng)? số|trong))\s*$/iu

/**
 * "xóa 74 nhà tạm(1)" and "(1) Gồm: … 21 nhà, … 18 nhà, …; cộng 71 nhà", "tổ chức 06 đợt (2)" and "(2) … số đợt là 05 đợt":
 * the only number of its kind in both places.
 */
function findRestated(
  text: string,
  sentences: readonly Sentence[],
  { start, own }: Note,
): CheckFinding | undefined {
  const { mark, marked } = findMarked(text, sentences, start)
  const note = gather(own, ({ amounts }) => amounts)
  for (const again of note.toReversed()) {
    if (
      (again.kind !== 'count' && again.kind !== 'measure' && again.kind !== 'money') ||
      again.per ||
      again.hedge
    )
      continue
    if (!restating.test(text.slice(Math.max(start, again.start - 60), again.start))) continue
    const alike = (marked?.amounts ?? []).filter(
      ({ unit, per, kind }) => unit === again.unit && per === again.per && kind === again.kind,
    )
    const isMarked = ({ end }: Amount) =>
      text
        .slice(end, end + 40)
        .split(/[,;.]/)[0]
        ?.includes(mark)
    const told = alike.find(isMarked) ?? (alike.length === 1 ? alike[0] : undefined)
    if (!told || told.hedge || !isOneThing(text, told, again) || !isNear(told, again)) continue
    if (note.some(({ value }) => equals(value, told.value))) return undefined
    // What the note adds up to is right, and the text above it wrong.
    const parts = note.filter(({ unit, start: at }) => unit === again.unit && at < again.start)
    const sum = parts.reduce((all, { value }) => add(all, value), whole(0))
    return equals(sum, again.value) ? sayTwo(text, again, told) : sayTwo(text, told, again)
  }
  return undefined
}

/** One slip of the pen, or two counted more or less: "số đơn trùng là 12 đơn" tells nothing of 168 đơn. */
const isNear = (one: Amount, other: Amount): boolean =>
  findSlip(other.number.text, printLike(other, one.value)) !== undefined ||
  compare(absolute(subtract(one.value, other.value)), whole(2)) <= 0
