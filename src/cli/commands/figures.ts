import { viewFigure } from '../../core/figures/explain.ts'
import { readFigures } from '../../system/write-report.ts'
import { type CommuneYearOptions, readCommuneYear, withSystem } from '../with-system.ts'

/** `mtqg figures`: every known figure of a commune-year, as a table or as JSON. */
export async function figures(
  options: CommuneYearOptions & { json?: boolean; all?: boolean },
): Promise<void> {
  await withSystem(async (system) => {
    const book = await readFigures(system, await readCommuneYear(system, options))
    const chosen = options.all
      ? book.catalogue.list().map((definition) => book.get(definition.key))
      : book.listKnown()
    const views = chosen.map(viewFigure)
    if (options.json) {
      console.log(JSON.stringify(views, null, 2))
      return
    }
    for (const view of views) {
      const parts = view.parts ? `${view.parts} · ` : ''
      const reason = view.reason ? ` (${view.reason})` : ''
      console.log(`${view.key}\t${parts}${view.text}${reason}\t${view.label}`)
    }
  })
}
