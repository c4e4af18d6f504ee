import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSay } from '../../../words/use-say.ts'
import { reportWords } from '../words.ts'
import { type CommentAnchor, useComposer } from './use-composer.ts'

interface Selected {
  anchor: CommentAnchor
  left: number
  top: number
}

/** "Nhận xét" beside the words one has selected on the paper. */
export function SelectionComment() {
  const say = useSay(reportWords)
  const { desk, beginComment } = useComposer()
  const [selected, setSelected] = useState<Selected>()
  const mayComment = desk.may.comment
  useEffect(() => {
    if (!mayComment) return
    const look = () => setSelected(readSelection())
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [mayComment])
  if (!selected) return null
  return (
    <Button
      className="selection-comment"
      size="compact-sm"
      style={{ left: selected.left, top: selected.top }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation()
        beginComment(selected.anchor)
        setSelected(undefined)
      }}
    >
      {say('comment')}
    </Button>
  )
}

function readSelection(): Selected | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const start = range.startContainer.parentElement
  const block = start?.closest<HTMLElement>('[data-block]')
  const section = start?.closest<HTMLElement>('[data-section-key]')?.dataset.sectionKey
  const quote = selection.toString().replace(/\s+/g, ' ').trim()
  // In the editor the tools have a button for it.
  if (start?.closest('.ProseMirror')) return undefined
  if (!block || !section || !quote || !block.contains(range.endContainer)) return undefined
  const { right, bottom } = range.getBoundingClientRect()
  const left = Math.min(right, innerWidth - 110)
  return {
    anchor: { section, blockKey: block.dataset.block, quote: quote.slice(0, 2000) },
    left,
    top: bottom + 4,
  }
}
