import type { ReadDocument, Span } from '../document.ts'
import type { CheckFinding, Severity } from '../finding.ts'

/** A finding about the look of the words at an offset, or of a stretch of them. */
export function createLayoutFinding(
  document: ReadDocument,
  at: number | Span,
  severity: Severity,
  message: string,
  arithmetic?: string,
): CheckFinding {
  const span = typeof at === 'number' ? blockAt(document, at) : at
  return {
    rule: 'layout',
    severity,
    ...span,
    quote: document.text.slice(span.start, span.end),
    message,
    ...(arithmetic === undefined ? {} : { arithmetic }),
    related: [],
  }
}

/** What a finding without words of its own is shown at: the beginning of the block there. */
function blockAt(document: ReadDocument, at: number): Span {
  const block = document.blocks.find(({ end }) => end > at) ?? document.blocks.at(-1)
  const start = block?.start ?? 0
  const line = document.text.slice(start, block?.end ?? 0).split(/[\n\t]/)[0] ?? ''
  return { start, end: start + line.length }
}
