import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DeskComment } from '../../../../../modules/reports/desk.contract.ts'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import { titleOf, useComposer } from '../use-composer.ts'
import { useTime } from '../use-time.ts'
import { RemarkForm } from './RemarkForm.tsx'
import { useComments } from './use-comments.ts'

/** A thread of remarks at one sentence. */
export function CommentThread({ comment, isHere }: { comment: DeskComment; isHere: boolean }) {
  const say = useSay(reportWords)
  const { desk, go } = useComposer()
  const { resolve, isBusy } = useComments()
  const { section: key, blockKey, quote, isResolved, resolvedBy } = comment
  const section = desk.sections.find((one) => one.key === key)
  return (
    <article className={isHere ? 'thread here' : 'thread'} aria-label={quote ?? say('comment')}>
      <button
        type="button"
        className="quote"
        lang="vi"
        onClick={() => go({ section: key, blockKey }, { scroll: true, focus: true })}
      >
        <span className="unseen">{say('jump')}: </span>
        {quote ?? say('wholeSection', section ? titleOf(section) : key)}
      </button>
      {comment.isAnchorGone && <p className="attention small">{say('anchorGone')}</p>}
      <Remarks comment={comment} />
      {isResolved && resolvedBy && <p className="met small">{say('resolvedBy', resolvedBy)}</p>}
      <div className="buttons">
        {desk.may.comment && !isResolved && <Reply comment={comment} />}
        {comment.mayResolve && (
          <Button
            size="compact-sm"
            variant="default"
            loading={isBusy}
            onClick={() => void resolve(comment.id, !isResolved)}
          >
            {say(isResolved ? 'reopen' : 'resolve')}
          </Button>
        )}
      </div>
    </article>
  )
}

function Remarks({ comment }: { comment: DeskComment }) {
  const printTime = useTime()
  return comment.remarks.map(({ id, author, at, text }) => (
    <div key={id} className="remark" lang="vi">
      <p className="small">
        <strong>{author.name}</strong> <span className="soft">{printTime(at)}</span>
      </p>
      <p className="said">{text}</p>
    </div>
  ))
}

function Reply({ comment }: { comment: DeskComment }) {
  const say = useSay(reportWords)
  const { reply } = useComments()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {say('reply')}
      </Button>
    )
  }
  return (
    <RemarkForm
      label={say('reply')}
      onSend={async (text) => {
        await reply(comment, text)
        setOpen(false)
      }}
      onCancel={() => setOpen(false)}
    />
  )
}
