import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findSaidCounts, type SaidCount } from '../../layers/numbers/said-counts.ts'
import { openList } from '../../layers/trees/enumerations.ts'
import { listItems } from '../../layers/trees/listed-trees.ts'
import type { Passage, Understanding } from '../../understanding.ts'
import { chief, judgeCount } from './count-finding.ts'

const leadIn =
  /^[^:;,.]{0,90}(?:,?\s*(?:đó là|gồm(?: có)?|bao gồm|cụ thể(?: là| như sau)?|như sau|là))?\s*:\s*$/u

/** "03 mô hình:" with the items below. */
export function findCountedItems(read: Understanding): CheckFinding[] {
  const { text, passages } = read
  return gather(passages, (passage, at) => {
    const last = passage.sentences.at(-1)
    const isHead =
      /^\W*(?:danh mục|danh sách|các)\s/iu.test(last?.text ?? '') && !/[.;,:]\s*$/.test(last?.text ?? '')
    // "Chỉ tiêu chưa đạt: 03 chỉ tiêu" with the items below.
    const isCountLine = /^[^:]{4,80}:\s*\d{1,2}\s\p{Ll}+(?:\s\p{Ll}+)?\s*$/u.test(last?.text ?? '')
    if (!last || !(isHead || isCountLine || /:\s*$/.test(last.text))) return []
    // "hạng 3 sao" grades what is counted.
    const counts = findSaidCounts(text, last).filter(({ unit }) => unit !== 'sao')
    const said = counts.at(-1)
    if (!said || said.value > 30 || !(isHead || isCountLine || leadIn.test(text.slice(said.end, last.end))))
      return []
    if (openList.test(text.slice(said.end, last.end).replace(chief, ' '))) return []
    const lettered = listItems(passages, at)
    const items = lettered.length > 0 ? lettered : numberedItems(text, passages, at, said, isHead)
    if (items.length < 2 || counts.some(({ value }) => value === items.length)) return []
    const isExplained = items.some((item) => /[:\d]/.test(text.slice(item.start, item.end)))
    if (isCountLine && (isExplained || lettered.length === 0)) return []
    return hasOwnCounts(items, said) ? [] : judgeCount(read, said, items.length)
  })
}

/** "1. Lớp may;", "2. Lớp mộc." right below, one line each: items by their semicolons or by what they name. */
function numberedItems(
  text: string,
  passages: readonly Passage[],
  at: number,
  { unit }: SaidCount,
  isHead: boolean,
): Passage[] {
  const items: Passage[] = []
  for (const passage of passages.slice(at + 1, at + 42)) {
    if (passage.heading?.style !== 'arabic' || passage.heading.value !== items.length + 1) break
    items.push(passage)
  }
  const isItem = ({ start, end, heading }: Passage, place: number) => {
    const words = text.slice(heading?.labelSpan.end ?? start, end).replace(/^[.)\s]+/, '')
    return (
      words.length < 160 &&
      // Below "Danh mục 05 công trình" short names are its items.
      ((isHead && words.length < 90 && !/[.:]\s/.test(words)) ||
        words.toLowerCase().startsWith(unit) ||
        (place < items.length - 1 && words.endsWith(';')) ||
        (place === items.length - 1 && words.endsWith('.')))
    )
  }
  return items.every(isItem) ? items : []
}

/** "- Thôn A: 5 mô hình": the items count the things themselves. */
const hasOwnCounts = (items: readonly Passage[], { unit }: SaidCount): boolean =>
  items.some(({ sentences }) =>
    sentences[0]?.amounts.some(
      ({ unitText, per }) => !per && (unitText === unit || unit.startsWith(`${unitText} `)),
    ),
  )
