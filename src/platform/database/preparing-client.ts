import pg from 'pg'

/** More statements than the program has; what is written anew every time (a list of rows) comes beyond it. */
const mostNames = 400
const longest = 20_000
const names = new Map<string, string>()

/** The name of a statement, the same in every connection; undefined for what is not worth one. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= mostNames || text.length > longest) return known
  const name = `mtqg_${names.size + 1}`
  names.set(text, name)
  return name
}

/**
 * A connection that has each statement planned once.
 *
 * Row-level security makes planning dearer than most of our reads: a list of a hundred rows is planned longer
 * than it is read.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: one body for the many forms of pg's query
  override query(...args: any[]): any {
    const [text, values] = args
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
    return name === undefined
      ? super.query(...(args as [string]))
      : super.query({ name, text, values }, ...(args.slice(2) as []))
  }
}
