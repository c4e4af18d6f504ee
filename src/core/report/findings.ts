import type { CheckGround } from '../checker/finding.ts'
import type { checkDocument } from '../checker/index.ts'
import type { SpelledUnit } from '../units/spellings.ts'
import { findByChecker } from './find-by-checker.ts'
import { findHandTyped } from './find-hand-typed.ts'
import { findEstimates, findVillages } from './find-words.ts'
import type { Finding } from './finding.ts'
import type { Missing, Table } from './model.ts'
import type { DeskFigure, DeskItem } from './section-content.ts'
import type { KnownFigure } from './typed-numbers.ts'

/** A section as the live check reads it. */
export interface CheckedSection {
  key: string
  number?: string
  title: string
  isPrinted: boolean
  state: 'not-started' | 'drafting' | 'reviewed'
  items: readonly DeskItem[]
}

/** A thread of remarks as the live check reads it. */
export interface CheckedComment {
  id: string
  section: string
  blockKey?: string
  quote?: string
  remarks: readonly { text: string; author: { name: string } }[]
  isResolved: boolean
}

/** Everything the live check looks at. */
export interface CheckedReport {
  sections: readonly CheckedSection[]
  comments: readonly CheckedComment[]
  missing: readonly Missing[]
  villages: readonly SpelledUnit[]
  figures: readonly KnownFigure[]
  /** What the checker may rely on. */
  ground?: CheckGround
  /** The tables that stand among the items, as they print. */
  tables?: readonly Table[]
}

/** What is wrong, doubtful or still to be done in a report, in the order of the rules, then of the report. */
export function listFindings(report: CheckedReport, check?: typeof checkDocument): Finding[] {
  const ofTheDesk = [
    ...report.sections.flatMap(findGone),
    ...findHandTyped(report),
    ...report.sections.flatMap(findEstimates),
    ...report.sections.flatMap((section) => findVillages(section, report.villages)),
    ...report.sections.flatMap(findStale),
  ]
  return [
    ...ofTheDesk,
    ...findByChecker(report.sections, report.ground ?? {}, report.tables, check).filter(
      (one) => !isSaid(one, ofTheDesk),
    ),
    ...report.missing.map(toMissing),
    ...report.comments.filter(({ isResolved }) => !isResolved).map(toOpenComment),
    ...report.sections.filter(isUnreviewed).map(toUnreviewed),
  ]
}

/** The same words in the same sentence were found already. */
const isSaid = ({ blockKey, quote = '', severity }: Finding, findings: readonly Finding[]): boolean =>
  findings.some(
    (one) =>
      one.blockKey === blockKey &&
      one.quote !== undefined &&
      (one.severity === severity || one.severity === 'error') &&
      (one.quote.includes(quote) || quote.includes(one.quote)),
  )

const figuresOf = ({ inlines }: DeskItem): DeskFigure[] =>
  inlines.flatMap((run) => (run.type === 'figure' ? [run] : []))

/** A number whose record was taken out of its register. */
function findGone({ key: section, items }: CheckedSection): Finding[] {
  return items.flatMap((item) =>
    figuresOf(item)
      .filter((figure) => figure.isGone)
      .map((figure) => ({
        id: `figure-gone ${section} ${item.blockKey} ${figure.key}`,
        rule: 'figure-gone' as const,
        severity: 'error' as const,
        section,
        blockKey: item.blockKey,
        figure: { key: figure.key, form: figure.form },
        sentence: {
          vi: `Câu này gắn một số liệu không còn nữa${figure.seen ? ` (trước đây là "${figure.seen}")` : ''}.`,
          en: `This sentence holds a figure that is not there any more${figure.seen ? ` (it was "${figure.seen}")` : ''}.`,
        },
        advice: {
          vi: 'Bỏ số liệu đó hoặc gõ "/" để chọn số liệu khác.',
          en: 'Take it out, or type "/" to choose another one.',
        },
      })),
  )
}

function findStale({ key: section, items }: CheckedSection): Finding[] {
  return items.flatMap((item) =>
    figuresOf(item)
      .filter((figure) => figure.isStale && !figure.isGone)
      .map((figure) => ({
        id: `stale-figure ${section} ${item.blockKey} ${figure.key} ${figure.form}`,
        rule: 'stale-figure' as const,
        severity: 'doubt' as const,
        section,
        blockKey: item.blockKey,
        quote: figure.text,
        figure: { key: figure.key, form: figure.form },
        sentence: {
          vi: `Số liệu đã đổi từ "${figure.seen}" thành "${figure.text}" sau lần xem gần nhất.`,
          en: `The figure changed from "${figure.seen}" to "${figure.text}" since it was last looked at.`,
        },
        advice: {
          vi: 'Đọc lại câu, sửa lời nếu cần, rồi bấm "Đã xem lại".',
          en: 'Read the sentence again, change the words if needed, then choose "Looked at".',
        },
      })),
  )
}

const toMissing = ({ key, label, reason, section, enteredIn }: Missing): Finding => ({
  id: `missing-data ${key}`,
  rule: 'missing-data',
  severity: 'hint',
  section,
  figure: { key, form: 'full' },
  sentence: { vi: `${label}: chưa có số liệu (${reason}).`, en: `${label}: nothing is known (${reason}).` },
  advice: { vi: `Nhập ở mục ${enteredIn}.`, en: `Enter it under ${enteredIn}.` },
})

function toOpenComment({ id, section, blockKey, quote, remarks }: CheckedComment): Finding {
  const [first] = remarks
  return {
    id: `open-comment ${id}`,
    rule: 'open-comment',
    severity: 'hint',
    section,
    blockKey,
    quote,
    sentence: {
      vi: `Nhận xét của ${first?.author.name ?? ''} chưa được giải quyết: "${first?.text ?? ''}".`,
      en: `A remark of ${first?.author.name ?? ''} is open: "${first?.text ?? ''}".`,
    },
    advice: {
      vi: 'Sửa câu hoặc trả lời, rồi bấm "Đã giải quyết".',
      en: 'Change the sentence or answer, then choose "Resolved".',
    },
  }
}

const isUnreviewed = ({ isPrinted, items, state }: CheckedSection): boolean =>
  isPrinted && items.length > 0 && state !== 'reviewed'

const toUnreviewed = ({ key, number, title }: CheckedSection): Finding => ({
  id: `section-not-reviewed ${key}`,
  rule: 'section-not-reviewed',
  severity: 'hint',
  section: key,
  sentence: {
    vi: `Mục "${number ? `${number}. ` : ''}${title}" chưa được soát.`,
    en: `Section "${number ? `${number}. ` : ''}${title}" has not been reviewed.`,
  },
  advice: { vi: 'Đọc lại rồi chuyển mục sang "Đã soát".', en: 'Read it, then set it to "Reviewed".' },
})
