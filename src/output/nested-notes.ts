import type { Inline } from '../core/report/model.ts'

/** No form has a footnote inside a footnote; the words of the inner one are kept in brackets. */
export function withoutNotes(content: readonly Inline[]): Inline[] {
  return content.flatMap((inline): Inline[] =>
    inline.type === 'footnote'
      ? [{ type: 'text', text: ' (' }, ...withoutNotes(inline.content), { type: 'text', text: ')' }]
      : [inline],
  )
}
