import type { JSONContent } from '@tiptap/core'
import { v7 as uuid } from 'uuid'
import type {
  DeskInline,
  DeskItem,
  SectionContent,
  SectionItem,
  WrittenInline,
} from '../../../../../core/report/section-content.ts'

/** A section as the editor holds it: written paragraphs to type into, and what the registers say in between. */
export function toDocument(items: readonly DeskItem[]): JSONContent {
  const content = items.map((item) =>
    item.kind === 'written' ? toSentence(item) : { type: 'fixed', attrs: fixedOf(item) },
  )
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'sentence' }] }
}

const fixedOf = ({ blockKey, text, kind }: DeskItem) => ({ blockKey, words: text, kind })

/** A sentence to type into, under the key of the one it stands for. */
export function toSentence({ blockKey, style, inlines, original }: Sentenced): JSONContent {
  return {
    type: 'sentence',
    attrs: { blockKey, style, hasOriginal: original !== null },
    content: inlines.flatMap(toNode),
  }
}

type Sentenced = Pick<DeskItem, 'blockKey' | 'style' | 'inlines' | 'original'>

function toNode(inline: DeskInline): JSONContent[] {
  if (inline.type === 'citation') {
    return [{ type: 'citation', attrs: { symbols: inline.symbols, text: inline.text } }]
  }
  const marks = inline.type === 'text' ? marksOf(inline) : []
  if (inline.type === 'text') return inline.text ? [{ type: 'text', text: inline.text, marks }] : []
  const { key, form, text, kind, state, seen = null, isStale } = inline
  return [{ type: 'figure', attrs: { key, form, text, kind, state, seen, isStale } }]
}

const marksOf = ({ bold, italic }: { bold?: boolean; italic?: boolean }) => [
  ...(bold ? [{ type: 'bold' }] : []),
  ...(italic ? [{ type: 'italic' }] : []),
]

/**
 * What is sent: the blocks in their order. Empty paragraphs are left out; sentences of the registers that
 * stood here and do not any more are named, so that they stay away.
 */
export function toContent(document: JSONContent, before: readonly DeskItem[]): SectionContent {
  const items = (document.content ?? []).flatMap(toItem)
  const kept = new Set(items.map((item) => item.block))
  const ofSystem = before.filter((item) => item.kind === 'auto' || item.original !== null)
  return { items, leftOut: ofSystem.map((item) => item.blockKey).filter((key) => !kept.has(key)) }
}

function toItem(block: JSONContent): SectionItem[] {
  const blockKey = block.attrs?.blockKey as string | null
  if (block.type === 'fixed') return blockKey ? [{ kind: 'auto', block: blockKey }] : []
  const content = joinRuns((block.content ?? []).flatMap(toInline))
  if (!content.some((inline) => inline.type !== 'text' || inline.text.trim())) return []
  return [{ kind: 'written', block: blockKey ?? newBlockKey(), style: block.attrs?.style ?? 'body', content }]
}

/** The name of a paragraph nobody but the unit says; comments hang on it. */
export const newBlockKey = () => `viet-${uuid()}`

function toInline({ type, attrs, text, marks }: JSONContent): WrittenInline[] {
  if (type === 'figure') {
    return [{ type: 'figure', key: attrs?.key, form: attrs?.form, seen: attrs?.seen ?? attrs?.text }]
  }
  if (type === 'citation') return [{ type: 'citation', symbols: attrs?.symbols ?? [] }]
  if (type !== 'text' || !text) return []
  const has = (name: string) => marks?.some((mark) => mark.type === name)
  return [{ type: 'text', text, ...(has('bold') && { bold: true }), ...(has('italic') && { italic: true }) }]
}

/** Runs of the same looks are one run. */
function joinRuns(inlines: readonly WrittenInline[]): WrittenInline[] {
  const joined: WrittenInline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && looksLike(last, inline)) last.text += inline.text
    else joined.push({ ...inline })
  }
  return joined
}

type Looks = { bold?: boolean; italic?: boolean }
const looksLike = (one: Looks, other: Looks) =>
  Boolean(one.bold) === Boolean(other.bold) && Boolean(one.italic) === Boolean(other.italic)
