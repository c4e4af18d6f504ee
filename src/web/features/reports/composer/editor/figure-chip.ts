import { Node } from '@tiptap/core'

export interface ChipAttributes {
  key: string
  form: string
  text: string
  kind: string
  state: string
  /** What was printed when a person last looked; null while nobody has. */
  seen: string | null
  isStale: boolean
}

/** How a chip is named aloud: "số liệu: tỷ lệ hộ nghèo, 2,78%". */
export type NameChip = (chip: Pick<ChipAttributes, 'key' | 'text' | 'isStale'>) => string

/** The looks of a chip, on the page and in the editor alike. */
export const chipClass = ({ kind, state, isStale }: Pick<ChipAttributes, 'kind' | 'state' | 'isStale'>) =>
  ['figure', kind, state, isStale && 'stale'].filter(Boolean).join(' ')

const dataOf = (element: HTMLElement): ChipAttributes => ({
  key: element.dataset.key ?? '',
  form: element.dataset.form ?? 'full',
  text: element.textContent ?? '',
  kind: element.dataset.kind ?? 'actual',
  state: element.dataset.state ?? 'reported',
  seen: element.dataset.seen ?? null,
  isStale: element.dataset.stale !== undefined,
})

/**
 * A number of the registers in the middle of a sentence.
 *
 * One piece: arrow keys step over it, Delete takes it whole, and nobody can type into it. It is copied and
 * pasted with its key, so that it stays bound.
 */
export const FigureChip = Node.create<{ nameChip: NameChip }>({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,

  addOptions() {
    return { nameChip: ({ text }) => text }
  },

  addAttributes() {
    const silent = { rendered: false }
    return {
      key: { default: '', ...silent },
      form: { default: 'full', ...silent },
      text: { default: '', ...silent },
      kind: { default: 'actual', ...silent },
      state: { default: 'reported', ...silent },
      seen: { default: null, ...silent },
      isStale: { default: false, ...silent },
    }
  },

  parseHTML: () => [{ tag: 'data[data-key]', getAttrs: (element) => ({ ...dataOf(element) }) }],

  renderHTML({ node }) {
    const chip = node.attrs as ChipAttributes
    return [
      'data',
      {
        class: chipClass(chip),
        role: 'img',
        'aria-label': this.options.nameChip(chip),
        'data-key': chip.key,
        'data-form': chip.form,
        'data-kind': chip.kind,
        'data-state': chip.state,
        ...(chip.seen === null ? {} : { 'data-seen': chip.seen }),
        ...(chip.isStale ? { 'data-stale': '' } : {}),
      },
      chip.text,
    ]
  },

  renderText: ({ node }) => String(node.attrs.text),
})

/** The mark of a footnote that cites documents: one piece like a number. */
export const CitationMark = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,

  addAttributes() {
    return { symbols: { default: [], rendered: false }, text: { default: '', rendered: false } }
  },

  parseHTML: () => [
    {
      tag: 'data[data-cites]',
      getAttrs: (element) => ({
        symbols: (element.dataset.cites ?? '').split('|').filter(Boolean),
        text: element.title,
      }),
    },
  ],

  renderHTML: ({ node }) => [
    'data',
    {
      class: 'citation',
      role: 'img',
      'aria-label': node.attrs.text,
      title: node.attrs.text,
      'data-cites': node.attrs.symbols.join('|'),
    },
    '[*]',
  ],
})
