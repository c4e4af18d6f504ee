/**
 * Just as much XML as spreadsheets write: tags, attributes, text. Declarations were refused before, so there are
 * no entities but the five of XML itself.
 */

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text of XML as text: entities, and the way Office writes control signs. */
export function plainText(xml: string): string {
  const text = xml.includes('&')
    ? xml.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
        if (!name.startsWith('#')) return named[name] ?? whole
        const code = Number.parseInt(name.replace(/^#x?/i, ''), /^#x/i.test(name) ? 16 : 10)
        return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
    : xml
  return text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}

/** The value of an attribute inside a tag. */
export function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found ? plainText(found[1] ?? found[2] ?? '') : undefined
}

/** Elements of that name, whatever the prefix: the attributes and what stands inside. They never hold one another. */
export function* eachElement(xml: string, name: string): Iterable<{ tag: string; inner: string }> {
  const open = new RegExp(`<(\\w+:)?${name}(\\s[^>]*?)?(/)?>`, 'g')
  for (let match = open.exec(xml); match; match = open.exec(xml)) {
    const [, prefix = '', tag = '', isEmpty] = match
    if (isEmpty) {
      yield { tag, inner: '' }
      continue
    }
    const close = `</${prefix}${name}>`
    const end = xml.indexOf(close, open.lastIndex)
    if (end < 0) return
    yield { tag, inner: xml.slice(open.lastIndex, end) }
    open.lastIndex = end + close.length
  }
}

/** All text of `<t>` inside; readings of Japanese signs are left out. */
export function textOf(inner: string): string {
  let text = ''
  for (const { inner: piece } of eachElement(withoutReadings(inner), 't')) text += plainText(piece)
  return text
}

function withoutReadings(inner: string): string {
  let own = inner
  for (const { inner: reading } of inner.includes('rPh') ? eachElement(inner, 'rPh') : []) {
    own = own.replace(reading, '')
  }
  return own
}
