const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Controls and lone surrogates have no place in HTML; a tab is a space, a line break stays. */
const clean = (words: string): string =>
  words.replace(/\t/g, ' ').replace(/(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')

const escaped = (words: string): string =>
  clean(words).replace(/[&<>"']/g, (character) => entities[character] ?? character)

/** Words made safe between tags. */
export const escapeText = (words: string): string => escaped(words).replace(/\n/g, '<br>')

type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element; its children are HTML already, its attributes are not. Undefined attributes are left out. */
export function tag(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escaped(String(value))}"`)
  return `<${name}${written.join('')}>${children.join('')}</${name}>`
}

/** An element around plain words. */
export const say = (name: string, attributes: Attributes, words: string): string =>
  tag(name, attributes, escapeText(words))
