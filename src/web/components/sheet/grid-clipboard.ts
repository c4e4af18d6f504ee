import { parseTabText, trimBlock, writeTabText } from '../../../core/sheets/clipboard.ts'
import { findDisplayedSign, parseTableHtml, writeTableHtml } from '../../../core/sheets/clipboard-html.ts'
import { type PastePlan, planPaste } from '../../../core/sheets/paste.ts'
import { sizeOf } from '../../../core/sheets/selection.ts'
import type { SayOf } from '../../words/use-say.ts'
import type { GridState } from './grid-state.ts'
import type { sheetWords } from './words.ts'

type Say = SayOf<typeof sheetWords>

/** Puts what is chosen on the clipboard, as text and as a table. */
export function copyChosen(state: GridState, clipboard: DataTransfer, say: Say): string {
  const texts = state.listTexts()
  clipboard.setData('text/plain', writeTabText(texts))
  clipboard.setData('text/html', writeTableHtml(texts))
  return say('copied', sizeOf(state.area))
}

/** True when the clipboard holds more than one cell, so that it is a paste even while a cell is edited. */
export const holdsTable = (clipboard: DataTransfer): boolean =>
  /\t|\n./.test(clipboard.getData('text/plain')) &&
  parseTableHtml(clipboard.getData('text/html')) !== undefined

/** Pastes what another program copied, and says what became of it. */
export function pasteInto(state: GridState, html: string, text: string, say: Say): string {
  const table = parseTableHtml(html)
  const block = trimBlock(table ?? parseTabText(text))
  if (block.length === 0) return say('pastedNothing')
  const shown = table ? findDisplayedSign(html) : undefined
  const plan = planPaste(block, state.area, state.ground(), shown)
  const wrong = state.typeMany(plan.typings, plan.manner)
  return sayPlan(plan, wrong, say)
}

const few = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')}…` : names.join(', ')

function sayPlan(plan: PastePlan, wrong: number, say: Say): string {
  const said = [plan.typings.length > 0 ? say('pasted', plan.typings.length) : say('pastedNothing')]
  if (plan.headerRows > 0) said.push(say('pastedHead'))
  if (wrong > 0) said.push(say('pastedWrong', wrong))
  if (plan.blank > 0) said.push(say('pastedBlank', plan.blank))
  if (plan.locked > 0) said.push(say('pastedLocked', plan.locked))
  if (plan.outside > 0) said.push(say('pastedOutside', plan.outside))
  if (plan.unknownTitles.length > 0) said.push(say('unknownTitles', few(plan.unknownTitles)))
  if (plan.unknownRows.length > 0) said.push(say('unknownRows', few(plan.unknownRows)))
  return said.join(' ')
}
