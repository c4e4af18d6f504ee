import { v7 as uuid } from 'uuid'
import { useWrite } from '../../../../store/use-write.ts'
import { type CommentAnchor, useComposer } from '../use-composer.ts'

/** Saying something about the report, answering, and closing a thread. */
export function useComments() {
  const { communeId, report } = useComposer()
  const write = useWrite()
  const reportId = report?.id
  const label = `nhận xét báo cáo năm ${report?.year}`
  const send = (operation: string, input: Record<string, unknown>) =>
    write.mutateAsync({ operation, input: { communeId, reportId, ...input }, label })
  return {
    error: write.error,
    isBusy: write.isPending,
    comment: ({ section, blockKey, quote }: CommentAnchor, text: string) =>
      send('reports.comment', { section, block: blockKey, quote: quote || undefined, id: uuid(), text }),
    reply: (to: { id: string; section: string }, text: string) =>
      send('reports.comment', { section: to.section, replyTo: to.id, id: uuid(), text }),
    resolve: (id: string, isResolved: boolean) => send('reports.resolve-comment', { id, isResolved }),
  }
}
