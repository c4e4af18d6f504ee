import type { ReadDocument } from './document.ts'
import { composeDocument } from './reading/compose-document.ts'

/** A plain text as a document: a paragraph a line. */
export function readText(text: string): ReadDocument {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    kind: 'paragraph' as const,
    role: 'body' as const,
    start: index,
    end: index + line.length,
  }))
  return { ...composeDocument().finish(), text, blocks }
}
