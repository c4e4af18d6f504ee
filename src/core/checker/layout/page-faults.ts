import type { Layout } from '../../policy/signing.ts'
import type { ReadDocument } from '../document.ts'
import type { CheckFinding } from '../finding.ts'
import type { DocumentLooks, SectionLook } from '../original.ts'
import { createLayoutFinding } from './layout-finding.ts'
import { printDecimal } from './print-length.ts'

/** Word rounds to twentieths of a point; officials round to half a millimetre. */
const tolerance = 0.6

const sides = [
  ['top', 'Lề trên'],
  ['bottom', 'Lề dưới'],
  ['left', 'Lề trái'],
  ['right', 'Lề phải'],
] as const
const aligned = { left: 'bên trái', center: 'ở giữa', right: 'bên phải' } as const

/** Paper, margins and page numbers, each said once however many sections share it. */
export function listPageFaults(document: ReadDocument, looks: DocumentLooks, layout: Layout): CheckFinding[] {
  const found = new Map<string, CheckFinding>()
  let start = 0
  for (const section of looks.sections) {
    for (const { message, arithmetic } of listSectionFaults(section, layout)) {
      const finding = createLayoutFinding(document, start, 'warning', message, arithmetic)
      if (!found.has(message)) found.set(message, finding)
    }
    start = Math.min(section.end + 1, document.text.length)
  }
  const missing = findMissingNumber(document, looks)
  return [...found.values(), ...(missing ? [missing] : [])]
}

interface Fault {
  message: string
  arithmetic: string
}

function* listSectionFaults(section: SectionLook, layout: Layout): Iterable<Fault> {
  const { widthMm, heightMm } = section
  const paper = [widthMm, heightMm].sort((a, b) => a - b)
  const [short = 0, long = 0] = paper
  if (Math.abs(short - layout.page.widthMm) > 2 || Math.abs(long - layout.page.heightMm) > 2) {
    yield {
      message: `Khổ giấy phải là A4 (${layout.page.widthMm} × ${layout.page.heightMm} mm).`,
      arithmetic: `khổ giấy của tệp: ${printDecimal(widthMm)} × ${printDecimal(heightMm)} mm`,
    }
  }
  // Landscape pages are for tables; the ranges of the decree are those of an upright page.
  if (widthMm <= heightMm) yield* listMarginFaults(section, layout)
  const number = section.pageNumber
  if (!number) return
  if (number.place !== layout.pageNumber.place || number.align !== layout.pageNumber.align) {
    yield {
      message: 'Số trang phải đặt canh giữa, ở lề trên của trang giấy.',
      arithmetic: `số trang của tệp đặt ở lề ${number.place === 'top' ? 'trên' : 'dưới'}, ${aligned[number.align]}`,
    }
  }
}

function* listMarginFaults({ marginsMm }: SectionLook, layout: Layout): Iterable<Fault> {
  for (const [side, name] of sides) {
    const found = marginsMm[side]
    const { min, max = Number.POSITIVE_INFINITY } = layout.marginsMm[side]
    if (found === undefined || (found >= min - tolerance && found <= max + tolerance)) continue
    yield {
      message: `${name} phải từ ${min} đến ${max} mm.`,
      arithmetic: `${name.toLowerCase()} của tệp: ${printDecimal(found)} mm`,
    }
  }
}

/** About so many letters stand on a page. */
const pageUnits = 4_000

/** A text that surely runs over two pages and numbers none of them. */
function findMissingNumber(document: ReadDocument, { sections }: DocumentLooks): CheckFinding | undefined {
  const isLong = document.text.length > pageUnits * 1.5
  if (!isLong || sections.length === 0 || sections.some((section) => section.pageNumber)) return undefined
  return createLayoutFinding(
    document,
    0,
    'hint',
    'Văn bản từ hai trang trở lên phải đánh số trang (canh giữa, ở lề trên, từ trang thứ hai).',
  )
}
