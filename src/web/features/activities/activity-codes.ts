import type { Entry } from '../../../core/lists/description.ts'
import { fold } from '../../../core/vietnamese/text.ts'

/** "Mua téc nước" → "mua-tec-nuoc": how figure keys name a thing, once and for all. */
export const codeOf = (words: string, length = 48): string =>
  fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, length)
    .replace(/-+$/, '')

/** A work with the codes it lacks: its own, told apart by its id, and those of what people receive. */
export function withCodes(record: Entry, id: string): Entry {
  const code = record.code ?? `${codeOf(String(record.name ?? '')) || 'viec'}-${id.slice(-4)}`
  const items = Array.isArray(record.items) ? (record.items as readonly Entry[]) : []
  const taken = new Set(items.flatMap((item) => (item.code ? [String(item.code)] : [])))
  const coded = items.map((item) => {
    if (item.code) return item
    const wanted = codeOf(String(item.label ?? '')) || 'muc'
    let free = wanted
    for (let number = 2; taken.has(free); number += 1) free = `${wanted}-${number}`
    taken.add(free)
    return { ...item, code: free }
  })
  return { ...record, code, ...(items.length > 0 && { items: coded }) }
}
