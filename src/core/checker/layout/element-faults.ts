import type { Layout, LayoutElement } from '../../policy/signing.ts'
import { spellingKey } from '../../vietnamese/text.ts'
import type { ReadDocument } from '../document.ts'
import type { CheckFinding } from '../finding.ts'
import type { DocumentLooks, ParagraphLook } from '../original.ts'
import { createLayoutFinding } from './layout-finding.ts'
import { printDecimal } from './print-length.ts'

interface Known {
  name: string
  element: LayoutElement
  matches: (text: string) => boolean
  /** How far from the beginning of the document it may stand, in paragraphs. */
  within: number
}

/** Elements that are known by their words; what needs guessing is not judged. */
function listKnown({ elements }: Layout): Known[] {
  const says = (words: string | undefined) => (text: string) => spellingKey(text) === spellingKey(words ?? '')
  return [
    {
      name: 'Quốc hiệu',
      element: elements.nationalName,
      matches: says(elements.nationalName.text),
      within: 12,
    },
    { name: 'Tiêu ngữ', element: elements.motto, matches: says(elements.motto.text), within: 14 },
    {
      name: 'Số, ký hiệu văn bản',
      element: elements.number,
      matches: (text) => /^Số:\s*\S*\s*\/\S+$/u.test(text),
      within: 16,
    },
    {
      name: 'Địa danh, ngày tháng năm',
      element: elements.placeAndDate,
      matches: (text) => /^[\p{Lu}][^\d]{1,40},\s*ngày\s.{1,12}tháng\s.{1,12}năm\s*\d{4}\.?$/u.test(text),
      within: 18,
    },
    {
      name: 'Tên loại văn bản',
      element: elements.documentKind,
      matches: (text) => text === 'BÁO CÁO',
      within: 22,
    },
  ]
}

/** Faults of the letterhead's elements, of the font and of the body's size. */
export function listElementFaults(
  document: ReadDocument,
  { paragraphs }: DocumentLooks,
  layout: Layout,
): CheckFinding[] {
  const faults: CheckFinding[] = []
  for (const { name, element, matches, within } of listKnown(layout)) {
    const found = paragraphs.slice(0, within).find((look) => matches(textOf(document, look)))
    if (!found) continue
    for (const message of listLookFaults(name, element, found)) {
      faults.push(createLayoutFinding(document, found, 'warning', message))
    }
  }
  const place = findMisplaced(document, paragraphs, layout)
  return [...faults, ...(place ? [place] : []), ...listBodyFaults(document, paragraphs, layout)]
}

const textOf = (document: ReadDocument, { start, end }: ParagraphLook) =>
  document.text.slice(start, end).trim()

function listLookFaults(name: string, element: LayoutElement, look: ParagraphLook): string[] {
  const faults: string[] = []
  const { min, max = min } = element.size
  if (look.sizePt !== undefined && (look.sizePt < min || look.sizePt > max)) {
    const range = min === max ? `cỡ chữ ${min}` : `cỡ chữ từ ${min} đến ${max}`
    faults.push(`${name} phải có ${range}; tệp dùng cỡ ${printDecimal(look.sizePt)}.`)
  }
  if (element.bold && !look.isBold) faults.push(`${name} phải in đậm.`)
  if (element.italic && !look.isItalic) faults.push(`${name} phải in nghiêng.`)
  return faults
}

/** The name of the country stands at the top right: not in the first of the two columns. */
function findMisplaced(
  document: ReadDocument,
  paragraphs: readonly ParagraphLook[],
  { elements }: Layout,
): CheckFinding | undefined {
  const name = spellingKey(elements.nationalName.text ?? '')
  const found = paragraphs.slice(0, 12).find((look) => spellingKey(textOf(document, look)) === name)
  if (!found?.isInTable || found.columns !== 2 || found.column !== 0) return undefined
  return createLayoutFinding(
    document,
    found,
    'warning',
    'Quốc hiệu và Tiêu ngữ phải đặt ở phía trên, bên phải trang đầu; tệp đặt bên trái.',
  )
}

/** Judged once for the whole body: the size and the font that most of it has. */
function listBodyFaults(
  document: ReadDocument,
  paragraphs: readonly ParagraphLook[],
  layout: Layout,
): CheckFinding[] {
  const sentences = paragraphs.filter((look) => !look.isInTable && look.end - look.start > 120)
  const letters = sentences.reduce((sum, look) => sum + look.end - look.start, 0)
  const faults: CheckFinding[] = []
  const mostly = (isSo: (look: ParagraphLook) => boolean) => {
    const those = sentences.filter(isSo)
    const share = those.reduce((sum, look) => sum + look.end - look.start, 0) / letters
    return share > 0.6 ? those[0] : undefined
  }
  const { min, max = min } = layout.body.size
  const wrongSize = mostly(({ sizePt }) => sizePt !== undefined && (sizePt < min || sizePt > max))
  if (wrongSize) {
    const message = `Nội dung văn bản phải có cỡ chữ từ ${min} đến ${max}; phần lớn tệp dùng cỡ ${printDecimal(wrongSize.sizePt ?? 0)}.`
    faults.push(createLayoutFinding(document, wrongSize.start, 'warning', message))
  }
  const isOther = (font: string | undefined) =>
    font !== undefined && font !== layout.font.name && !font.startsWith('+')
  const wrongFont = mostly(({ font }) => isOther(font))
  if (wrongFont) {
    const message = `Phông chữ phải là ${layout.font.name}, bộ mã Unicode; phần lớn tệp dùng ${wrongFont.font}.`
    faults.push(createLayoutFinding(document, wrongFont.start, 'warning', message))
  }
  const leftAligned = mostly(({ align }) => align !== layout.body.align)
  if (leftAligned) {
    faults.push(
      createLayoutFinding(document, leftAligned.start, 'hint', 'Nội dung văn bản phải canh đều cả hai lề.'),
    )
  }
  return faults
}
