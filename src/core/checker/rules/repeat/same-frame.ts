import { divide } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { meets } from '../../layers/numbers/interval.ts'
import { isContrasted } from '../../layers/text/contrast.ts'
import { printAmount, printPlain, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const [wordsBefore, wordsBehind] = [3, 2]
const filler = /^(?:được|đã|là|có|với|tổng|thêm|việc)$/u
const other =
  /(?<!\p{sc=Latn})(?:năm (?:trước|20\d\d)|cùng kỳ|so với|kế hoạch|phấn đấu|dự kiến|mục tiêu|ước|thôn|bản|xóm|ấp|quý|tháng|đợt|trong đó|còn|lũy kế|bình quân|mỗi)(?!\p{sc=Latn})/iu

/** "kiên cố hóa 3,2 km kênh nội đồng" and elsewhere "kiên cố hóa 2.700 m kênh nội đồng": one work, two lengths. */
export function checkSameFrames({ text, sentences, profile }: Understanding): CheckFinding[] {
  const known = new Map<string, { amount: Amount; sentence: Sentence; names: string }>()
  const year = profile.year ? new RegExp(`(?:trong |của )?năm ${profile.year}`, 'giu') : /(?!)/g
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount) => {
      const frame = readFrame(text, sentence, amount)
      if (!frame || other.test(frame.clause.replace(year, ' '))) return []
      const key = `${amount.unit} ${frame.words}`
      const first = known.get(key)
      if (!first) known.set(key, { amount, sentence, names: frame.names })
      if (
        !first ||
        first.sentence.passage === sentence.passage ||
        meets(rangeOf(first.amount), rangeOf(amount))
      )
        return []
      // "phường I trên cơ sở 102 ha diện tích tự nhiên", "phường III trên cơ sở …": of two places.
      if (isContrasted(text, first, { amount, sentence })) return []
      if (first.names && frame.names && first.names !== frame.names) return []
      const right = divide(first.amount.value, amount.size)
      return [
        report(text, 'repeat', 'error', amount, {
          message: `Chỗ trước ghi ${printAmount(first.amount)} cho cùng một việc, ở đây ghi ${printAmount(amount)}.`,
          suggest: right && `${printPlain(right)} ${amount.unitText}`,
          related: [first.amount],
        }),
      ]
    }),
  )
}

/** The words right before and right behind a length or an area. */
function readFrame(text: string, { start, end, amounts }: Sentence, amount: Amount) {
  if (amount.kind !== 'measure' || amount.per || amount.hedge) return undefined
  const at = amounts.indexOf(amount)
  const lead = text.slice(amounts[at - 1]?.end ?? start, amount.start)
  const tail = text.slice(amount.end, amounts[at + 1]?.start ?? end)
  const clause = lead.split(/[,;:]/).at(-1) ?? ''
  const before = (clause.toLowerCase().match(/\p{sc=Latn}+/gu) ?? [])
    .filter((word) => !filler.test(word))
    .slice(-wordsBefore)
  const behind = ((tail.split(/[,;:.]/)[0] ?? '').toLowerCase().match(/\p{sc=Latn}+/gu) ?? []).slice(
    0,
    wordsBehind,
  )
  if (before.length < wordsBefore || behind.length < wordsBehind) return undefined
  return {
    words: `${before.join(' ')} | ${behind.join(' ')}`,
    names: (clause.match(/(?<=\p{sc=Latn}\s)\p{Lu}[\p{sc=Latn}\d]*/gu) ?? []).join(' '),
    clause: `${clause} ${tail.split(/[,;:.]/)[0]}`,
  }
}
