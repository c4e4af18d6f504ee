import type { Paragraph } from '../../../../../core/report/model.ts'
import { toNfc } from '../../../../../core/vietnamese/text.ts'

const keptInline = new Set(['B', 'STRONG', 'I', 'EM', 'DATA'])
const blockNames = 'P, DIV, H1, H2, H3, H4, H5, H6, LI, TR, BLOCKQUOTE, PRE, SECTION, ARTICLE, TABLE, UL, OL'
const dropped = 'style, script, meta, link, title, head, xml, o\\:p, img, svg, object, iframe, del'

/**
 * What comes from Word or a web page, as paragraphs of words.
 *
 * Fonts, colours, sizes, comments and pictures stay behind; bold and italic come along, and so do chips
 * copied from this report. A row of a table becomes one paragraph, its cells parted by semicolons. Numbers
 * are words: whether they agree with the registers is found by the checks.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.querySelectorAll(dropped)) element.remove()
  const lines: string[] = []
  let line = ''
  const endLine = () => {
    const { style, words } = readSign(tidy(line))
    if (words.replace(/<[bi/][^>]*>/g, '').trim()) lines.push(`<p data-style="${style}">${words}</p>`)
    line = ''
  }
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) line += escapeText(node.textContent ?? '')
    if (!(node instanceof HTMLElement)) return
    if (node.tagName === 'BR') return endLine()
    if (node.tagName === 'DATA' && node.dataset.key) {
      line += node.outerHTML
      return
    }
    const isBlock = node.matches(blockNames)
    if (isBlock) endLine()
    if (node.matches('td + td, th + th, td + th, th + td')) line += '; '
    if (node.tagName === 'LI') line += '- '
    const mark = markOf(node)
    if (mark) line += `<${mark}>`
    node.childNodes.forEach(walk)
    if (mark) line += `</${mark}>`
    if (isBlock) endLine()
  }
  page.body.childNodes.forEach(walk)
  endLine()
  return lines.join('')
}

/** A paragraph inside a bold element would end in the middle of it: only marks without paragraphs count. */
function markOf(element: HTMLElement): 'b' | 'i' | undefined {
  if (element.querySelector(blockNames)) return undefined
  const { fontWeight, fontStyle } = element.style
  if (!keptInline.has(element.tagName)) {
    if (/^(bold|[6-9]00)$/.test(fontWeight)) return 'b'
    return fontStyle === 'italic' ? 'i' : undefined
  }
  // What Google Docs wraps everything in.
  if (fontWeight === 'normal' || fontWeight === '400') return undefined
  return element.tagName === 'B' || element.tagName === 'STRONG' ? 'b' : 'i'
}

const tidy = (text: string): string =>
  toNfc(text)
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim()

/** The sign before a line of a list says how it stands; it is no part of its words. */
function readSign(line: string): { style: Paragraph['style']; words: string } {
  const [whole, sign] = /^([-·•▪§o–—+])\s+/.exec(line) ?? []
  if (!whole) return { style: 'body', words: line }
  return { style: sign === '+' ? 'plus' : 'dash', words: line.slice(whole.length) }
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
