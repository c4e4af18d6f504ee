import { element, escapeXml, valued, when } from './xml.ts'

export interface RunLook {
  bold?: boolean
  italic?: boolean
  superscript?: boolean
  /** A character style, by id. */
  style?: string
  /** A thin box around the words. */
  boxed?: boolean
}

/** Properties of a run, in the order the schema asks for: Word repairs a file that has them in another. */
function runProperties(look: RunLook): string {
  const inside =
    when(look.style, valued('w:rStyle', look.style ?? '')) +
    when(look.bold, '<w:b/>') +
    when(look.italic, '<w:i/>') +
    when(look.boxed, '<w:bdr w:val="single" w:sz="6" w:space="0" w:color="000000"/>') +
    when(look.superscript, valued('w:vertAlign', 'superscript'))
  return when(inside, `<w:rPr>${inside}</w:rPr>`)
}

/** Words in one look; a line break or a tab in them stays one. */
export function run(words: string, look: RunLook = {}): string {
  const pieces = words.split(/([\n\t])/).filter((piece) => piece !== '')
  const inside = pieces.map((piece) => {
    if (piece === '\n') return '<w:br/>'
    return piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`
  })
  return `<w:r>${runProperties(look)}${inside.join('')}</w:r>`
}

export interface ParagraphLook {
  style: string
  keepNext?: boolean
  /** Twips. */
  indent?: { left: number; right: number }
  align?: 'left' | 'center' | 'right'
  /** Ends a section with these properties. */
  section?: string
}

/** A paragraph around runs that are XML already. Style first, then in schema order. */
export function paragraph(look: ParagraphLook, ...runs: string[]): string {
  const properties =
    valued('w:pStyle', look.style) +
    when(look.keepNext, '<w:keepNext/>') +
    when(look.indent, element('w:ind', { 'w:left': look.indent?.left, 'w:right': look.indent?.right })) +
    when(look.align, valued('w:jc', look.align ?? '')) +
    (look.section ?? '')
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.join('')}</w:p>`
}

/** A solid rule drawn as the border of an empty paragraph: the one line Word and LibreOffice draw alike. */
export function rule(length: number, width: number): string {
  const side = Math.max(0, Math.round((width - length) / 2))
  return paragraph({ style: 'Rule', indent: { left: side, right: width - length - side } })
}
