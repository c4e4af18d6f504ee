import { compare, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute } from '../../layers/numbers/interval.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/**
 * "giảm từ 3,4% năm 2022 xuống 2,9% năm 2023, tăng 0,5 điểm phần trăm", "từ 3.120 con giảm lên 3.280 con": the numbers
 * agree, and a word says the contrary of them.
 */
export const checkTurnedGaps = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => {
    const amounts = sentence.amounts.filter(({ kind }) => kind !== 'bare')
    return gather(amounts, (old, at) => {
      const [now, gap] = [amounts[at + 1], amounts[at + 2]]
      if (!now || old.unit !== now.unit || old.per !== now.per || old.hedge || now.hedge) return []
      if (compare(old.value, now.value) === 0) return []
      const lead = text.slice(Math.max(sentence.start, old.start - 20), old.start)
      const between = text.slice(old.end, now.start)
      if (!from.test(lead) || between.length > 60 || !to.test(between)) return []
      const isUp = compare(now.value, old.value) > 0
      return (
        findWrongWay(
          text,
          { sentence, lead: text.slice(sentence.start, old.start), between },
          { old, now, isUp },
        ) ??
        findCrossed(text, between, { old, now, isUp }) ??
        (gap ? findTurned(text, sentence, gap, { old, now, isUp }) : [])
      )
    })
  })

interface Pair {
  old: Amount
  now: Amount
  isUp: boolean
}

const from = /(?:^|[\s(])từ\s*(?:mức\s*)?$/iu
const to = /^[^;.]*(?:lên|xuống|còn|thành|đến)\s*(?:còn|mức|đạt|tới|đến)?\s*$/iu
const crossed = /(?<!\p{sc=Latn})(?<words>giảm\s+lên|tăng\s+xuống)\s*(?:còn|mức|đạt|tới|đến)?\s*$/iu

/** "giảm lên", "tăng xuống": one of the two words is wrong, the numbers tell which. */
function findCrossed(text: string, between: string, { old, now, isUp }: Pair): CheckFinding[] | undefined {
  const words = crossed.exec(between)?.groups?.words
  if (!words) return undefined
  const start = old.end + between.lastIndexOf(words)
  const right = isUp ? 'tăng lên' : 'giảm xuống'
  return [
    report(
      text,
      'label',
      'error',
      { start, end: now.end },
      {
        message: `Từ ${printAmount(old)} đến ${printAmount(now)} là ${right}, không phải "${words.toLowerCase()}".`,
        suggest: `${right} ${printAmount(now)}`,
        related: [old],
      },
    ),
  ]
}

const way = /(?<!\p{sc=Latn})(?<word>lên|xuống)\s*(?:còn|mức|đạt|tới|đến)?\s*$/iu

/** "giảm từ 9,8% lên 8,1%": the verb is right, the way is not. */
function findWrongWay(
  text: string,
  { sentence, lead, between }: { sentence: Sentence; lead: string; between: string },
  { old, now, isUp }: Pair,
): CheckFinding[] | undefined {
  const verb = /(?<!\p{sc=Latn})(tăng|giảm)[^,;.\d]{0,30}từ\s*(?:mức\s*)?$/iu.exec(lead)?.[1]?.toLowerCase()
  const word = way.exec(between)?.groups?.word
  if (!verb || !word || (verb === 'tăng') !== isUp || (word.toLowerCase() === 'lên') === isUp)
    return undefined
  const right = isUp ? 'lên' : 'xuống'
  return [
    report(
      text,
      'label',
      'error',
      { start: Math.max(sentence.start, old.end + between.lastIndexOf(word)), end: now.end },
      {
        message: `Đã ghi "${verb}" từ ${printAmount(old)} thì phải là "${right} ${printAmount(now)}", không phải "${word.toLowerCase()}".`,
        suggest: `${right} ${printAmount(now)}`,
        related: [old],
      },
    ),
  ]
}

const changed =
  /^[^;.\d]{0,60}?,?\s*(?:tức(?: là)?\s+|tương ứng\s+|đã\s+)?(?<verb>tăng|giảm)(?:\s+(?:thêm|được|khoảng))?\s*$/iu

/** The size of the change is right, its word is not. */
function findTurned(
  text: string,
  { start }: Sentence,
  gap: Amount,
  { old, now, isUp }: Pair,
): CheckFinding[] {
  const between = text.slice(now.end, gap.start).replace(/(?:năm|tháng|quý)\s[\dIV/]+/giu, '')
  const verb = changed.exec(between)?.groups?.verb
  const isAlike = gap.unit === old.unit || (gap.kind === 'points' && old.kind === 'percent')
  // "…, hộ cận nghèo tăng 12 hộ": the change of another thing.
  const isOther =
    between
      .replace(/tỷ lệ này|như vậy|so với/giu, '')
      .trim()
      .split(/\s+/).length > 4
  if (!verb || !isAlike || isOther || gap.hedge || (verb.toLowerCase() === 'tăng') === isUp) return []
  if (compare(gap.value, absolute(subtract(now.value, old.value))) !== 0) return []
  const at = Math.max(start, text.toLowerCase().lastIndexOf(verb.toLowerCase(), gap.start))
  const right = isUp ? 'tăng' : 'giảm'
  return [
    report(
      text,
      'label',
      'error',
      { start: at, end: gap.end },
      {
        message: `Từ ${printAmount(old)} đến ${printAmount(now)} là ${right}, không phải ${verb.toLowerCase()}.`,
        suggest: `${right} ${printAmount(gap)}`,
        related: [old, now],
      },
    ),
  ]
}
