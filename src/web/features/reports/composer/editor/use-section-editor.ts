import type { Editor, JSONContent } from '@tiptap/core'
import Document from '@tiptap/extension-document'
import Text from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions/undo-redo'
import { NodeSelection } from '@tiptap/pm/state'
import { useEditor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { toNfc } from '../../../../../core/vietnamese/text.ts'
import type { DeskSection, FigureChoices } from '../../../../../modules/reports/desk.contract.ts'
import { ask } from '../../../../api.ts'
import { useSay } from '../../../../words/use-say.ts'
import { queryOf, usePlace } from '../../../commune/place.ts'
import { reportWords } from '../../words.ts'
import { drawItem } from '../draw-item.ts'
import { useComposer } from '../use-composer.ts'
import { refreshChips, rewriteHere } from './commands.ts'
import { CitationMark, FigureChip, type NameChip } from './figure-chip.ts'
import { type FigureOffer, FigureSearch, type OfferedFigure } from './figure-search.ts'
import { Fixed } from './fixed.ts'
import { Bold, Italic } from './marks.ts'
import { cleanPasted } from './paste.ts'
import { Sentence } from './sentence.ts'
import type { Start } from './WritingDesk.tsx'

interface Wiring {
  section: DeskSection
  title: string
  start: Start
  mayWrite: boolean
  onChange: (document: JSONContent) => void
  onOffer: (offer: FigureOffer | undefined) => void
  onKey: (event: KeyboardEvent) => boolean
  onRefused: () => void
  onLeave: () => void
}

/** The editor of one section: its sentences, chips, search for figures and clean paste. */
export function useSectionEditor(wiring: Wiring): Editor | null {
  const say = useSay(reportWords)
  const { api } = usePlace()
  const { nameOf, written, askFigure } = useComposer()
  // The editor is made once; what it calls is always of the newest drawing.
  const now = useRef(wiring)
  now.current = wiring
  const nameChip: NameChip = ({ key, text, isStale }) =>
    say(isStale ? 'chipStale' : 'chip', nameOf(key), text)
  const { section, title, start, mayWrite } = wiring
  const search = async (text: string, signal: AbortSignal) => {
    const { figures } = await ask<FigureChoices>(`${api}/report/figures${queryOf({ text: toNfc(text) })}`)
    return signal.aborted ? [] : figures.flatMap(offerFirstForm).slice(0, 12)
  }
  const editor = useEditor({
    content: start.document,
    editable: mayWrite,
    shouldRerenderOnTransaction: false,
    extensions: [
      Document,
      Text,
      Sentence,
      Bold,
      Italic,
      UndoRedo,
      CitationMark,
      FigureChip.configure({ nameChip }),
      Fixed.configure({
        draw: (blockKey) => drawFixed(now.current.section, blockKey, nameChip),
        onRefused: () => now.current.onRefused(),
      }),
      FigureSearch.configure({
        search,
        onOffer: (offer) => now.current.onOffer(offer),
        onKey: (event) => now.current.onKey(event),
      }),
    ],
    editorProps: {
      attributes: {
        'aria-label': say('editorLabel', title),
        'aria-multiline': 'true',
        role: 'textbox',
        lang: 'vi',
      },
      // Below the bars above the paper, above the bar at the foot.
      scrollMargin: { top: 170, bottom: 110, left: 0, right: 0 },
      scrollThreshold: { top: 160, bottom: 100, left: 0, right: 0 },
      transformPastedHTML: cleanPasted,
      transformPastedText: (text) => toNfc(text).replace(/\n{2,}/g, '\n'),
      handleKeyDown: (view, event) => {
        const { selection } = view.state
        const chip = selection instanceof NodeSelection && selection.node.type.name === 'figure'
        if (event.key === 'Enter' && chip) askFigure(selection.node.attrs.key)
        else if (event.key === 'Escape' && !event.isComposing) now.current.onLeave()
        else if (event.key === 'e' && (event.ctrlKey || event.metaKey))
          rewriteHere(editor, now.current.section)
        else return false
        return true
      },
      handleClickOn: (_, __, node, ___, event) => {
        const pressed = event.target instanceof Element ? event.target : undefined
        const key = node.attrs.key ?? pressed?.closest<HTMLElement>('[data-key]')?.dataset.key
        if (key) askFigure(key)
        return false
      },
    },
    onUpdate: ({ editor: changed }) => now.current.onChange(changed.getJSON()),
    onCreate: ({ editor: made }) => placeCursor(made, written),
  })
  useEffect(() => {
    editor?.setEditable(mayWrite, false)
  }, [editor, mayWrite])
  useEffect(() => {
    if (editor) refreshChips(editor, section.items)
  }, [editor, section.items])
  return editor
}

/** A figure as it is usually printed, and a ratio also by its parts. */
const offerFirstForm = ({ forms, ...figure }: FigureChoices['figures'][number]): OfferedFigure[] =>
  forms.slice(0, 1).map(({ form, text }) => ({ ...figure, form, text }))

function drawFixed(section: DeskSection, blockKey: string, nameChip: NameChip): Node {
  const item = [...section.items, ...section.leftOut].find((one) => one.blockKey === blockKey)
  if (item?.kind === 'written' && item.original) {
    return drawItem({ ...item, ...item.original, kind: 'auto' }, nameChip)
  }
  return item ? drawItem(item, nameChip) : document.createElement('p')
}

/** The cursor where somebody pressed, else in the sentence that was meant, else at the first paragraph one may type into. */
function placeCursor(
  editor: Editor,
  written: { at?: { left: number; top: number }; blockKey?: string } | undefined,
): void {
  const { doc } = editor.state
  const pressed = written?.at && editor.view.posAtCoords(written.at)
  let place: number | undefined
  let first: number | undefined
  doc.forEach((block, offset) => {
    if (block.attrs.blockKey === written?.blockKey) place = offset
    if (first === undefined && block.type.name === 'sentence') first = offset
  })
  const block = place === undefined ? undefined : doc.nodeAt(place)
  if (place !== undefined && block?.type.name === 'fixed') editor.commands.setNodeSelection(place)
  else if (pressed && pressed.inside >= 0) editor.commands.setTextSelection(pressed.pos)
  else if (place !== undefined && block) editor.commands.setTextSelection(place + block.nodeSize - 1)
  else if (first !== undefined) editor.commands.setTextSelection(first + 1)
  else editor.commands.setNodeSelection(0)
  editor.view.focus()
}
