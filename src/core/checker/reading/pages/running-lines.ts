import { gather } from '../../gather.ts'
import { textOfLine } from './group-lines.ts'
import type { Line, Page } from './page.ts'

/** Head and foot of a page, as shares of its height. */
const head = 0.1
const foot = 0.9
/** What is no part of the text stands apart from it, by that many letter sizes. */
const apart = 1.6
const pageNumber = /^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/i

/** Lines that stand on page after page and are no part of the text: heads, feet, page numbers. */
export function findRunning(pages: readonly { page: Page; lines: readonly Line[] }[]): ReadonlySet<Line> {
  const counts = new Map<string, number>()
  const candidates = gather(pages, ({ page, lines }) => listEdges(page, lines)).map((line) => ({
    line,
    text: textOfLine(line),
  }))
  const shape = (text: string) => text.replace(/\d+/g, '#')
  for (const { text } of candidates) counts.set(shape(text), (counts.get(shape(text)) ?? 0) + 1)
  const isRunning = (text: string) =>
    pageNumber.test(text) || (counts.get(shape(text)) ?? 0) >= Math.max(3, pages.length * 0.4)
  return new Set(candidates.filter(({ text }) => isRunning(text)).map(({ line }) => line))
}

/** The lines in head and foot that a gap parts from the text; page numbers need none. */
function listEdges(page: Page, lines: readonly Line[]): Line[] {
  const above = lines.filter(({ y }) => y < page.height * head)
  const below = lines.filter(({ y }) => y > page.height * foot)
  const firstOfText = lines[above.length]
  const lastOfText = lines[lines.length - below.length - 1]
  const isApart = (line: Line | undefined, next: Line | undefined) =>
    !line || !next || next.y - line.y > Math.max(line.size, next.size) * apart
  const heads = isApart(above.at(-1), firstOfText) ? above : []
  const feet = isApart(lastOfText, below[0]) ? below : []
  return [
    ...new Set([
      ...heads,
      ...feet,
      ...[...above, ...below].filter((line) => pageNumber.test(textOfLine(line))),
    ]),
  ]
}
