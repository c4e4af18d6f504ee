import type { Layout } from '../../core/policy/signing.ts'
import { type Orientation, twipsOfMm, twipsOfPt } from '../measures.ts'
import { paragraph } from './text-paragraph.ts'
import { element, part, textNamespaces, valued, when } from './xml.ts'

/** Relationship ids of the two headers; every section names both, so none depends on the one before. */
export const headerIds = { numbered: 'rIdHeaderNumbered', empty: 'rIdHeaderEmpty' }

/**
 * Page, margins, headers and page numbers of one section.
 *
 * Every section counts from the first page again: Decree 30/2020 numbers each appendix separately, and the
 * first page of an appendix is the first page of its own count, so its number is hidden there too.
 */
export function sectionProperties(layout: Layout, orientation: Orientation): string {
  const { pageNumber } = layout
  return element(
    'w:sectPr',
    {},
    element('w:headerReference', { 'w:type': 'default', 'r:id': headerIds.numbered }),
    when(pageNumber.hideFirst, element('w:headerReference', { 'w:type': 'first', 'r:id': headerIds.empty })),
    valued('w:type', 'nextPage'),
    pageSize(layout, orientation),
    pageMargins(layout),
    element('w:pgNumType', { 'w:fmt': 'decimal', 'w:start': pageNumber.start }),
    when(pageNumber.hideFirst, '<w:titlePg/>'),
  )
}

/** Ends a section that is not the last one; the paragraph it needs is a point high and opens no page. */
export const endSection = (layout: Layout, orientation: Orientation): string =>
  paragraph({ style: 'SectionEnd', section: sectionProperties(layout, orientation) })

function pageSize(layout: Layout, orientation: Orientation): string {
  const width = twipsOfMm(layout.page.widthMm)
  const height = twipsOfMm(layout.page.heightMm)
  return orientation === 'portrait'
    ? element('w:pgSz', { 'w:w': width, 'w:h': height })
    : element('w:pgSz', { 'w:w': height, 'w:h': width, 'w:orient': 'landscape' })
}

function pageMargins(layout: Layout): string {
  const { top, bottom, left, right } = layout.marginsMm
  return element('w:pgMar', {
    'w:top': twipsOfMm(top.value),
    'w:right': twipsOfMm(right.value),
    'w:bottom': twipsOfMm(bottom.value),
    'w:left': twipsOfMm(left.value),
    'w:header': numberDistance(layout),
    'w:footer': Math.round(twipsOfMm(bottom.value) / 2),
    'w:gutter': 0,
  })
}

/** Height of a line of Times New Roman, in font sizes. */
const lineHeight = 1.15

/** From the edge of the paper to a number standing in the middle of the top margin. */
function numberDistance(layout: Layout): number {
  const line = twipsOfPt(layout.pageNumber.size.value * lineHeight)
  return Math.round((twipsOfMm(layout.marginsMm.top.value) - line) / 2)
}

/** The header with the page number. The field carries a printed result: without one Word offers a repair. */
export function numberedHeader(): string {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
    '<w:r><w:t>2</w:t></w:r>' +
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  return part(element('w:hdr', textNamespaces, paragraph({ style: 'Header' }, field)))
}

export const emptyHeader = (): string =>
  part(element('w:hdr', textNamespaces, paragraph({ style: 'Header' })))
