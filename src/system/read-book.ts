import { createBook, type FigureBook } from '../core/figures/book.ts'
import { extendCatalogue, type FigureCatalogue, looksBack } from '../core/figures/catalogue.ts'
import type { Contribution, FigureScope } from '../core/figures/figure.ts'
import type { Policy } from '../core/policy/index.ts'
import type { Db } from '../platform/database/db.ts'
import type { FigureProvider } from '../platform/figure-provider.ts'
import { figureProviders } from './modules.ts'

/** What reading figures needs. */
export interface FigureSource {
  db: Db
  policy: Policy
  catalogue: FigureCatalogue
}

/** All figures of a commune-year at a cut-off date, with those of the year before to compare with. */
export async function readBook(
  source: FigureSource,
  scope: FigureScope,
  providers = figureProviders,
): Promise<FigureBook> {
  const before = { ...scope, year: scope.year - 1, asOf: `${scope.year - 1}-12-31` }
  const [now, then] = await Promise.all([
    readContributions(source, scope, providers),
    readContributions(source, before, providers),
  ])
  return openBook(source, scope, now, openBook(source, before, then))
}

/**
 * The figures of a commune-year to list, each for itself: `.change` and `.last-year`, which no list holds,
 * are missing. Half the reading of {@link readBook}.
 */
export async function readBookAlone(source: FigureSource, scope: FigureScope): Promise<FigureBook> {
  if (looksBack(source.catalogue)) return readBook(source, scope)
  return openBook(source, scope, await readContributions(source, scope, figureProviders))
}

/**
 * The book of some figures alone: only the registers they rest on are read, for one year or, where a figure
 * compares, for two. Other figures are missing in it.
 */
export const readBookOf =
  (keys: readonly string[]) =>
  async (source: FigureSource, scope: FigureScope): Promise<FigureBook> => {
    const { providers, isCompared } = chooseProviders(source.catalogue, keys)
    if (!isCompared) return openBook(source, scope, await readContributions(source, scope, providers))
    return readBook(source, scope, providers)
  }

/** The registers behind some figures: their modules' own, and those of everything they are computed from. */
function chooseProviders(catalogue: FigureCatalogue, keys: readonly string[]) {
  const needed = new Set<string>()
  let isCompared = false
  const visit = (key: string): void => {
    if (needed.has(key)) return
    needed.add(key)
    const { formula } = catalogue.find(key) ?? {}
    isCompared ||= formula !== undefined && ('change' in formula || 'lastYear' in formula)
    for (const input of formula ? Object.values(formula).flat() : []) visit(String(input))
  }
  keys.forEach(visit)
  const firstWords = new Set([...needed].map((key) => key.split('.')[0] ?? key))
  const owned = figureProviders.flatMap(({ owns }) => owns)
  const hasOthers = [...firstWords].some((word) => !owned.includes(word))
  const providers = figureProviders.filter(({ owns }) =>
    owns.length === 0 ? hasOthers : owns.some((word) => firstWords.has(word)),
  )
  return { providers, isCompared }
}

const readContributions = (
  { db, policy }: FigureSource,
  scope: FigureScope,
  providers: readonly FigureProvider[],
): Promise<Contribution[]> => Promise.all(providers.map((provider) => provider.read(db, scope, policy)))

function openBook(
  { catalogue }: FigureSource,
  scope: FigureScope,
  contributions: readonly Contribution[],
  lastYear?: FigureBook,
): FigureBook {
  return createBook({
    year: scope.year,
    asOf: scope.asOf,
    catalogue: extendCatalogue(
      catalogue,
      contributions.flatMap((one) => one.definitions ?? []),
    ),
    measurements: contributions.flatMap((one) => one.measurements),
    lists: Object.assign({}, ...contributions.map((one) => one.lists ?? {})),
    lastYear,
  })
}
