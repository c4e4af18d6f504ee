/** Signs that make a spreadsheet take a text for a formula once it passes through a .csv file. */
const startsFormula = /^[=+\-@\t\r\n]/
/** "- Hỗ trợ nhà ở": a bullet, and nothing in it that could be called or linked. */
const isBullet = /^[-+–] ?\p{L}[^=|!(@"'&]*$/u

/**
 * The text as a cell may hold it: one that a spreadsheet could run gets an apostrophe in front, and what no
 * XML may hold is left out.
 */
export function neutralise(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  return startsFormula.test(clean) && !isBullet.test(clean) ? `'${clean}` : clean
}

/** The text a person meant: without the apostrophe that {@link neutralise} put there. */
export const restore = (text: string): string =>
  text.startsWith("'") && startsFormula.test(text.slice(1)) ? text.slice(1) : text
