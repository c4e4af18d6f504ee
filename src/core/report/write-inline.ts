import type { Figure, ListRecord } from '../figures/figure.ts'
import { type PrintStyle, printFigure } from '../figures/print.ts'
import { type Desk, loop } from './desk.ts'
import { type Citation, type Environment, findFigure, findWord, holds, selectRecords } from './environment.ts'
import type { FigureRun, FootnoteRun, Inline } from './model.ts'
import type { Fragment } from './outline-file.ts'
import { parseTemplate, type Token } from './template.ts'

/** Printed in a table cell for a figure that is not known, as statistical yearbooks do. */
export const unknownCell = '…'

interface Manner {
  fragments?: Record<string, Fragment>
  /** In a table cell: bare numbers, and "…" for what is missing; `listed` also notes what nobody entered. */
  cell?: 'plain' | 'listed'
}

/** The template written out: figures bound, words filled in, documents cited. */
export function writeInline(desk: Desk, template: string, manner: Manner = {}): Inline[] {
  return mergeText(writeTokens(desk, parseTemplate(template), manner))
}

/** A template without figures or notes, as plain words: headings and titles. */
export function fillWords(environment: Environment, template: string): string {
  const filled = template.replace(/<([^>]+)>/g, (_, path: string) => findWord(environment, path) ?? '')
  return parseTemplate(filled)
    .map((token) =>
      token.is === 'text' ? token.text : token.is === 'word' ? (findWord(environment, token.path) ?? '') : '',
    )
    .join('')
}

const writeTokens = (desk: Desk, tokens: readonly Token[], manner: Manner): Inline[] =>
  tokens.flatMap((token) => writeToken(desk, token, manner))

function writeToken(desk: Desk, token: Token, manner: Manner): Inline[] {
  switch (token.is) {
    case 'text':
      return [{ type: 'text', text: token.text }]
    case 'word':
      return [{ type: 'text', text: findWord(desk.environment, token.path) ?? '' }]
    case 'figure':
      return [writeFigure(desk, token, manner)]
    case 'joined':
      return writeFragment(desk, token.name, manner)
    case 'cite':
      return writeCitation(desk, token.targets)
    case 'optional':
      return token.tokens.every((inner) => isKnown(desk, inner))
        ? writeTokens(desk, token.tokens, manner)
        : []
  }
}

function writeFigure(desk: Desk, token: Extract<Token, { is: 'figure' }>, manner: Manner): Inline {
  const figure = findFigure(desk.environment, token.key)
  if (!figure) return { type: 'text', text: manner.cell ? unknownCell : '' }
  const style = manner.cell && token.style === 'full' ? 'cell' : token.style
  return printRun(desk, figure, style, manner.cell)
}

/** A figure printed at one place; what is missing or made up is noted down. */
export function printRun(desk: Desk, figure: Figure, form: PrintStyle, cell?: Manner['cell']): FigureRun {
  const isNoted = !cell || (cell === 'listed' && !figure.definition.formula)
  if (figure.state === 'missing' && isNoted) noteMissing(desk, figure)
  if (figure.synthetic) desk.notebook.synthetic.set(figure.key, figure)
  const run: FigureRun = {
    type: 'figure',
    key: figure.key,
    text: cell && figure.state === 'missing' ? unknownCell : printFigure(figure, form),
    state: figure.state,
    kind: figure.definition.kind,
    form,
  }
  return figure.synthetic ? { ...run, synthetic: true } : run
}

function noteMissing(desk: Desk, figure: Figure): void {
  if (desk.notebook.missing.has(figure.key)) return
  desk.notebook.missing.set(figure.key, {
    key: figure.key,
    label: figure.definition.label,
    reason: figure.reason ?? 'chưa nhập',
    section: desk.section,
    enteredIn: figure.definition.enteredIn,
  })
}

/** Whether the words or the figure a token stands for exist here. */
function isKnown(desk: Desk, token: Token): boolean {
  if (token.is === 'word') return findWord(desk.environment, token.path) !== undefined
  if (token.is !== 'figure') return true
  const figure = findFigure(desk.environment, token.key)
  return figure !== undefined && (figure.value !== undefined || figure.text !== undefined)
}

function writeFragment(desk: Desk, name: string, manner: Manner): Inline[] {
  const fragment = manner.fragments?.[name]
  if (!fragment) return []
  if ('choose' in fragment) {
    const chosen = fragment.choose.find((option) => !option.when || holds(desk.environment, option.when))
    return chosen?.text ? writeInline(desk, chosen.text, manner) : []
  }
  const rounds = loop(desk.environment, fragment.each)
  return rounds.flatMap(({ inside }, position) => {
    const isLast = position === rounds.length - 1
    const between = position === 0 ? '' : isLast ? (fragment.last ?? fragment.separator) : fragment.separator
    const said = writeInline({ ...desk, environment: inside }, fragment.say)
    return between ? [{ type: 'text' as const, text: between }, ...said] : said
  })
}

/** One footnote; its words are written when the whole report is there, see `cite.ts`. */
function writeCitation(desk: Desk, targets: readonly string[]): FootnoteRun[] {
  const citations = targets.flatMap((target) => findCitations(desk, target))
  if (citations.length === 0) return []
  for (const citation of citations) desk.notebook.citations.set(citation.symbol, citation)
  return [{ type: 'footnote', content: [], symbols: citations.map(({ symbol }) => symbol) }]
}

/** `#NAME` cites the legal bases of the outline, `@list tag=value` the documents of a list, `$x` the document in a variable, else a symbol of the register. */
function findCitations(desk: Desk, target: string): Citation[] {
  if (target.startsWith('#')) return desk.notebook.findBases(fillWords(desk.environment, target.slice(1)))
  if (target.startsWith('@')) {
    const [list = '', ...tags] = target.slice(1).split(/\s+/)
    const where = Object.fromEntries(tags.map((tag) => tag.split('=') as [string, string]))
    return selectRecords(desk.environment, list, where).flatMap(citationOfRecord)
  }
  if (target.startsWith('$')) {
    const record = desk.environment.variables[target.slice(1)]
    return record ? citationOfRecord(record) : []
  }
  const citation = desk.notebook.findCitation(target)
  return citation ? [citation] : []
}

/** Records that are documents carry their citations as words. */
export function citationOfRecord(record: ListRecord): Citation[] {
  const { symbol = record.id, 'citation-full': full, 'citation-short': short } = record.words
  return full && short ? [{ symbol, full, short, issuedOn: record.words['issued-on'] ?? '' }] : []
}

/** Neighbouring plain runs become one, so that the three outputs cut the text at the same places. */
function mergeText(runs: Inline[]): Inline[] {
  const merged: Inline[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (run.type === 'text' && run.text === '') continue
    if (
      run.type === 'text' &&
      last?.type === 'text' &&
      !run.italic &&
      !last.italic &&
      !run.bold &&
      !last.bold
    ) {
      merged[merged.length - 1] = { type: 'text', text: last.text + run.text }
    } else merged.push(run)
  }
  return merged
}
