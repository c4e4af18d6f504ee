import { Button } from '@mantine/core'
import type { DeskComment } from '../../../../../modules/reports/desk.contract.ts'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import { titleOf, useComposer } from '../use-composer.ts'
import { CommentThread } from './CommentThread.tsx'
import { RemarkForm } from './RemarkForm.tsx'
import { useComments } from './use-comments.ts'

/** What is said about the report: open threads in the order of the text, those of the current sentence marked. */
export function CommentsPane() {
  const say = useSay(reportWords)
  const { desk, current } = useComposer()
  const order = desk.sections.map((section) => section.key)
  const inOrder = [...desk.comments].sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section))
  const open = inOrder.filter((one) => !one.isResolved)
  const resolved = inOrder.filter((one) => one.isResolved)
  const isHere = (one: DeskComment) =>
    one.section === current?.section && (!one.blockKey || one.blockKey === current.blockKey)
  return (
    <div className="comments">
      <NewComment />
      {desk.comments.length === 0 && <p className="soft">{say('noComments')}</p>}
      {open.map((one) => (
        <CommentThread key={one.id} comment={one} isHere={isHere(one)} />
      ))}
      {resolved.length > 0 && (
        <details>
          <summary>{say('resolvedComments', resolved.length)}</summary>
          {resolved.map((one) => (
            <CommentThread key={one.id} comment={one} isHere={false} />
          ))}
        </details>
      )}
    </div>
  )
}

/** The form for a comment on the sentence or section that was meant. */
function NewComment() {
  const say = useSay(reportWords)
  const { desk, anchor, current, beginComment } = useComposer()
  const { comment } = useComments()
  if (!desk.may.comment) return null
  if (!anchor) {
    return (
      current && (
        <Button variant="default" size="compact-md" onClick={() => beginComment(current)}>
          {say('comment')}
        </Button>
      )
    )
  }
  const section = desk.sections.find((one) => one.key === anchor.section)
  const sentence = section?.items.find((item) => item.blockKey === anchor.blockKey)?.text
  const meant = anchor.quote ?? sentence
  return (
    <div className="new-comment">
      <p className="soft small">{say('commentOn')}</p>
      <blockquote lang="vi">{meant ?? say('wholeSection', section ? titleOf(section) : '')}</blockquote>
      <RemarkForm
        label={say('commentText')}
        onSend={async (text) => {
          await comment({ ...anchor, quote: anchor.quote ?? sentence?.slice(0, 2000) }, text)
          beginComment(undefined)
        }}
        onCancel={() => beginComment(undefined)}
      />
    </div>
  )
}
