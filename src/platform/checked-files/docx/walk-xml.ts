import { SaxesParser } from 'saxes'

/** Attributes by their canonical name. */
export type Attributes = Readonly<Record<string, string>>

/** What a walker hears of a part; offsets are units of the part's text. */
export interface XmlListener {
  /** `start` is where "<" stands, `end` is behind ">". */
  open: (name: string, attributes: Attributes, start: number, end: number) => void
  close: (name: string, start: number, end: number) => void
  text: (text: string) => void
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
/** Namespaces, also the strict ones, by the prefix that Word itself gives them. */
const prefixes = new Map([
  [word, 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
])

/** Thrown by a listener to end a walk early; the walk then answers false. */
export class Enough extends Error {}

/**
 * Walks through a part without building a tree; no entity but XML's own is known and nothing is fetched.
 *
 * @returns whether the part was heard to its end. @throws Error where it is not well-formed.
 */
export function walkXml(xml: string, listener: XmlListener): boolean {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  const names = createNames()
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    if (!names.isReady) names.learn(attributes)
    const end = parser.position
    listener.open(names.of(name), names.ofAttributes(attributes), xml.lastIndexOf('<', end - 1), end)
    if (isSelfClosing) names.selfClosed = true
  })
  parser.on('closetag', ({ name }) => {
    const end = parser.position
    const start = names.selfClosed ? end : xml.lastIndexOf('<', end - 1)
    names.selfClosed = false
    listener.close(names.of(name), start, end)
  })
  parser.on('text', (words) => listener.text(words))
  parser.on('cdata', (words) => listener.text(words))
  try {
    parser.write(xml).close()
    return true
  } catch (error) {
    if (error instanceof Enough) return false
    throw error
  }
}

/** Names as Word writes them, whatever prefixes the root of the part declares. */
function createNames() {
  let renamed: Map<string, string> | undefined
  const known = new Map<string, string>()
  const rename = (name: string): string => {
    const colon = name.indexOf(':')
    const prefix = renamed?.get(colon < 0 ? '' : name.slice(0, colon))
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`
  }
  const of = (name: string): string => {
    if (!renamed) return name
    const found = known.get(name) ?? rename(name)
    known.set(name, found)
    return found
  }
  return {
    isReady: false,
    selfClosed: false,
    learn(attributes: Attributes): void {
      this.isReady = true
      const declared = Object.entries(attributes).flatMap(([name, value]) => {
        const prefix = /^xmlns(?::(.+))?$/.exec(name)
        const ours = prefix && prefixes.get(value)
        return prefix && ours && ours !== (prefix[1] ?? '') ? [[prefix[1] ?? '', ours] as const] : []
      })
      if (declared.length > 0) renamed = new Map(declared)
    },
    of,
    ofAttributes: (attributes: Attributes): Attributes =>
      renamed
        ? Object.fromEntries(
            Object.entries(attributes).map(([name, value]) => [name.includes(':') ? of(name) : name, value]),
          )
        : attributes,
  }
}
