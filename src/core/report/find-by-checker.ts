import type { Paragraph, ReadDocument } from '../checker/document.ts'
import type { CheckFinding, CheckGround } from '../checker/finding.ts'
import { checkDocument } from '../checker/index.ts'
import { proposedText } from '../checker/proposal.ts'
import { ruleTitles } from '../checker/titles.ts'
import type { Finding, Severity } from './finding.ts'
import type { CheckedSection } from './findings.ts'

/** A block of the report and where it stands in the text that is checked. */
interface Placed {
  section: string
  blockKey: string
  isWritten: boolean
  start: number
  end: number
}

/**
 * What the report checker finds in the words that people wrote.
 *
 * The whole report is read, since a sum may stand in one sentence and its parts in the next; but what the
 * registers say cannot be changed here, so only findings that touch written sentences are told.
 */
export function findByChecker(sections: readonly CheckedSection[], ground: CheckGround): Finding[] {
  const isWritten = sections.some(({ items }) => items.some(({ kind }) => kind === 'written'))
  if (!isWritten) return []
  const { document, placed } = toDocument(sections.filter(({ isPrinted }) => isPrinted))
  return checkDocument(document, ground).flatMap((finding) => toFinding(finding, placed))
}

/** The report as the checker reads documents; tables are drawn from the registers and left out. */
function toDocument(sections: readonly CheckedSection[]): { document: ReadDocument; placed: Placed[] } {
  const parts: string[] = []
  const blocks: Paragraph[] = []
  const placed: Placed[] = []
  let length = 0
  const put = (text: string, role: Paragraph['role']): { start: number; end: number } => {
    const start = length
    const words = text.normalize('NFC').replace(/[\n\t]/g, ' ')
    parts.push(words)
    length += words.length + 1
    const span = { start, end: start + words.length }
    blocks.push({ kind: 'paragraph', role, ...span })
    return span
  }
  for (const { key: section, number, title, items } of sections) {
    // The first and the last sentences have no heading.
    if (number) put(`${number}. ${title}`, 'heading')
    for (const { kind, text, blockKey } of items) {
      if (kind !== 'table' && text.trim() !== '')
        placed.push({ section, blockKey, isWritten: kind === 'written', ...put(text, 'body') })
    }
  }
  return { document: { text: parts.join('\n'), blocks, unread: [] }, placed }
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
  if (!block || ![finding, ...finding.related].some((span) => at(span)?.isWritten)) return []
  const { rule, quote, arithmetic, start, end } = finding
  const proposal = proposedText(finding)
  const { section, blockKey } = block
  return [
    {
      // Named by its words: it stays the same one while something before it is written.
      id: `checked ${rule} ${section} ${blockKey} ${quote.slice(0, 80)} ${start === end ? start : ''}`.trim(),
      rule: 'checked',
      severity: severities[finding.severity],
      section,
      blockKey,
      quote,
      sentence: {
        vi: finding.message,
        en: `${ruleTitles[rule].en}: look at "${quote}" again.`,
      },
      advice:
        proposal === undefined
          ? { vi: 'Đọc lại câu này.', en: 'Read this sentence again.' }
          : { vi: `Đề nghị: ${proposal}.`, en: `Proposal: ${proposal}.` },
      ...(arithmetic === undefined ? {} : { arithmetic }),
    },
  ]
}
