import type { CheckedFile } from '../../../core/checker/original.ts'
import { composePages } from '../../../core/checker/reading/pages/compose-pages.ts'
import { hasColumns } from '../../../core/checker/reading/pages/find-tables.ts'
import type { Page, PageItem } from '../../../core/checker/reading/pages/page.ts'
import { Problem } from '../../../core/problem.ts'
import type { ReadingLimits } from '../limits.ts'
import { completeArrayBuffer } from './old-node.ts'
import { readRules } from './read-rules.ts'

type PageProxy = Awaited<ReturnType<Proxy['getPage']>>
type Proxy = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>

/** Reads the text layer of a PDF and rebuilds its paragraphs. @throws Problem `check.encrypted`, `check.broken`, `check.no-text`. */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<CheckedFile & { kind: 'pdf' }> {
  const document = await openPdf(name, bytes)
  try {
    const { pages, unread } = await readPages(document, limits)
    const empty = pages.filter((page) => page.items.length === 0).map((page) => page.number)
    if (empty.length === pages.length) throw new Problem('check.no-text', { name })
    if (empty.length > 0) {
      unread.push(`Trang ${printPages(empty)} không có lớp chữ (ảnh quét hoặc trang trống): chưa soát được.`)
    }
    const { document: read, back } = composePages(pages)
    read.unread.push(...unread)
    return { kind: 'pdf', document: read, back }
  } finally {
    await document.loadingTask.destroy().catch(() => undefined)
  }
}

async function openPdf(name: string, bytes: Uint8Array): Promise<Proxy> {
  // Two megabytes of code that only this asks for.
  const { getDocumentProxy } = await import('unpdf')
  completeArrayBuffer()
  try {
    // The reader takes the bytes away from whoever hands them in.
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 })
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw isLocked
      ? new Problem('check.encrypted', { name })
      : new Problem('check.broken', { name, kind: 'PDF' })
  }
}

async function readPages(
  document: Proxy,
  limits: ReadingLimits,
): Promise<{ pages: Page[]; unread: string[] }> {
  const deadline = performance.now() + limits.time
  const pages: Page[] = []
  const unread: string[] = []
  const broken: number[] = []
  let units = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    if (number > limits.pages || units > limits.textUnits || performance.now() > deadline) {
      unread.push(`Tệp quá dài: từ trang ${number} trở đi chưa được đọc.`)
      break
    }
    const page = await readPage(document, number).catch(() => undefined)
    if (page) {
      pages.push(page)
      units += page.items.reduce((sum, item) => sum + item.text.length, 0)
    } else broken.push(number)
  }
  if (broken.length > 0) unread.push(`Trang ${printPages(broken)} bị hỏng: chưa đọc được.`)
  return { pages, unread }
}

async function readPage(document: Proxy, number: number): Promise<Page> {
  const page = await document.getPage(number)
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const { items } = await page.getTextContent()
  const read = items.flatMap((item): PageItem[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
    const size = Math.hypot(c, d)
    // Stamps and water marks stand aslant.
    if (size === 0 || Math.abs(b) > Math.abs(a) * 0.1) return []
    return [{ text: item.str, x: x - left, y: top - y, width: item.width, size }]
  })
  const found = { number, width: right - left, height: top - bottom, items: read, rules: [] }
  // What is drawn is asked only of pages that may hold a table: it takes as long as the words.
  const rules = hasColumns(found) ? await readRulesOf(page, { left, top }) : []
  page.cleanup()
  return { ...found, rules }
}

async function readRulesOf(page: PageProxy, corner: { left: number; top: number }) {
  const { getResolvedPDFJS } = await import('unpdf')
  const { OPS } = await getResolvedPDFJS()
  const operators = await page.getOperatorList().catch(() => undefined)
  return operators ? readRules(operators, OPS, corner) : []
}

/** [1, 2, 3, 7] → "1–3, 7". */
function printPages(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
