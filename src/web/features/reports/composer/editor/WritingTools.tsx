import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { createPortal } from 'react-dom'
import type { DeskSection } from '../../../../../modules/reports/desk.contract.ts'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import { Sign } from '../Sign.tsx'
import type { SavingStatus } from '../saving/section-saver.ts'
import { useComposer } from '../use-composer.ts'
import { useTime } from '../use-time.ts'
import { findItem, findSpot, putBack, restore, rewriteHere, takeOut, writeBelow } from './commands.ts'
import { savingPlace, toolsPlace } from './saving-place.ts'

interface ToolsProps {
  editor: Editor
  section: DeskSection
  title: string
  status: SavingStatus
  /** Somebody tried to type into what comes from the registers. */
  isRefused: boolean
}

/** What one can do in the section that is open, above the paper. */
export function WritingTools({ editor, section, title, status, isRefused }: ToolsProps) {
  const say = useSay(reportWords)
  const spot = useSpot(editor)
  const home = document.getElementById(toolsPlace)
  if (!home) return null
  return createPortal(
    <div className="tools" role="toolbar" aria-label={`${say('tools')}: ${title}`}>
      <WordTools editor={editor} isBold={spot.isBold} isItalic={spot.isItalic} isDash={spot.isDash} />
      <SentenceTools editor={editor} section={section} kind={spot.kind} hasOriginal={spot.hasOriginal} />
      <SavingWord status={status} />
      <Leave editor={editor} />
      {(isRefused || spot.kind !== 'written') && (
        <p className="tools-hint" role="status">
          {say(spot.kind === 'table' ? 'tableHint' : 'fromRegisterHint')}
        </p>
      )}
    </div>,
    home,
  )
}

function useSpot(editor: Editor) {
  return useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const spot = findSpot(now)
      return {
        kind: spot?.kind ?? 'written',
        hasOriginal: spot?.hasOriginal ?? false,
        isDash: spot?.node.attrs.style === 'dash',
        isBold: now.isActive('bold'),
        isItalic: now.isActive('italic'),
      }
    },
  })
}

const keepFocus = (event: React.MouseEvent) => event.preventDefault()

interface WordToolsProps {
  editor: Editor
  isBold: boolean
  isItalic: boolean
  isDash: boolean
}

function WordTools({ editor, isBold, isItalic, isDash }: WordToolsProps) {
  const say = useSay(reportWords)
  const plain = { size: 'compact-sm', variant: 'default', onMouseDown: keepFocus } as const
  return (
    <>
      <Button
        {...plain}
        aria-pressed={isBold}
        aria-label={say('bold')}
        onClick={() => editor.chain().focus().toggleMark('bold').run()}
      >
        <b>B</b>
      </Button>
      <Button
        {...plain}
        aria-pressed={isItalic}
        aria-label={say('italic')}
        onClick={() => editor.chain().focus().toggleMark('italic').run()}
      >
        <i>I</i>
      </Button>
      <Button
        {...plain}
        aria-pressed={isDash}
        aria-label={say('dash')}
        onClick={() =>
          editor
            .chain()
            .focus()
            .updateAttributes('sentence', { style: isDash ? 'body' : 'dash' })
            .run()
        }
      >
        –
      </Button>
      <Button {...plain} onClick={() => editor.chain().focus().insertContent(' /').run()}>
        / {say('figure')}
      </Button>
      <Button {...plain} onClick={() => writeBelow(editor)}>
        {say('addParagraph')}
      </Button>
      <Button {...plain} aria-label={say('undo')} onClick={() => editor.chain().focus().undo().run()}>
        <Sign of="undo" />
      </Button>
    </>
  )
}

interface SentenceToolsProps {
  editor: Editor
  section: DeskSection
  kind: 'auto' | 'written' | 'table'
  hasOriginal: boolean
}

/** What one can do with the sentence under the cursor. */
function SentenceTools({ editor, section, kind, hasOriginal }: SentenceToolsProps) {
  const say = useSay(reportWords)
  const { desk, beginComment } = useComposer()
  const plain = { size: 'compact-sm', variant: 'default', onMouseDown: keepFocus } as const
  const restoreHere = () => {
    const item = findItem(editor, section)
    restore(editor, item?.original?.text ?? item?.text ?? '')
  }
  const comment = () => {
    const { from, to } = editor.state.selection
    const quote = kind === 'written' ? editor.state.doc.textBetween(from, to, ' ').trim() : ''
    beginComment({ section: section.key, blockKey: findSpot(editor)?.blockKey, ...(quote && { quote }) })
  }
  return (
    <>
      {kind === 'auto' && (
        <Button {...plain} variant="filled" onClick={() => rewriteHere(editor, section)}>
          {say('rewrite')}
        </Button>
      )}
      {hasOriginal && (
        <Button {...plain} onClick={restoreHere}>
          {say('restoreSentence')}
        </Button>
      )}
      {kind === 'auto' && (
        <Button {...plain} onClick={() => takeOut(editor)}>
          {say('takeOut')}
        </Button>
      )}
      {section.leftOut.length > 0 && (
        <Button {...plain} onClick={() => putBack(editor, section.leftOut)}>
          {say('putBack')}
        </Button>
      )}
      {desk.may.comment && (
        <Button {...plain} onClick={comment}>
          {say('comment')}
        </Button>
      )}
    </>
  )
}

/** Where what was typed is by now. */
function SavingWord({ status }: { status: SavingStatus }) {
  const say = useSay(reportWords)
  const printTime = useTime()
  const words = {
    clean: () => '',
    unsaved: () => say('unsaved'),
    saving: () => say('saving'),
    saved: () => (status.is === 'saved' ? say('saved', printTime(status.at)) : ''),
    waiting: () => say('waitingForNetwork'),
    refused: () => (status.is === 'refused' ? say('notSaved', status.why) : ''),
    conflict: () => say('conflict'),
  }[status.is]()
  const foot = document.getElementById(savingPlace)
  if (!foot) return null
  return createPortal(
    <span className={`saving ${status.is}`} role="status">
      {words}
    </span>,
    foot,
  )
}

function Leave({ editor }: { editor: Editor }) {
  const say = useSay(reportWords)
  const leave = () =>
    editor.view.someProp('handleKeyDown', (handle) =>
      handle(editor.view, new KeyboardEvent('keydown', { key: 'Escape' })),
    )
  return (
    <Button className="leave" size="compact-sm" variant="light" onMouseDown={keepFocus} onClick={leave}>
      {say('done')}
    </Button>
  )
}
