import type { CheckFinding, CheckGround } from './finding.ts'
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
export const listMismatches = (marked: string, ground: CheckGround = {}): string[] =>
  compareMarks(marked, ground, ({ severity }) => severity !== 'hint')

/** The same of hints alone. */
export const listHintMismatches = (marked: string): string[] =>
  compareMarks(marked, {}, ({ severity }) => severity === 'hint')

function compareMarks(
  marked: string,
  ground: CheckGround,
  isMeant: (finding: CheckFinding) => boolean,
): string[] {
  const { text, marks } = parseMarked(marked)
  const found = checkDocument(readText(text), ground).filter(isMeant)
  const fits = (mark: Mark, finding: CheckFinding) =>
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
