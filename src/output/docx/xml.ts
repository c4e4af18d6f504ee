type Attributes = Readonly<Record<string, string | number | undefined>>

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '\t',
  '\n': '\n',
}

/** Marks of XML itself, and the controls and lone surrogates XML 1.0 forbids: Word refuses a file with one. */
const special = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

/** Words made safe for an XML text or attribute. */
export const escapeXml = (words: string): string =>
  words.replace(special, (character) => entities[character] ?? '')

/** One XML element; children are XML already, attribute values are not. Undefined attributes are left out. */
export function element(name: string, attributes: Attributes = {}, ...children: string[]): string {
  let start = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) start += ` ${key}="${typeof value === 'number' ? value : escapeXml(value)}"`
  }
  const inside = children.join('')
  return inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`
}

/** An element that carries one value in `w:val`, the commonest shape in WordprocessingML. */
export const valued = (name: string, value: string | number): string => element(name, { 'w:val': value })

/** XML that is written only when a condition holds. */
export const when = (condition: unknown, xml: string): string => (condition ? xml : '')

/** A whole part of the package. */
export const part = (xml: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`

/** Namespaces of the parts with text. `w15` is ignored by readers that do not know it. */
export const textNamespaces: Attributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'mc:Ignorable': 'w15',
}
