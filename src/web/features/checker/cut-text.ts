import type { Span } from '../../../core/checker/document.ts'
import type { ShownFinding } from '../../../modules/checker/shown.contract.ts'

/** A finding, or a place that takes part in one, with the number of its card. */
export interface Mark extends Span {
  number: number
  finding: ShownFinding
  isRelated: boolean
}

/** A stretch of text with what is marked in it. */
export interface Piece extends Span {
  /** Findings that say something of it, the narrowest first. */
  marks: readonly Mark[]
  /** Findings whose arithmetic it takes part in. */
  related: readonly Mark[]
  /** Findings that end with it: their numbers stand behind it. */
  ending: readonly Mark[]
  /** Findings that begin in it. */
  beginning: readonly Mark[]
}

/** Everything marked in a report, in the order of the text. */
export const listMarks = (findings: readonly ShownFinding[]): Mark[] =>
  findings
    .flatMap((finding, index) => {
      const number = index + 1
      const own = { start: finding.start, end: finding.end, number, finding, isRelated: false }
      const related = finding.related.map(({ start, end }) => ({
        start,
        end,
        number,
        finding,
        isRelated: true,
      }))
      return [own, ...related]
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)

/** The marks that touch each of the spans, which lie behind one another. */
export function marksBySpan(spans: readonly Span[], marks: readonly Mark[]): Mark[][] {
  let open: Mark[] = []
  let next = 0
  return spans.map(({ start, end }) => {
    open = open.filter((mark) => mark.end > start || mark.start >= start)
    for (let mark = marks[next]; mark && mark.start < end; mark = marks[next]) {
      next += 1
      if (mark.end > start || mark.start >= start) open.push(mark)
    }
    return [...open]
  })
}

/** Cuts a stretch of text where marks begin and end. */
export function cutText({ start, end }: Span, marks: readonly Mark[]): Piece[] {
  const cuts = new Set([start, end])
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) cuts.add(mark.start)
    if (mark.end > start && mark.end < end) cuts.add(mark.end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end
    const over = marks.filter((mark) => mark.start < to && (mark.end > from || mark.start >= from))
    const own = over.filter(({ isRelated }) => !isRelated).sort(narrowFirst)
    return {
      start: from,
      end: to,
      marks: own,
      related: over.filter(({ isRelated }) => isRelated),
      ending: own.filter((mark) => mark.end <= to || (to === end && mark.end <= end + 1)),
      beginning: own.filter((mark) => mark.start >= from),
    }
  })
}

const narrowFirst = (a: Mark, b: Mark) => a.end - a.start - (b.end - b.start) || a.number - b.number
