import type { Block, Table } from './document.ts'
import type { CheckFinding } from './finding.ts'
import { findAll } from './layers/text/search.ts'
import type { CheckedFile } from './original.ts'

/** Where a finding stands, in words: page or line, heading, paragraph or row of a table. */
export function describePlace(file: CheckedFile, { start }: Pick<CheckFinding, 'start'>): string {
  const { document } = file
  const at = findBlock(document.blocks, start)
  const heading = findHeading(document.text, document.blocks, at)
  const block = document.blocks[at]
  const number = (kind: Block['kind']) =>
    document.blocks.slice(0, at + 1).filter((one) => one.kind === kind).length
  const where =
    block?.kind === 'table'
      ? `bảng ${number('table')}, hàng ${rowOf(block, start)}`
      : file.kind === 'docx'
        ? `đoạn ${number('paragraph')}`
        : undefined
  return [placeInFile(file, start), heading, where].filter(Boolean).join(', ')
}

/** What only the kind of file knows: the page of a PDF, the line of a text. */
function placeInFile(file: CheckedFile, start: number): string | undefined {
  if (file.kind === 'pdf') {
    const page = file.back.pages.findLast((one) => one.start <= start)
    return page && `trang ${page.number}`
  }
  return file.kind === 'txt' ? `dòng ${file.document.text.slice(0, start).split('\n').length}` : undefined
}

function findBlock(blocks: readonly Block[], start: number): number {
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= start) low = middle
    else high = middle - 1
  }
  return Math.max(low, 0)
}

const rowOf = (table: Table, start: number): number =>
  Math.max(1, table.rows.filter((row) => row.start <= start).length)

const numbered = /^(?:[IVX]+|\d+(?:\.\d+)*|Phần \S+|Phụ lục \S+|Biểu \S+)[.):]?\s/u
const longestHeading = 140
const shownHeading = 60

/** The nearest heading above, marked by the file or plainly numbered and short. */
function findHeading(text: string, blocks: readonly Block[], at: number): string | undefined {
  for (let place = at; place >= 0; place -= 1) {
    const block = blocks[place]
    if (block?.kind !== 'paragraph') continue
    const words = text.slice(block.start, block.end)
    const isHeading =
      block.role === 'heading' ||
      (words.length < longestHeading && numbered.test(words) && !/[;:,.]$/.test(words.trimEnd()))
    if (isHeading)
      return `mục "${words.length > shownHeading ? `${words.slice(0, shownHeading).trimEnd()}…` : words}"`
  }
  return undefined
}

/** The sentence around a finding, for the eye; a long one is cut at both ends. */
export function sentenceAround(text: string, { start, end }: Pick<CheckFinding, 'start' | 'end'>): string {
  const before = text.slice(Math.max(0, start - 160), start)
  const after = text.slice(end, end + 160)
  const from = Math.max(before.lastIndexOf('\n'), lastSentenceEnd(before)) + 1
  const stop = /\n|[.;](?=\s)/.exec(after)
  const head = before.slice(from).trimStart()
  const cutHead = from === 0 && start > 160 ? '…' : ''
  const tail = stop ? after.slice(0, stop.index) : after
  const cutTail = !stop && text.length > end + 160 ? '…' : ''
  return `${cutHead}${head}${text.slice(start, end)}${tail}${cutTail}`.replace(/[\t\n]/g, ' | ').trim()
}

function lastSentenceEnd(text: string): number {
  let last = -1
  for (const { index } of findAll(text, /[.;](?=\s)/g)) last = index
  return last
}
