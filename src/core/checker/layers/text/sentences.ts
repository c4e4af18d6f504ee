import type { Span } from '../../document.ts'

/** Abbreviations whose full stop ends no sentence. */
const abbreviation = /(?:^|[\s(])(?:TP|TX|TT|Tp|Th\.?S|TS|PGS|GS|Ô|B|v\.v|VD|Mr|Đ\/c|đ\/c|\p{Lu})$/u

/** "534 sáng kiến loại B.": the letter names a class, nothing is cut short. */
const classed = /(?<!\p{sc=Latn})(?:loại|nhóm|hạng|bảng|mức|khu|khối|cấp|cúm|gan|thôn|xóm)\s\p{Lu}$/u

/** A longer one is cut, so that no text costs more than its length. */
const longest = 3000

/** The sentences of a stretch of text, without the blanks around them; a line end always ends one. */
export function splitSentences(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = []
  let from = start
  const close = (to: number) => {
    const raw = text.slice(from, to)
    const lead = raw.length - raw.trimStart().length
    if (raw.trim()) sentences.push({ start: from + lead, end: from + lead + raw.trim().length })
    from = to
  }
  for (let at = start; at < end; at += 1) {
    const sign = text[at]
    if (sign === '\n' || (at - from > longest && /[\s,;/]/.test(sign ?? ''))) close(at + 1)
    else if (
      (sign === '.' || sign === '!' || sign === '?' || sign === '…') &&
      endsSentence(text, from, at, end)
    )
      close(at + 1)
  }
  close(end)
  return sentences
}

function endsSentence(text: string, from: number, at: number, end: number): boolean {
  const after = text.slice(at + 1, Math.min(end, at + 8))
  if (!/^\s+["“(*_\-+–]*\s*[\p{Lu}\d]/u.test(after)) return false
  const before = text.slice(Math.max(from, at - 12), at)
  if (/^\s*[*+\-–_]*\s*(?:\d+(?:\.\d+)*|[IVXivx]+|[a-zđA-ZĐ])$/u.test(text.slice(from, at))) return false
  return !abbreviation.test(before) || classed.test(before)
}
