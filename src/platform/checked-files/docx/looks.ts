import type { Attributes } from './walk-xml.ts'

/** What a style, a paragraph or a run says of itself; undefined where it says nothing. */
export interface Look {
  align?: 'left' | 'center' | 'right' | 'justify'
  sizePt?: number
  isBold?: boolean
  isItalic?: boolean
  isHidden?: boolean
  font?: string
  /** 0 is the outermost. */
  outline?: number
  numbering?: { list?: string; level?: number }
}

const alignments: Record<string, Look['align']> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
}

/** `<w:b/>` and `<w:b w:val="1"/>` say yes, `<w:b w:val="0"/>` says no. */
export const isOn = (attributes: Attributes): boolean =>
  !/^(?:0|false|off|none)$/i.test(attributes['w:val'] ?? '')

/** Takes in what a property element says; most say nothing that matters here. */
export function learn(look: Look, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? ''
  switch (name) {
    case 'w:jc':
      look.align = alignments[value]
      break
    case 'w:sz':
      look.sizePt = (Number(value) || 0) / 2 || undefined
      break
    case 'w:b':
      look.isBold = isOn(attributes)
      break
    case 'w:i':
      look.isItalic = isOn(attributes)
      break
    case 'w:vanish':
      look.isHidden = isOn(attributes)
      break
    case 'w:rFonts':
      look.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? look.font
      break
    case 'w:outlineLvl':
      look.outline = Number(value)
      break
    case 'w:numId':
      look.numbering = { ...look.numbering, list: value }
      break
    case 'w:ilvl':
      look.numbering = { ...look.numbering, level: Number(value) || 0 }
      break
  }
}

/** The later look over the earlier one. */
export function overlay(below: Look, above: Look): Look {
  return {
    align: above.align ?? below.align,
    sizePt: above.sizePt ?? below.sizePt,
    isBold: above.isBold ?? below.isBold,
    isItalic: above.isItalic ?? below.isItalic,
    isHidden: above.isHidden ?? below.isHidden,
    font: above.font ?? below.font,
    outline: above.outline ?? below.outline,
    numbering: above.numbering ? { ...below.numbering, ...above.numbering } : below.numbering,
  }
}
