import type { CheckFinding, CheckGround } from '../checker/finding.ts'
import { checkDocument } from '../checker/index.ts'
import { proposedText } from '../checker/proposal.ts'
import { ruleTitles } from '../checker/titles.ts'
import { type Placed, toCheckedDocument } from './checked-document.ts'
import type { Finding, Severity } from './finding.ts'
import type { CheckedSection } from './findings.ts'
import type { Table } from './model.ts'

/**
 * What the report checker finds in the words that people wrote and in the tables of the report.
 *
 * The whole report is read, since a sum may stand in one sentence and its parts in the next or in a table; but
 * what the registers say in sentences cannot be changed here, so of these only findings that touch written
 * ones are told. `check` may know the answer for the same document from before.
 */
export function findByChecker(
  sections: readonly CheckedSection[],
  ground: CheckGround,
  tables: readonly Table[] = [],
  check = checkDocument,
): Finding[] {
  const isToCheck = sections.some(({ items }) => items.some(({ kind }) => kind !== 'auto'))
  if (!isToCheck) return []
  const printed = sections.filter(({ isPrinted }) => isPrinted)
  const { document, placed } = toCheckedDocument(printed, tables)
  return check(document, ground).flatMap((finding) => toFinding(finding, placed))
}

const severities: Record<CheckFinding['severity'], Severity> = {
  error: 'error',
  warning: 'doubt',
  hint: 'hint',
}

function toFinding(finding: CheckFinding, placed: readonly Placed[]): Finding[] {
  const at = ({ start }: { start: number }) =>
    placed.find((block) => start >= block.start && start <= block.end)
  const block = at(finding)
  const isTable = block?.kind === 'table'
  const touchesWritten = [finding, ...finding.related].some((span) => at(span)?.kind === 'written')
  if (!block || (!isTable && !touchesWritten)) return []
  const { rule, quote, arithmetic, start, end } = finding
  const proposal = proposedText(finding)
  const { section, blockKey } = block
  const place = isTable ? start - block.start : start === end ? start : ''
  return [
    {
      // Named by its words, in a table by its cell: it stays the same while something before it is written.
      id: `checked ${rule} ${section} ${blockKey} ${quote.slice(0, 80)} ${place}`.trim(),
      rule: 'checked',
      severity: severities[finding.severity],
      section,
      blockKey,
      quote,
      sentence: {
        vi: finding.message,
        en: `${ruleTitles[rule].en}: look at "${quote}" again.`,
      },
      advice: isTable ? adviceOnTable : adviceOn(proposal),
      ...(arithmetic === undefined ? {} : { arithmetic }),
    },
  ]
}

const adviceOn = (proposal: string | undefined): Finding['advice'] =>
  proposal === undefined
    ? { vi: 'Đọc lại câu này.', en: 'Read this sentence again.' }
    : { vi: `Đề nghị: ${proposal}.`, en: `Proposal: ${proposal}.` }

/** A table is drawn from what was entered: it is put right there. */
const adviceOnTable: Finding['advice'] = {
  vi: 'Bảng vẽ từ số đã nhập: xem lại ở nơi nhập.',
  en: 'The table is drawn from what was entered: look at it there.',
}
