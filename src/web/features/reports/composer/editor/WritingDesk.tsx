import type { JSONContent } from '@tiptap/core'
import { EditorContent } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { DeskSection } from '../../../../../modules/reports/desk.contract.ts'
import { MergeView } from '../saving/MergeView.tsx'
import { useSectionLock } from '../saving/use-section-lock.ts'
import { useSectionWriting } from '../saving/use-section-writing.ts'
import { findPlace, useComposer } from '../use-composer.ts'
import { FigureMenu, type MenuKeys } from './FigureMenu.tsx'
import type { FigureOffer } from './figure-search.ts'
import { LockNotice } from './LockNotice.tsx'
import { useSectionEditor } from './use-section-editor.ts'
import { WritingTools } from './WritingTools.tsx'

/** What writing begins with. */
export interface Start {
  document: JSONContent
  basedOn: number
  /** The server does not have it yet. */
  isUnsent: boolean
}

interface DeskProps {
  section: DeskSection
  title: string
  start: Start
  onSettled: () => void
}

/** The editor of a section with its tools, its lock and its saving. */
export function WritingDesk({ section, title, start, onSettled }: DeskProps) {
  const { stopWriting, lockId } = useComposer()
  const { lock, takeOver } = useSectionLock(section.key)
  const { status, change, flush, saver } = useSectionWriting(section, start.basedOn)
  const [offer, setOffer] = useState<FigureOffer>()
  const [isRefused, setRefused] = useState(false)
  const keys = useRef<MenuKeys>(null)
  const mayWrite = lock.is !== 'other'
  const leave = () => {
    stopWriting()
    requestAnimationFrame(() => findPlace({ section: section.key })?.focus({ preventScroll: true }))
  }
  const editor = useSectionEditor({
    section,
    title,
    start,
    mayWrite,
    onChange: (document) => {
      setRefused(false)
      change(document)
    },
    onOffer: setOffer,
    onKey: (event) => keys.current?.press(event) ?? false,
    onRefused: () => setRefused(true),
    onLeave: () => void flush().then(leave, leave),
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    if (start.isUnsent) change(start.document)
    return () => void flush()
  }, [])
  // Somebody else made a newer version while nothing was typed here: go on from that.
  const isResting = !saver.isBehind && status.is !== 'saving' && status.is !== 'conflict'
  const isBehindOthers = section.version > saver.basedOn && isResting
  useEffect(() => {
    if (isBehindOthers && mayWrite) onSettled()
  }, [isBehindOthers, mayWrite, onSettled])
  const isTaken = lock.is === 'other' && lock.wasMine
  useEffect(() => {
    if (isTaken) void flush()
  }, [isTaken, flush])

  if (!editor) return null
  if (status.is === 'conflict' || (isTaken && saver.isBehind)) {
    const settle = () => {
      void flush()
      onSettled()
    }
    return (
      <MergeView
        section={section}
        title={title}
        mine={editor.getJSON()}
        lock={lock}
        lockId={lockId}
        onTakeOver={takeOver}
        onSettled={settle}
      />
    )
  }
  return (
    <>
      {lock.is === 'other' && <LockNotice {...lock} onTakeOver={takeOver} />}
      <WritingTools editor={editor} section={section} title={title} status={status} isRefused={isRefused} />
      <EditorContent editor={editor} />
      {offer && <FigureMenu offer={offer} keys={keys} />}
    </>
  )
}
