import type { DeskComment, DeskSection } from '../modules/reports/desk.contract.ts'
import type { Remark } from '../modules/reports/index.ts'
import type { DeskReader } from './report-desk.ts'

/** Threads of remarks at their sentences, oldest first. */
export function viewComments(
  remarks: readonly Remark[],
  sections: readonly DeskSection[],
  { may }: Pick<DeskReader, 'may'>,
): DeskComment[] {
  return remarks
    .filter(({ threadId }) => threadId === undefined)
    .map((first) => ({
      id: first.id,
      section: first.section,
      blockKey: first.block,
      quote: first.quote,
      remarks: [first, ...remarks.filter(({ threadId }) => threadId === first.id)].map((remark) => ({
        id: remark.id,
        author: { id: remark.authorId, name: remark.author },
        text: remark.text,
        at: remark.writtenAt.toISOString(),
      })),
      isResolved: first.resolvedAt !== undefined,
      resolvedBy: first.resolvedBy,
      resolvedAt: first.resolvedAt?.toISOString(),
      isAnchorGone: isAnchorGone(first, sections),
      mayResolve: may.includes('reports.comment'),
    }))
}

/** The sentence was left out, or does not hold the quoted words any more. */
function isAnchorGone({ section, block, quote }: Remark, sections: readonly DeskSection[]): boolean {
  const found = sections.find(({ key }) => key === section)
  if (!found) return true
  if (block === undefined) return false
  const item = found.items.find(({ blockKey }) => blockKey === block)
  return !item || (quote !== undefined && !item.text.includes(quote))
}
