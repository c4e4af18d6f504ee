import { Mark } from '@tiptap/core'

const isBold = (weight: string) => /^(bold|bolder|[6-9]00)$/.test(weight) && null
const isItalic = (style: string) => style === 'italic' && null

/** Bold words. */
export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'b' }, { tag: 'strong' }, { style: 'font-weight', getAttrs: isBold }],
  renderHTML: () => ['b', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark(this.name) }
  },
})

/** Slanted words. */
export const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'i' }, { tag: 'em' }, { style: 'font-style', getAttrs: isItalic }],
  renderHTML: () => ['i', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark(this.name) }
  },
})
