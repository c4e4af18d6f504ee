import { fold } from '../vietnamese/text.ts'

/** The longest part of a code that is taken from words. */
const longest = 44

/**
 * A short name for a new record, made of its words: "Tập huấn giảm nghèo" → "tap-huan-giam-ngheo-1a2b3c".
 *
 * The end comes from the record's own id, so that two records of the same words have two codes.
 */
export function proposeCode(words: string, id: string): string {
  const slug = fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  const end = id.replace(/[^a-z0-9]/g, '').slice(-6)
  return [slug, end].filter((part) => part !== '').join('-')
}
