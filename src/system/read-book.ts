import { createBook, type FigureBook } from '../core/figures/book.ts'
import { extendCatalogue, type FigureCatalogue, looksBack } from '../core/figures/catalogue.ts'
import type { Contribution, FigureScope } from '../core/figures/figure.ts'
import type { Policy } from '../core/policy/index.ts'
import type { Db } from '../platform/database/db.ts'
import { figureProviders } from './modules.ts'

/** What reading figures needs. */
export interface FigureSource {
  db: Db
  policy: Policy
  catalogue: FigureCatalogue
}

/** All figures of a commune-year at a cut-off date, with those of the year before to compare with. */
export async function readBook(source: FigureSource, scope: FigureScope): Promise<FigureBook> {
  const before = { ...scope, year: scope.year - 1, asOf: `${scope.year - 1}-12-31` }
  const [now, then] = await Promise.all([readContributions(source, scope), readContributions(source, before)])
  return openBook(source, scope, now, openBook(source, before, then))
}

/**
 * The figures of a commune-year to list, each for itself: `.change` and `.last-year`, which no list holds,
 * are missing. Half the reading of {@link readBook}.
 */
export async function readBookAlone(source: FigureSource, scope: FigureScope): Promise<FigureBook> {
  if (looksBack(source.catalogue)) return readBook(source, scope)
  return openBook(source, scope, await readContributions(source, scope))
}

const readContributions = ({ db, policy }: FigureSource, scope: FigureScope): Promise<Contribution[]> =>
  Promise.all(figureProviders.map((provider) => provider.read(db, scope, policy)))

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
