import { InputRule, Node } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import type { Paragraph } from '../../../../../core/report/model.ts'
import { newBlockKey } from './section-doc.ts'

/**
 * A paragraph written by the unit. Its key stays with the first half when it is split; the sign of a dash or a
 * plus is drawn before it and is no part of its words.
 */
export const Sentence = Node.create({
  name: 'sentence',
  group: 'block',
  content: 'inline*',
  priority: 1000,

  addAttributes() {
    return {
      blockKey: { default: null, keepOnSplit: false, rendered: false },
      style: { default: 'body', rendered: false, parseHTML: (element) => element.dataset.style ?? 'body' },
      /** True when the paragraph stands in for a sentence of the registers, which can come back. */
      hasOriginal: { default: false, keepOnSplit: false, rendered: false },
    }
  },

  parseHTML: () => [{ tag: 'p' }],

  renderHTML({ node }) {
    const { style, blockKey } = node.attrs
    return ['p', { class: style, 'data-style': style, ...(blockKey && { 'data-block': blockKey }) }, 0]
  },

  addKeyboardShortcuts() {
    return { Backspace: () => takeSignAway(this.editor.state, this.editor.view.dispatch) }
  },

  addInputRules() {
    return [lineSign(/^[-–]\s$/, 'dash'), lineSign(/^\+\s$/, 'plus')]
  },

  addProseMirrorPlugins() {
    return [new Plugin({ appendTransaction: (_, __, state) => nameBlocks(state) })]
  },
})

/** "- " typed at the beginning makes a dash line. */
const lineSign = (find: RegExp, style: Paragraph['style']) =>
  new InputRule({
    find,
    handler: ({ state, range }) => {
      const { $from } = state.selection
      if ($from.parent.type.name !== 'sentence') return
      state.tr.delete(range.from, range.to).setNodeAttribute($from.before(), 'style', style)
    },
  })

/** Backspace before the first word takes the sign away before it joins paragraphs. */
function takeSignAway(state: EditorState, dispatch: (transaction: Transaction) => void): boolean {
  const { $from, empty } = state.selection
  const { parent } = $from
  if (!empty || $from.parentOffset > 0 || parent.type.name !== 'sentence') return false
  if (parent.attrs.style !== 'dash' && parent.attrs.style !== 'plus') return false
  dispatch(state.tr.setNodeAttribute($from.before(), 'style', 'body'))
  return true
}

/** Every paragraph has a name of its own: new ones and copies get one. */
function nameBlocks(state: EditorState): Transaction | null {
  const known = new Set<string>()
  const nameless: [place: number, block: ProseNode][] = []
  state.doc.forEach((block, place) => {
    const { blockKey } = block.attrs
    if (blockKey && !known.has(blockKey)) known.add(blockKey)
    else if (block.type.name === 'sentence') nameless.push([place, block])
  })
  if (nameless.length === 0) return null
  const { tr } = state
  for (const [place] of nameless) {
    tr.setNodeAttribute(place, 'blockKey', newBlockKey()).setNodeAttribute(place, 'hasOriginal', false)
  }
  return tr.setMeta('addToHistory', false)
}
