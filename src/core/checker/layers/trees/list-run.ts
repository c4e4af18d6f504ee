import type { Passage, Sentence } from '../../understanding.ts'

/** No list is followed further back than this. */
const most = 40

/**
 * What tells the figures of one list together: the sentence, or the first line of the list its line belongs to, be they
 * bullets or lines of nothing but a number and its share, "Khá: 537 em; 28,62%".
 */
export function placeOf(passages: readonly Passage[], sentence: Sentence): string {
  if (!isLine(passages[sentence.passage])) return String(sentence.start)
  let first = sentence.passage
  while (first > 0 && sentence.passage - first < most && isLine(passages[first - 1])) first -= 1
  return `list ${first}`
}

function isLine(passage: Passage | undefined): boolean {
  if (!passage) return false
  const [only, ...more] = passage.sentences
  return (
    passage.bullet !== '' ||
    (more.length === 0 && only?.amounts.length === 2 && only.amounts[1]?.kind === 'percent')
  )
}
