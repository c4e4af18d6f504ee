import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Where axe looks, and by the rules of which tags: the whole page and its usual ones when not said. */
interface Asked {
  within?: string
  tags?: string[]
}

/** What axe finds wrong on the page as it stands, with every place it was found at. */
export async function listAxeFaults(page: Page, asked: Asked = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async ({ within, tags }) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe }
    const options: axe.RunOptions = {
      ...(tags && { runOnly: { type: 'tag', values: tags } }),
      // To name every place that is in order takes a good part of the time, and nobody reads it.
      resultTypes: ['violations'],
    }
    const { violations } = await (within ? checker.run(within, options) : checker.run(options))
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  }, asked)
}
