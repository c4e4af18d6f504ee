import type { Editor } from '@tiptap/core'
import { Fragment, type Node as ProseNode } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { DeskFigure, DeskItem } from '../../../../../core/report/section-content.ts'
import type { DeskSection } from '../../../../../modules/reports/desk.contract.ts'
import { leaveOut } from './fixed.ts'
import { toSentence } from './section-doc.ts'

/** The block the cursor is in. */
export interface Spot {
  place: number
  node: ProseNode
  blockKey: string
  kind: 'auto' | 'written' | 'table'
  hasOriginal: boolean
}

export function findSpot(editor: Editor): Spot | undefined {
  const { selection, doc } = editor.state
  const index = selection.$from.index(0)
  if (index >= doc.childCount) return undefined
  const node = doc.child(index)
  const place = selection.$from.posAtIndex(index, 0)
  const { blockKey = '', kind, hasOriginal = false } = node.attrs
  return { place, node, blockKey, kind: node.type.name === 'fixed' ? kind : 'written', hasOriginal }
}

/** Turns the sentence of the registers under the cursor into one of ours, its numbers still bound. */
export function rewrite(editor: Editor, item: DeskItem): void {
  const spot = findSpot(editor)
  if (spot?.kind !== 'auto') return
  const { inlines, style, text } = item
  const sentence = editor.schema.nodeFromJSON(toSentence({ ...item, original: { inlines, style, text } }))
  const { tr } = editor.state
  tr.replaceWith(spot.place, spot.place + spot.node.nodeSize, sentence)
  tr.setSelection(TextSelection.create(tr.doc, spot.place + sentence.nodeSize - 1))
  editor.view.dispatch(tr)
  editor.view.focus()
}

/** The same, found in the section; in a sentence that was rewritten already, its automatic words again. */
export function rewriteHere(editor: Editor, section: Pick<DeskSection, 'items' | 'leftOut'>): void {
  const item = findItem(editor, section)
  if (item) rewrite(editor, item.kind === 'written' && item.original ? { ...item, ...item.original } : item)
}

/** What the desk knows of the block under the cursor. */
export function findItem(
  editor: Editor,
  { items, leftOut }: Pick<DeskSection, 'items' | 'leftOut'>,
): DeskItem | undefined {
  const blockKey = findSpot(editor)?.blockKey
  return [...items, ...leftOut].find((item) => item.blockKey === blockKey)
}

/** Gives the place back to the sentence of the registers. */
export function restore(editor: Editor, words: string): void {
  const spot = findSpot(editor)
  if (!spot?.hasOriginal) return
  const fixed = editor.schema.node('fixed', { blockKey: spot.blockKey, words, kind: 'auto' })
  const { tr } = editor.state
  tr.replaceWith(spot.place, spot.place + spot.node.nodeSize, Fragment.from(fixed))
  tr.setSelection(NodeSelection.create(tr.doc, spot.place))
  editor.view.dispatch(tr)
  editor.view.focus()
}

/** Takes the sentence under the cursor out of the report; Ctrl+Z brings it back. */
export function takeOut(editor: Editor): void {
  const spot = findSpot(editor)
  if (!spot || spot.kind === 'table') return
  const { tr, schema } = editor.state
  const end = spot.place + spot.node.nodeSize
  if (editor.state.doc.childCount > 1) tr.delete(spot.place, end)
  else tr.replaceWith(spot.place, end, schema.node('sentence'))
  editor.view.dispatch(tr.setMeta(leaveOut, true))
  editor.view.focus()
}

/** A new paragraph below the block under the cursor. */
export function writeBelow(editor: Editor): void {
  const spot = findSpot(editor)
  if (!spot) return
  const end = spot.place + spot.node.nodeSize
  const { tr, schema } = editor.state
  tr.insert(end, schema.node('sentence', { style: spot.node.attrs.style ?? 'body' }))
  tr.setSelection(TextSelection.create(tr.doc, end + 1))
  editor.view.dispatch(tr.scrollIntoView())
  editor.view.focus()
}

/** A sentence of the registers that was left out, back at its place or at the end. */
export function putBack(editor: Editor, items: readonly DeskItem[]): void {
  const { tr, schema } = editor.state
  for (const { blockKey, text, kind } of items) {
    tr.insert(tr.doc.content.size, schema.node('fixed', { blockKey, words: text, kind }))
  }
  editor.view.dispatch(tr)
}

/** The numbers of the editor as the registers say them now; nobody's typing, so nothing to undo or to save. */
export function refreshChips(editor: Editor, items: readonly DeskItem[]): void {
  const now = new Map<string, DeskFigure>()
  for (const { blockKey, inlines } of items) {
    for (const inline of inlines) {
      if (inline.type === 'figure') now.set([blockKey, inline.key, inline.form].join(' '), inline)
    }
  }
  const { tr, doc } = editor.state
  doc.descendants((node, place, parent) => {
    if (node.type.name !== 'figure') return
    const known = now.get([parent?.attrs.blockKey, node.attrs.key, node.attrs.form].join(' '))
    if (!known) return
    const { text, state, isStale, seen = null } = known
    const { attrs } = node
    if (attrs.text === text && attrs.isStale === isStale && attrs.seen === seen) return
    tr.setNodeMarkup(place, undefined, { ...attrs, text, state, isStale, seen })
  })
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta('preventUpdate', true))
}
