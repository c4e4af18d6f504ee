import { compare, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { LegalCitation } from '../../layers/citations/citations.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { listWithin } from '../../layers/text/order.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const documents =
  /^(?:văn bản|kế hoạch|quyết định|nghị quyết|thông báo|công văn|báo cáo|hướng dẫn|chỉ thị|tờ trình)$/u
const opening = /^[\p{sc=Latn}\s]{0,60}(?::|\(|gồm:?|đó là:?|là:?)\s*$/u
const open = /…|\.\.\.|v\.v|(?<!\p{sc=Latn})(?:như|trong đó|nhất là|tiêu biểu)(?!\p{sc=Latn})/iu

/** "đã ký 02 văn bản: Kế hoạch số 11/KH-UBND, Kế hoạch số 19/KH-UBND và Quyết định số 40/QĐ-UBND". */
export function checkListedDocuments({ text, sentences, citations }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence) => {
    const cited = listWithin(citations, sentence).filter(({ code }) => code)
    if (cited.length < 2) return []
    return gather(sentence.amounts, (amount) => judge(text, sentence, amount, cited))
  })
}

function judge(
  text: string,
  sentence: Sentence,
  amount: Amount,
  cited: readonly LegalCitation[],
): CheckFinding[] {
  const listed = cited.filter(({ start }) => start >= amount.end)
  const [first, last] = [listed[0], listed.at(-1)]
  if (!documents.test(amount.unit) || amount.hedge || !first || !last || listed.length < 2) return []
  const isOpened = opening.test(text.slice(amount.end, first.start))
  const isParted = listed
    .slice(1)
    .every(({ start }, at) => /[,;]|\svà\s/u.test(text.slice(listed[at]?.end, start)))
  const hasCounts = sentence.amounts.some(({ start, unit }) => start > amount.start && documents.test(unit))
  if (!isOpened || !isParted || hasCounts || open.test(text.slice(amount.start, sentence.end))) return []
  if (compare(amount.value, whole(listed.length)) === 0) return []
  return [
    report(text, 'count-of-list', 'warning', amount, {
      message: `Ghi ${printAmount(amount)} nhưng nêu tên ${listed.length} văn bản.`,
      suggest: `${String(listed.length).padStart(amount.number.text.length, '0')} ${amount.unitText}`,
      related: [{ start: first.start, end: last.end }],
    }),
  ]
}
