import { textOfLine } from './group-lines.ts'
import type { Line, Page } from './page.ts'

/** Head and foot of a page, as shares of its height. */
const head = 0.1
const foot = 0.9
const pageNumber = /^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/i

/** Lines that stand on page after page and are no part of the text: heads, feet, page numbers. */
export function findRunning(pages: readonly { page: Page; lines: readonly Line[] }[]): ReadonlySet<Line> {
  const counts = new Map<string, number>()
  const candidates = pages.flatMap(({ page, lines }) =>
    lines
      .filter(({ y }) => y < page.height * head || y > page.height * foot)
      .map((line) => ({ line, text: textOfLine(line) })),
  )
  const shape = (text: string) => text.replace(/\d+/g, '#')
  for (const { text } of candidates) counts.set(shape(text), (counts.get(shape(text)) ?? 0) + 1)
  const isRunning = (text: string) =>
    pageNumber.test(text) || (counts.get(shape(text)) ?? 0) >= Math.max(3, pages.length * 0.4)
  return new Set(candidates.filter(({ text }) => isRunning(text)).map(({ line }) => line))
}
