import { Node } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'

/** Draws what a fixed block shows. */
export type DrawFixed = (blockKey: string) => globalThis.Node

/** On a transaction that may take a sentence of the registers away. */
export const leaveOut = 'leaveOut'

/**
 * What the registers say in a section: a sentence, a list or a table that is shown and not typed into.
 *
 * It can be selected, rewritten or left out on purpose; typing over it or deleting around it changes nothing.
 */
export const Fixed = Node.create<{ draw: DrawFixed; onRefused: () => void }>({
  name: 'fixed',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: false,

  addOptions() {
    return { draw: () => document.createTextNode(''), onRefused: () => undefined }
  },

  addAttributes() {
    const silent = { rendered: false }
    return {
      blockKey: { default: '', ...silent },
      words: { default: '', ...silent },
      kind: { default: 'auto', ...silent },
    }
  },

  // Copied out, it is plain words; pasted, it is never a second copy of the registers.
  renderHTML: ({ node }) => ['p', {}, node.attrs.words],
  renderText: ({ node }) => node.attrs.words,

  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('div')
      dom.className = 'fixed'
      dom.contentEditable = 'false'
      dom.dataset.block = node.attrs.blockKey
      dom.append(this.options.draw(node.attrs.blockKey))
      return { dom, ignoreMutation: () => true }
    }
  },

  addProseMirrorPlugins() {
    const keeps = (transaction: Transaction) => {
      if (!transaction.docChanged || transaction.getMeta(leaveOut) || transaction.getMeta('history$'))
        return true
      const kept = keysOf(transaction.doc)
      const isKept = keysOf(transaction.before, (block) => block.type === this.type).every((key) =>
        kept.includes(key),
      )
      if (!isKept) this.options.onRefused()
      return isKept
    }
    return [new Plugin({ filterTransaction: keeps })]
  },
})

function keysOf(doc: ProseNode, isWanted: (block: ProseNode) => boolean = () => true): string[] {
  const keys: string[] = []
  doc.forEach((block) => {
    if (isWanted(block) && block.attrs.blockKey) keys.push(block.attrs.blockKey)
  })
  return keys
}
