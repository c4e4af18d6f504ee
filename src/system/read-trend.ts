import { createBook } from '../core/figures/book.ts'
import { extendCatalogue, type FigureCatalogue } from '../core/figures/catalogue.ts'
import { type FigureView, viewFigure } from '../core/figures/explain.ts'
import type { FigureProvider } from '../platform/figure-provider.ts'
import { figureProviders } from './modules.ts'
import type { FigureSource } from './read-book.ts'

/** Some figures over the last years, oldest first; a year without the figure has it as missing. */
export interface Trend {
  years: number[]
  series: { key: string; label: string; labelEn: string; points: FigureView[] }[]
}

interface TrendRequest {
  communeId: string
  /** The last year shown. */
  year: number
  /** Of the last year; earlier ones are shown as they closed. */
  asOf?: string
  years: number
  keys: readonly string[]
}

/** Reads only what the named figures rest on: a trend asks ten years of one register, not of all. */
export async function readTrend(source: FigureSource, request: TrendRequest): Promise<Trend> {
  const { db, policy, catalogue } = source
  const known = request.keys.filter((key) => catalogue.find(key))
  const providers = chooseProviders(catalogue, known)
  const years = Array.from({ length: request.years }, (_, place) => request.year - request.years + 1 + place)
  const books = await Promise.all(
    years.map(async (year) => {
      const asOf = (year === request.year && request.asOf) || `${year}-12-31`
      const scope = { communeId: request.communeId, year, asOf }
      const read = await Promise.all(providers.map((provider) => provider.read(db, scope, policy)))
      return createBook({
        year,
        asOf,
        catalogue: extendCatalogue(
          catalogue,
          read.flatMap(({ definitions = [] }) => definitions),
        ),
        measurements: read.flatMap(({ measurements }) => measurements),
      })
    }),
  )
  return {
    years,
    series: known.map((key) => {
      const { label, labelEn } = catalogue.get(key)
      return { key, label, labelEn, points: books.map((book) => viewFigure(book.get(key))) }
    }),
  }
}

/** The modules that answer for the figures and for everything they are computed from. */
function chooseProviders(catalogue: FigureCatalogue, keys: readonly string[]): FigureProvider[] {
  const needed = new Set<string>()
  const visit = (key: string): void => {
    if (needed.has(key)) return
    needed.add(key)
    const { formula } = catalogue.find(key) ?? {}
    for (const input of formula ? Object.values(formula).flat() : []) visit(String(input))
  }
  keys.forEach(visit)
  const first = new Set([...needed].map((key) => key.split('.')[0]))
  const owners = figureProviders.filter(({ owns }) => owns.some((prefix) => first.has(prefix)))
  // Keys made of indicators of policy begin with their field; one module answers for all fields.
  const isOwned = (prefix: string | undefined) =>
    figureProviders.some(({ owns }) => owns.includes(prefix ?? ''))
  const rest = [...first].every(isOwned) ? [] : figureProviders.filter(({ owns }) => owns.length === 0)
  return [...owners, ...rest]
}
