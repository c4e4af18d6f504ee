import { type Look, learn, overlay } from './looks.ts'
import { walkXml } from './walk-xml.ts'

/** The styles of a Word file, what they are based on already taken in. */
export interface Styles {
  /** The look of a paragraph of that style, or of the default one. */
  ofParagraph: (id: string | undefined) => Look
  /** What a character style adds. */
  ofRun: (id: string | undefined) => Look
  /** "heading 1", "TOC 2": the name as Word keeps it, in small letters. */
  nameOf: (id: string | undefined) => string
}

interface Style {
  name: string
  basedOn?: string
  look: Look
}

/** Reads `styles.xml`; without it nothing has a look. */
export function readStyles(xml: string | undefined): Styles {
  const styles = new Map<string, Style>()
  const defaults: Look = {}
  let standard: string | undefined
  let current: Style | undefined
  let isDefault = false
  if (xml !== undefined) {
    walkXml(xml, {
      open(name, attributes) {
        if (name === 'w:docDefaults') isDefault = true
        else if (name === 'w:style') {
          current = { name: '', look: {} }
          const id = attributes['w:styleId'] ?? ''
          styles.set(id, current)
          if (attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1') standard = id
        } else if (current && name === 'w:name') current.name = (attributes['w:val'] ?? '').toLowerCase()
        else if (current && name === 'w:basedOn') current.basedOn = attributes['w:val']
        // Looks of the first row and the like belong to tables, not to the style.
        else if (name === 'w:tblStylePr') current = undefined
        else if (current || isDefault) learn(current ? current.look : defaults, name, attributes)
      },
      close(name) {
        if (name === 'w:docDefaults') isDefault = false
        if (name === 'w:style') current = undefined
      },
      text: () => undefined,
    })
  }
  const resolved = new Map<string, Look>()
  const resolve = (id: string | undefined, trail: ReadonlySet<string> = new Set()): Look => {
    const style = id === undefined ? undefined : styles.get(id)
    if (!style || id === undefined || trail.has(id)) return {}
    const known = resolved.get(id)
    if (known) return known
    const look = overlay(resolve(style.basedOn, new Set([...trail, id])), style.look)
    resolved.set(id, look)
    return look
  }
  const paragraphs = new Map<string, Look>()
  return {
    ofParagraph(id) {
      const wanted = id !== undefined && styles.has(id) ? id : (standard ?? '')
      const known = paragraphs.get(wanted) ?? overlay(defaults, resolve(wanted))
      paragraphs.set(wanted, known)
      return known
    },
    ofRun: (id) => resolve(id),
    nameOf: (id) => styles.get(id ?? standard ?? '')?.name ?? '',
  }
}
