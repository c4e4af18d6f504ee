import { openBrowser } from './browser.ts'

/** Unpacks the browser before the workers of a run want it, both at the same moment. */
export default async function setup() {
  const browser = await openBrowser()
  await browser.close()
}
