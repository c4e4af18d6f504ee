import type { DeskFigure, DeskInline, DeskItem } from '../../../../core/report/section-content.ts'
import { chipClass, type NameChip } from './editor/figure-chip.ts'

/** Draws a block of the report as it prints: a sentence with its numbers, or a table. */
export function drawItem(item: DeskItem, nameChip: NameChip): HTMLElement {
  if (item.kind === 'table') {
    const box = document.createElement('div')
    box.className = 'table'
    box.innerHTML = item.html ?? ''
    return box
  }
  const paragraph = document.createElement('p')
  paragraph.className = item.style
  paragraph.append(...item.inlines.map((inline) => drawInline(inline, nameChip)))
  return paragraph
}

function drawInline(inline: DeskInline, nameChip: NameChip): Node {
  if (inline.type === 'figure') return drawFigure(inline, nameChip)
  if (inline.type === 'citation') {
    const mark = document.createElement('data')
    mark.className = 'citation'
    mark.title = inline.text
    mark.setAttribute('role', 'img')
    mark.setAttribute('aria-label', inline.text)
    return mark
  }
  const text = document.createTextNode(inline.text)
  return inline.bold
    ? wrap('b', inline.italic ? wrap('i', text) : text)
    : inline.italic
      ? wrap('i', text)
      : text
}

function wrap(name: 'b' | 'i', inner: Node): HTMLElement {
  const element = document.createElement(name)
  element.append(inner)
  return element
}

/** A number one can press: a link, so that it breaks across lines like words. */
function drawFigure(figure: DeskFigure, nameChip: NameChip): HTMLElement {
  const chip = document.createElement('data')
  chip.className = chipClass(figure)
  chip.dataset.key = figure.key
  chip.dataset.form = figure.form
  const link = document.createElement('a')
  link.href = `?figure=${encodeURIComponent(figure.key)}`
  link.textContent = figure.text
  link.setAttribute('aria-label', nameChip(figure))
  chip.append(link)
  if (!figure.synthetic) return chip
  const marked = document.createElement('span')
  const sign = document.createElement('sup')
  sign.className = 'made-up'
  sign.textContent = '*'
  marked.append(chip, sign)
  return marked
}
