import { Extension } from '@tiptap/core'
import Suggestion, { type SuggestionProps } from '@tiptap/suggestion'

/** A figure offered while its name is being typed. */
export interface OfferedFigure {
  key: string
  label: string
  form: string
  text: string
  kind: 'plan' | 'actual' | 'estimate'
  state: 'reported' | 'zero' | 'missing'
}

/** The open list of figures below the cursor. */
export interface FigureOffer {
  query: string
  figures: readonly OfferedFigure[]
  isLoading: boolean
  /** Where the typed name stands on the screen. */
  place: DOMRect | null
  choose: (figure: OfferedFigure) => void
}

/** What the list needs of the page around the editor. */
export interface FigureSearchOptions {
  search: (text: string, signal: AbortSignal) => Promise<OfferedFigure[]>
  /** The list as it is now; undefined when it is closed. */
  onOffer: (offer: FigureOffer | undefined) => void
  /** Keys go to the open list first; true when it has used one. */
  onKey: (event: KeyboardEvent) => boolean
}

/** `/` after a blank and a part of a figure's name: the list of figures that match. */
export const FigureSearch = Extension.create<FigureSearchOptions>({
  name: 'figureSearch',

  addOptions() {
    return { search: async () => [], onOffer: () => undefined, onKey: () => false }
  },

  addProseMirrorPlugins() {
    const { search, onOffer, onKey } = this.options
    const show = (props: SuggestionProps<OfferedFigure, OfferedFigure>) =>
      onOffer({
        query: props.query,
        figures: props.items,
        isLoading: props.loading,
        place: props.clientRect?.() ?? null,
        choose: props.command,
      })
    return [
      Suggestion<OfferedFigure, OfferedFigure>({
        editor: this.editor,
        char: '/',
        allowSpaces: true,
        allowedPrefixes: [' ', '\u00a0', '(', '"', '“'],
        debounce: 120,
        items: ({ query, signal }) => search(query, signal),
        // A long line after a slash is a sentence, not the name of a figure.
        shouldShow: ({ query }) => query.length <= 60 && !/^[\s\d]/.test(query),
        command: ({ editor, range, props }) => {
          const { key, form, text, kind, state } = props
          const chip = { type: 'figure', attrs: { key, form, text, kind, state, seen: text } }
          editor.chain().focus().insertContentAt(range, chip).run()
        },
        render: () => ({
          onStart: show,
          onUpdate: show,
          onExit: () => onOffer(undefined),
          onKeyDown: ({ event }) => onKey(event),
        }),
      }),
    ]
  },
})
