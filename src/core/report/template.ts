import { type PrintStyle, printStyles } from '../figures/print.ts'

/**
 * A sentence template, read once.
 *
 * Between braces stand: a figure `{poverty.poor.rate}` or `{poverty.poor.rate|parts}`, its key possibly with a
 * word of a variable in it, `{capital.<p.key>.rate}`; a figure of a loop variable `{$x:attendances}`; a word
 * `{$x.village}` or `{$year}`; a joined list `{%names}`; a footnote `{cite:1719/QĐ-TTg; 27/2022/NĐ-CP}` or, from
 * a variable that is a document, `{cite:$x}`, from a list `{cite:@documents.own programme=NTM}`, or the legal
 * bases of the outline `{cite:#ALL}`. Words between brackets, `[ tại {$x.village}]`, are left out when something in
 * them is not known.
 */
export type Token =
  | { is: 'text'; text: string }
  | { is: 'figure'; key: string; style: PrintStyle }
  | { is: 'word'; path: string }
  | { is: 'joined'; name: string }
  | { is: 'cite'; targets: string[] }
  | { is: 'optional'; tokens: readonly Token[] }

/** A template that cannot be read: unbalanced braces or an unknown print style. */
export class TemplateFault extends Error {}

const cache = new Map<string, readonly Token[]>()

/** The tokens of a template. @throws TemplateFault with a Vietnamese sentence. */
export function parseTemplate(template: string): readonly Token[] {
  const known = cache.get(template)
  if (known) return known
  const tokens = splitBrackets(template).flatMap(({ text, isOptional }): Token[] => {
    const inner = parsePlain(text, template)
    return isOptional ? [{ is: 'optional', tokens: inner }] : inner
  })
  cache.set(template, tokens)
  return tokens
}

/** Every token, those inside brackets too. */
export const flattenTokens = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token) => (token.is === 'optional' ? flattenTokens(token.tokens) : [token]))

function splitBrackets(template: string): { text: string; isOptional: boolean }[] {
  const pieces = template.split(/\[([^[\]]*)\]/)
  if (pieces.some((piece) => /[[\]]/.test(piece)))
    throw new TemplateFault(`ngoặc vuông không khớp trong "${template}"`)
  return pieces.map((text, position) => ({ text, isOptional: position % 2 === 1 })).filter(({ text }) => text)
}

function parsePlain(text: string, template: string): Token[] {
  const tokens: Token[] = []
  let rest = text
  while (rest) {
    const open = rest.indexOf('{')
    const stray = rest.slice(0, open < 0 ? undefined : open)
    if (stray.includes('}')) throw new TemplateFault(`thừa dấu "}" trong "${template}"`)
    if (stray) tokens.push({ is: 'text', text: stray })
    if (open < 0) break
    const close = rest.indexOf('}', open)
    if (close < 0) throw new TemplateFault(`thiếu dấu "}" trong "${template}"`)
    tokens.push(parsePlaceholder(rest.slice(open + 1, close).trim(), template))
    rest = rest.slice(close + 1)
  }
  return tokens
}

function parsePlaceholder(body: string, template: string): Token {
  if (body.startsWith('cite:')) {
    return {
      is: 'cite',
      targets: body
        .slice('cite:'.length)
        .split(';')
        .map((target) => target.trim()),
    }
  }
  if (body.startsWith('%')) return { is: 'joined', name: body.slice(1) }
  if (body.startsWith('$') && !body.includes(':')) return { is: 'word', path: body.slice(1) }
  const [key = '', style = 'full'] = body.split('|').map((piece) => piece.trim())
  if (!printStyles.includes(style))
    throw new TemplateFault(`kiểu in "${style}" không có, trong "${template}"`)
  if (!/^(\$[a-z-]+:)?[a-z0-9<>.-]+$/.test(key))
    throw new TemplateFault(`không đọc được "{${body}}" trong "${template}"`)
  return { is: 'figure', key, style: style as PrintStyle }
}
