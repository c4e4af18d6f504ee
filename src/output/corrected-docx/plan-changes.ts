import type { CheckFinding } from '../../core/checker/finding.ts'
import type { DocxBack, DocxPiece } from '../../core/checker/original.ts'
import { proposedText } from '../../core/checker/proposal.ts'

/** A place inside a child of a run; the child's text before `unit` stands before it. */
export interface Place {
  run: number
  child: number
  unit: number
}

/** What is done to the file: words struck out, words put in, comments around words. */
export interface Changes {
  deletions: { run: number; child: number; from: number; to: number }[]
  insertions: (Place & { text: string })[]
  comments: { id: number; start: Place; end: Place }[]
}

/** Finds for each finding where its comment stands and, for a sure proposal, what is replaced. */
export function planChanges(
  text: string,
  back: DocxBack,
  findings: readonly CheckFinding[],
  firstId: number,
): Changes {
  const changes: Changes = { deletions: [], insertions: [], comments: [] }
  let replacedUpTo = -1
  for (const [place, finding] of findings.entries()) {
    const pieces = listPieces(back.pieces, finding.start, finding.end)
    const range = findCommentRange(back, pieces, finding)
    if (range) changes.comments.push({ id: firstId + place, ...range })
    const proposal = proposedText(finding)
    const edit = proposal === undefined ? undefined : findEdit(text, finding, proposal)
    // Two proposals for the same words: the first one stands.
    if (edit && edit.start >= replacedUpTo && replace(back, edit, changes)) replacedUpTo = edit.end
  }
  return changes
}

/** The pieces that overlap a stretch, or else the one nearest before it. */
function listPieces(pieces: readonly DocxPiece[], start: number, end: number): DocxPiece[] {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const found: DocxPiece[] = []
  for (let at = low; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (!piece || piece.start >= end) break
    found.push(piece)
  }
  const nearest = pieces[low] ?? pieces.at(-1)
  return found.length > 0 || !nearest ? found : [nearest]
}

function findCommentRange(
  { runs }: DocxBack,
  pieces: readonly DocxPiece[],
  { start, end }: CheckFinding,
): { start: Place; end: Place } | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first || !last) return undefined
  const from = { run: first.run, child: first.child, unit: unitAt(first, Math.max(start, first.start)) }
  const to = { run: last.run, child: last.child, unit: unitAt(last, Math.min(end, last.end)) }
  // Notes and text boxes cannot bear a comment: what they hang on does.
  const [hostFrom, hostTo] = [runs[first.run]?.host, runs[last.run]?.host]
  if (hostFrom === undefined && hostTo === undefined) return { start: from, end: to }
  const host = hostFrom ?? hostTo ?? 0
  return {
    start: hostFrom === undefined ? from : { run: host, child: -1, unit: 0 },
    end: hostTo === undefined ? to : { run: hostTo, child: Number.POSITIVE_INFINITY, unit: 0 },
  }
}

const unitAt = (piece: DocxPiece, offset: number): number =>
  piece.isWhole ? (offset <= piece.start ? piece.from : piece.to) : piece.from + offset - piece.start

interface Edit {
  start: number
  end: number
  text: string
}

/** The words in which quote and proposal differ. */
function findEdit(text: string, { start, end }: CheckFinding, proposal: string): Edit | undefined {
  const quote = text.slice(start, end)
  if (quote === proposal || /[\n\t]/.test(quote) || /[\n\t]/.test(proposal)) return undefined
  const most = Math.min(quote.length, proposal.length)
  let head = 0
  while (head < most && quote[head] === proposal[head]) head += 1
  let tail = 0
  while (tail < most - head && quote.at(-1 - tail) === proposal.at(-1 - tail)) tail += 1
  // Whole words are replaced, so that a reader sees what was meant.
  const isInside = (words: string, at: number) =>
    /\S/.test(words[at - 1] ?? ' ') && /\S/.test(words[at] ?? ' ')
  const cutsHead = () => isInside(quote, head) || isInside(proposal, head)
  while (head > 0 && cutsHead()) head -= 1
  const cutsTail = () => isInside(quote, quote.length - tail) || isInside(proposal, proposal.length - tail)
  while (tail > 0 && cutsTail()) tail -= 1
  return { start: start + head, end: end - tail, text: proposal.slice(head, proposal.length - tail) }
}

/** Notes the edit, when the file says every letter of the stretch as it stands. */
function replace({ runs, pieces }: DocxBack, { start, end, text }: Edit, changes: Changes): boolean {
  const isInsertion = start === end
  const touched = isInsertion ? listPieces(pieces, start - 1, start) : listPieces(pieces, start, end)
  let reached = isInsertion ? start - 1 : start
  const parts = new Set<number>()
  for (const piece of touched) {
    const run = runs[piece.run]
    const isPartial = piece.isWhole && (piece.start < start || piece.end > end)
    if (!run || run.isConverted || run.children[piece.child]?.text === undefined) return false
    if (piece.start > reached || isPartial) return false
    reached = piece.end
    parts.add(run.part)
  }
  const last = touched.at(-1)
  if (!last || reached < end || parts.size !== 1) return false
  if (!isInsertion) {
    for (const piece of touched) {
      const from = unitAt(piece, Math.max(start, piece.start))
      const to = unitAt(piece, Math.min(end, piece.end))
      changes.deletions.push({ run: piece.run, child: piece.child, from, to })
    }
  }
  if (text !== '') {
    changes.insertions.push({ run: last.run, child: last.child, unit: unitAt(last, end), text })
  }
  return true
}
