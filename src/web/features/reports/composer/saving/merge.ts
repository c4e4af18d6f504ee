import type {
  SectionContent,
  SectionItem,
  WrittenInline,
  WrittenItem,
} from '../../../../../core/report/section-content.ts'

type TextRun = Extract<WrittenInline, { type: 'text' }>

/** A paragraph of ours that the current text has not, or has in other words. */
export interface Difference {
  block: string
  mine: WrittenItem
  /** Ours stands for a paragraph of the current text, goes on where both began alike, or comes on top. */
  how: 'replaces' | 'continues' | 'adds'
}

/** What of our text is not in the current one, in the order we wrote it. */
export function listDifferences(current: SectionContent, mine: SectionContent): Difference[] {
  const there = new Map(current.items.map((item) => [item.block, item]))
  return mine.items.flatMap((item): Difference[] => {
    if (item.kind !== 'written') return []
    const other = there.get(item.block)
    if (other?.kind === 'written' && isSameText(other, item)) return []
    if (other?.kind === 'written' && continueBoth(other, item)) {
      return [{ block: item.block, mine: item, how: 'continues' }]
    }
    return [{ block: item.block, mine: item, how: other ? 'replaces' : 'adds' }]
  })
}

/** The current text with the chosen paragraphs of ours: in their places, new ones after the one they followed. */
export function bringIn(
  current: SectionContent,
  mine: SectionContent,
  chosen: ReadonlySet<string>,
): SectionContent {
  const items: SectionItem[] = [...current.items]
  let after = -1
  for (const item of mine.items) {
    const place = items.findIndex((other) => other.block === item.block)
    if (place >= 0) {
      if (item.kind === 'written' && chosen.has(item.block)) items[place] = bringOver(items[place], item)
      after = place
    } else if (item.kind === 'written' && chosen.has(item.block)) {
      after += 1
      items.splice(after, 0, item)
    }
  }
  const kept = new Set(items.map((item) => item.block))
  return { items, leftOut: current.leftOut.filter((block) => !kept.has(block)) }
}

const bringOver = (current: SectionItem | undefined, mine: WrittenItem): WrittenItem =>
  (current?.kind === 'written' ? continueBoth(current, mine) : undefined) ?? mine

/** Both wrote on after the same whole sentences: theirs, then ours. Undefined where either changed the beginning. */
function continueBoth(theirs: WrittenItem, mine: WrittenItem): WrittenItem | undefined {
  const [one, other] = [splitSentences(theirs), splitSentences(mine)]
  const marks = one.map(markOf)
  const common = other.findIndex((sentence, place) => markOf(sentence) !== marks[place])
  if (common < 1 || common >= one.length) return undefined
  const gap: WrittenInline = { type: 'text', text: ' ' }
  const continued = other.slice(common).flatMap((sentence) => [gap, ...sentence])
  return { ...theirs, content: joinTexts([...one.flat(), ...continued]) }
}

/** The runs of a paragraph, a list for each sentence; the blank between two belongs to the second. */
function splitSentences({ content }: WrittenItem): WrittenInline[][] {
  const sentences: WrittenInline[][] = [[]]
  for (const run of content) {
    const pieces = run.type === 'text' ? run.text.split(/(?<=[.!?…])(?=\s)/u) : []
    if (run.type !== 'text' || pieces.length === 0) sentences.at(-1)?.push(run)
    else {
      pieces.forEach((text, place) => {
        if (place > 0) sentences.push([])
        sentences.at(-1)?.push({ ...run, text })
      })
    }
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

const markOf = (sentence: readonly WrittenInline[]): string =>
  sentence
    .map((run) => (run.type === 'text' ? run.text : JSON.stringify(run)))
    .join('')
    .trim()

/** Neighbouring text of the same looks as one run, blanks single. */
function joinTexts(runs: readonly WrittenInline[]): WrittenInline[] {
  const joined: WrittenInline[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.type === 'text' && last?.type === 'text' && isSameLook(last, run)) {
      joined[joined.length - 1] = { ...last, text: `${last.text}${run.text}`.replace(/ {2,}/g, ' ') }
    } else joined.push(run)
  }
  return joined
}

const isSameLook = (one: TextRun, other: TextRun): boolean =>
  one.bold === other.bold && one.italic === other.italic

const isSameText = (one: WrittenItem, other: WrittenItem): boolean => wordsOf(one) === wordsOf(other)

/** What tells two paragraphs apart: words, looks and numbers; not what was seen of a number. */
const wordsOf = ({ style, content }: WrittenItem): string =>
  JSON.stringify([style, content.map((run) => (run.type === 'figure' ? [run.key, run.form] : run))])
