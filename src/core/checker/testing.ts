import type { CheckGround } from './finding.ts'
import { checkDocument } from './index.ts'
import { readText } from './read-text.ts'

interface Mark {
  rule: string
  start: number
  end: number
}

/** A text whose faults are marked «rule|words», without the marks. */
export function parseMarked(marked: string): { text: string; marks: Mark[] } {
  let text = ''
  const marks: Mark[] = []
  for (const piece of marked.split(/(«[a-z-]+\|[^»]*»)/u)) {
    const [, rule, words] = /^«([a-z-]+)\|([^»]*)»$/u.exec(piece) ?? []
    if (rule !== undefined && words !== undefined)
      marks.push({ rule, start: text.length, end: text.length + words.length })
    text += words ?? piece
  }
  return { text, marks }
}

/**
 * What the checker says of a marked text that it should not, and what it should say and does not.
 *
 * Hints count neither way: they cost nothing to pass over.
 */
export function listMismatches(marked: string, ground: CheckGround = {}): string[] {
  const { text, marks } = parseMarked(marked)
  const found = checkDocument(readText(text), ground).filter(({ severity }) => severity !== 'hint')
  const fits = (mark: Mark, finding: (typeof found)[number]) =>
    mark.rule === finding.rule && finding.start < mark.end && mark.start < finding.end
  return [
    ...marks
      .filter((mark) => !found.some((finding) => fits(mark, finding)))
      .map((mark) => `missed ${mark.rule} at "${text.slice(mark.start, mark.end)}"`),
    ...found
      .filter((finding) => !marks.some((mark) => fits(mark, finding)))
      .map((finding) => `false ${finding.rule} at "${finding.quote}": ${finding.message}`),
  ]
}
