import { Problem } from '../../../src/core/problem.ts'
import { openDatabase } from '../../../src/platform/database/open.ts'

/**
 * A program that opens the database of a folder and holds it until told to stop.
 *
 * Its first line is what it opened, or the problem it met. `bug` makes it end without closing.
 */
const [dataDir = '', ...words] = process.argv.slice(2)
const tell = (answer: unknown) => process.stdout.write(`${JSON.stringify(answer)}\n`)

try {
  const opened = await openDatabase({ dataDir, share: words.includes('share'), say: () => {} })
  await opened.announce('http://localhost:3999')
  process.once('SIGTERM', async () => {
    if (words.includes('bug')) process.exit(70)
    await opened.close()
    process.exit(0)
  })
  tell({ url: opened.url, kind: opened.kind })
  setInterval(() => {}, 60_000)
} catch (error) {
  tell(error instanceof Problem ? error.toJSON() : { bug: String(error) })
  process.exit(1)
}
