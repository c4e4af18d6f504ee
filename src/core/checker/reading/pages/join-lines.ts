import { textOfLine } from './group-lines.ts'
import type { Line } from './page.ts'

export interface Edges {
  left: number
  right: number
  /** The usual distance from a line to the next. */
  gap: number
}

const itemStart =
  /^(?:[-–+*•]\s|\(?[a-zđ\d]{1,2}[).]\s|[IVX]+\.\s|\d+(?:\.\d+)+\.?\s|\((?:Kèm|Trình|Ban hành)\s|(?:Phần|Chương|Mục|Phụ lục|Biểu|Bảng|Điều)\s)/u
const sentenceEnd = /[.;:!?]["”)]?$/

/** A title; a line with hardly any letters goes with its neighbours. */
function isInCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 4 && letters === letters.toUpperCase()
}

/** Whether a line begins a paragraph rather than going on with the one before. */
export function startsParagraph(line: Line, before: Line | undefined, edges: Edges): boolean {
  if (!before) return true
  const text = textOfLine(line)
  const width = edges.right - edges.left
  const isSamePage = line.page === before.page
  const isShortBefore = before.right < edges.right - width * 0.12
  if (Math.abs(line.size - before.size) > 1) return true
  if (isInCapitals(text) !== isInCapitals(textOfLine(before))) return true
  if (isSamePage && line.y - before.y > Math.max(edges.gap * 1.45, before.size * 1.9)) return true
  if (itemStart.test(text) && (sentenceEnd.test(textOfLine(before)) || isShortBefore)) return true
  const isIndented = line.left > edges.left + line.size * 0.9
  const isCentred = isIndented && Math.abs(line.left + line.right - edges.left - edges.right) < line.size * 2
  const wasIndented = before.left > edges.left + before.size * 0.9
  if (isCentred && line.right < edges.right - width * 0.05)
    return !wasIndented || sentenceEnd.test(textOfLine(before))
  if (isIndented && (!wasIndented || sentenceEnd.test(textOfLine(before)))) return true
  return isShortBefore && !(isCentred && wasIndented)
}

/** The words of the lines in a row; a word that was broken at the end of a line is whole again. */
export function joinLines(lines: readonly Line[]): string {
  let said = ''
  for (const line of lines) {
    const text = textOfLine(line)
    if (said === '') said = text
    else if (/\u00ad$/.test(said)) said = said.slice(0, -1) + text
    else if (/\p{Ll}-$/u.test(said) && /^\p{Ll}/u.test(text)) said = said.slice(0, -1) + text
    else if (/[\p{L}\d][-/]$/u.test(said) && /^[\p{L}\d]/u.test(text)) said += text
    else said += ` ${text}`
  }
  return said
}
