import type { Line, Page, PageItem, Segment } from './page.ts'

/** A gap of that many letter sizes parts words, and one of that many parts columns. */
const wordGap = 0.18
const columnGap = 1.4
/** A mark of a footnote: raised, small, digits. */
const markSize = 0.78

/** The lines of a page from top to bottom, their words from left to right; raised marks of notes are left out. */
export function groupLines(page: Page): Line[] {
  const rows = groupRows(page.items)
  return rows.map((row) => toLine(page.number, row))
}

function groupRows(items: readonly PageItem[]): PageItem[][] {
  const sorted = [...items].sort((a, b) => a.y - b.y || a.x - b.x)
  const rows: { y: number; size: number; items: PageItem[] }[] = []
  for (const item of sorted) {
    const row = rows.at(-1)
    // Raised and lowered letters belong to the line they stand in.
    if (row && item.y - row.y < Math.max(row.size, item.size) * 0.5) {
      row.items.push(item)
      if (item.size > row.size) [row.y, row.size] = [item.y, item.size]
    } else rows.push({ y: item.y, size: item.size, items: [item] })
  }
  return rows.map((row) => row.items.sort((a, b) => a.x - b.x))
}

function toLine(page: number, items: readonly PageItem[]): Line {
  const main = items.reduce((a, b) => (b.text.length * b.size > a.text.length * a.size ? b : a))
  const isMark = (item: PageItem, place: number) =>
    place > 0 &&
    item.size < main.size * markSize &&
    item.y < main.y - 1 &&
    /^\s*\[?\d{1,3}\]?\s*$/.test(item.text)
  const segments: Segment[] = []
  let end = Number.NEGATIVE_INFINITY
  items.forEach((item, place) => {
    const segment = segments.at(-1)
    const gap = item.x - end
    if (isMark(item, place)) {
      end = Math.max(end, item.x + item.width)
      return
    }
    if (segment && gap < main.size * columnGap) {
      const isParted = gap > main.size * wordGap && !/\s$/.test(segment.text) && !/^\s/.test(item.text)
      segment.text += (isParted ? ' ' : '') + item.text
      segment.right = Math.max(segment.right, item.x + item.width)
    } else segments.push({ text: item.text, left: item.x, right: item.x + item.width })
    end = Math.max(end, item.x + item.width)
  })
  const clean = segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }))
  const left = Math.min(...clean.map((segment) => segment.left))
  const right = Math.max(...clean.map((segment) => segment.right))
  return { page, y: main.y, size: main.size, segments: clean.filter(({ text }) => text), left, right }
}

/** What a line says, its columns parted by blanks. */
export const textOfLine = (line: Line): string => line.segments.map((segment) => segment.text).join(' ')
