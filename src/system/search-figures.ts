import type { FigureBook } from '../core/figures/book.ts'
import type { Figure, FigureDefinition } from '../core/figures/figure.ts'
import { type PrintStyle, printFigure } from '../core/figures/print.ts'
import { fold } from '../core/vietnamese/text.ts'
import type { FigureChoice, FigureChoices } from '../modules/reports/desk.contract.ts'
import { readBookAlone } from './read-book.ts'
import { type ReportRequest, type ReportSource, readFigures } from './write-report.ts'

const shown = 20

/** Figures whose name or key has the typed words, those with a value first: what typing "/" offers. */
export async function searchFigures(
  source: ReportSource,
  request: ReportRequest,
  text: string,
): Promise<FigureChoices> {
  const book = await readFigures(source, request, readBookAlone)
  const words = fold(text).split(' ').filter(Boolean)
  const found = listNamed(book)
    .filter(({ haystack }) => words.every((word) => haystack.includes(word)))
    .sort((a, b) => rank(a, words) - rank(b, words))
    .slice(0, shown)
  return { figures: found.flatMap(({ key }) => book.find(key) ?? []).map(viewChoice) }
}

/** How a figure is found: by its folded name, its key, its English name. */
interface Words {
  label: string
  haystack: string
}

interface Named extends Words {
  key: string
  isKnown: boolean
}

/** Folding two thousand names takes longer than everything else; a definition never changes. */
const folded = new WeakMap<FigureDefinition, Words>()

function foldWords(definition: FigureDefinition): Words {
  const known = folded.get(definition)
  if (known) return known
  const { key, label, labelEn } = definition
  const words = { label: fold(label), haystack: `${fold(label)} ${key} ${fold(labelEn)}` }
  folded.set(definition, words)
  return words
}

function listNamed(book: FigureBook): Named[] {
  const known = new Set(
    book
      .listKnown()
      .filter(({ state }) => state !== 'missing')
      .map(({ key }) => key),
  )
  return book.catalogue.list().map((definition) => ({
    ...foldWords(definition),
    key: definition.key,
    isKnown: known.has(definition.key),
  }))
}

/** Names that begin with the typed words first, then those with a value, then short ones. */
function rank({ label, isKnown }: Named, words: readonly string[]): number {
  const begins = label.startsWith(words.join(' ')) ? 0 : 1
  return (isKnown ? 0 : 10_000) + begins * 1_000 + label.length
}

const moneyForms: readonly PrintStyle[] = ['full', 'triệu đồng', 'tỷ đồng', 'number']

function formsOf({ definition }: Figure): readonly PrintStyle[] {
  if (definition.valueType === 'money') return moneyForms
  if (definition.formula && 'ratio' in definition.formula) return ['full', 'parts']
  return definition.valueType === 'status' ? ['full'] : ['full', 'number']
}

function viewChoice(figure: Figure): FigureChoice {
  const forms = formsOf(figure).map((form) => ({ form, text: printFigure(figure, form) }))
  return {
    key: figure.key,
    label: figure.definition.label,
    labelEn: figure.definition.labelEn,
    kind: figure.definition.kind,
    state: figure.state,
    forms: forms.filter(({ text }, place) => forms.findIndex((one) => one.text === text) === place),
  }
}
