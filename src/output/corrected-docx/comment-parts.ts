import type { CheckFinding } from '../../core/checker/finding.ts'
import { proposedText } from '../../core/checker/proposal.ts'
import { element, escapeXml, part } from '../docx/xml.ts'
import { type Hand, prefixOf } from './apply-changes.ts'

const severities = { error: 'LỖI', warning: 'CẢNH BÁO', hint: 'GỢI Ý' } as const
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** The part with the comments: a new one, or the one there is with ours behind the others. */
export function commentsPart(
  existing: string | undefined,
  comments: readonly { id: number; finding: CheckFinding }[],
  hand: Hand,
): string {
  const p = existing === undefined ? 'w:' : prefixOf(existing)
  const ours = comments.map(({ id, finding }) => commentXml(p, id, finding, hand)).join('')
  if (existing === undefined) return part(element('w:comments', { 'xmlns:w': word }, ours))
  const end = existing.lastIndexOf(`</${p}comments>`)
  if (end >= 0) return existing.slice(0, end) + ours + existing.slice(end)
  // A part without a single comment may be written as an empty element.
  return existing.replace(/\/>\s*$/, `>${ours}</${p}comments>`)
}

function commentXml(p: string, id: number, finding: CheckFinding, { author, date }: Hand): string {
  const { severity, message, arithmetic, quote } = finding
  const proposal = proposedText(finding) ?? finding.suggest
  const lines = [
    `${severities[severity]}: ${message}`,
    ...(arithmetic ? [`Phép tính: ${arithmetic}`] : []),
    ...(proposal === undefined ? [] : [`Đề nghị: “${quote}” → “${proposal}”`]),
  ]
  const paragraphs = lines.map(
    (line) => `<${p}p><${p}r><${p}t xml:space="preserve">${escapeXml(line)}</${p}t></${p}r></${p}p>`,
  )
  return `<${p}comment ${p}id="${id}" ${p}author="${escapeXml(author)}" ${p}date="${date}" ${p}initials="SBC">${paragraphs.join('')}</${p}comment>`
}

/** `[Content_Types].xml` naming the part with comments. */
export function withCommentType(types: string, partName: string): string {
  if (types.includes(contentType)) return types
  const override = `<Override PartName="/${partName}" ContentType="${contentType}"/>`
  return insertBeforeEnd(types, 'Types', override)
}

/** The relationships of the main part with one to the comments. */
export function withCommentRelation(relations: string | undefined, target: string): string {
  const own = element('Relationship', { Id: 'rIdSoatBaoCao', Type: relationType, Target: target })
  if (relations === undefined) {
    const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships'
    return part(element('Relationships', { xmlns }, own))
  }
  return insertBeforeEnd(relations, 'Relationships', own)
}

/** Puts an element at the end of the root, in the root's own namespace. */
function insertBeforeEnd(xml: string, root: string, inserted: string): string {
  const end = new RegExp(`</(?:([\\w.-]+):)?${root}\\s*>\\s*$`).exec(xml)
  if (end) {
    const own = end[1] ? inserted.replace('<', `<${end[1]}:`) : inserted
    return xml.slice(0, end.index) + own + xml.slice(end.index)
  }
  return xml.replace(new RegExp(`<((?:[\\w.-]+:)?${root})([^>]*)/>\\s*$`), `<$1$2>${inserted}</$1>`)
}
