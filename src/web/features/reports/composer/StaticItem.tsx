import { memo, useEffect, useRef } from 'react'
import type { DeskItem } from '../../../../core/report/section-content.ts'
import { useSay } from '../../../words/use-say.ts'
import { reportWords } from '../words.ts'
import { drawItem } from './draw-item.ts'
import type { NameChip } from './editor/figure-chip.ts'

interface ItemProps {
  item: DeskItem
  nameChip: NameChip
  isCurrent: boolean
  /** Open threads of comments on it. */
  commentCount: number
  /** The worst thing that was found in it. */
  worst?: 'error' | 'doubt'
  onComments: (blockKey: string) => void
}

/** A sentence or table as it prints, with what is said about it in the margin. */
export const StaticItem = memo(function StaticItem(props: ItemProps) {
  const { item, nameChip, isCurrent, commentCount, worst, onComments } = props
  const say = useSay(reportWords)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.replaceChildren(drawItem(item, nameChip)), [item, nameChip])
  const look = ['block', item.kind, item.stale && 'has-stale', worst, isCurrent && 'current']
  return (
    <div className={look.filter(Boolean).join(' ')} data-block={item.blockKey} tabIndex={-1}>
      <div ref={box} />
      {item.isNew && <span className="new-mark">{say('isNew')}</span>}
      {commentCount > 0 && (
        <button
          type="button"
          className="comment-mark"
          aria-label={say('commentsHere', commentCount)}
          onClick={(event) => {
            event.stopPropagation()
            onComments(item.blockKey)
          }}
        >
          {commentCount}
        </button>
      )}
    </div>
  )
})
