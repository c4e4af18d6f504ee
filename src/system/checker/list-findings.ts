import { ruleNames, type Severity } from '../../core/checker/finding.ts'
import { ruleTitles, sayChecked, severityTitles } from '../../core/checker/titles.ts'
import { spellingKey } from '../../core/vietnamese/text.ts'
import type { FindingsList } from '../../modules/checker/shown.contract.ts'
import { type List, renderListsXlsx } from '../../output/xlsx/index.ts'
import type { CheckedReport } from './check-file.ts'
import { viewReport } from './view-report.ts'

type Listed = FindingsList['reports']
type Sheet = List & { name: string }

const text = (key: string, title: string, width: number): List['columns'][number] => ({
  key,
  title,
  kind: 'text',
  width,
})
const count = (key: string, title: string): List['columns'][number] => ({ key, title, kind: 'count' })

/**
 * The findings of one or more reports as a table to pass on; of several also how many each has of what, and
 * what stands in more than one of them.
 */
export const renderFindingsXlsx = (
  reports: readonly { name: string; report: CheckedReport }[],
): Promise<Uint8Array> =>
  renderListedXlsx(
    reports.map(({ name, report }) => ({
      name,
      findings: viewReport({ name, sha256: '' }, report).findings,
      unread: report.file.document.unread,
      checked: report.checked,
    })),
  )

/** The same from findings that somebody has looked at: what they said stands in the last column. */
export function renderListedXlsx(reports: Listed): Promise<Uint8Array> {
  if (reports.length < 2) return renderListsXlsx([listAll(reports)])
  return renderListsXlsx([listReports(reports), listAll(reports), listRepeats(reports)])
}

const title = 'Kết quả soát báo cáo'

function listAll(reports: Listed): Sheet {
  const rows = reports.flatMap(({ name, findings }) =>
    findings.map((finding) => ({
      file: name,
      place: finding.place,
      severity: severityTitles[finding.severity].vi,
      rule: ruleTitles[finding.rule].vi,
      sentence: finding.sentence,
      message: finding.message,
      arithmetic: finding.arithmetic,
      quote: finding.quote.replace(/[\n\t]/g, ' | '),
      suggest: finding.proposal ?? finding.suggest,
      opinion: finding.opinion,
    })),
  )
  const hasOpinions = rows.some(({ opinion }) => opinion !== undefined)
  const [first] = reports
  const told = first?.checked ? [first.name, sayChecked(first.checked).vi] : [first?.name ?? '']
  const note = reports.length === 1 ? told.join(': ') : `${reports.length} báo cáo`
  const columns = [
    text('file', 'Tệp', 30),
    text('place', 'Vị trí', 34),
    text('severity', 'Mức độ', 12),
    text('rule', 'Loại', 22),
    text('sentence', 'Câu', 60),
    text('message', 'Nội dung', 50),
    text('arithmetic', 'Phép tính', 36),
    text('quote', 'Báo cáo ghi', 24),
    text('suggest', 'Đề nghị', 24),
    ...(hasOpinions ? [text('opinion', 'Ý kiến', 30)] : []),
  ]
  return { name: 'Danh sách', title, note, columns, rows }
}

/** A row a report: how many errors, warnings and hints, and how many of each kind. */
function listReports(reports: Listed): Sheet {
  const used = ruleNames.filter((rule) =>
    reports.some(({ findings }) => findings.some((one) => one.rule === rule)),
  )
  const severities = Object.keys(severityTitles) as Severity[]
  const columns = [
    text('file', 'Tệp', 40),
    ...severities.map((severity) => count(severity, severityTitles[severity].vi)),
    ...used.map((rule) => count(rule, ruleTitles[rule].vi)),
    count('figures', 'Số liệu đã kiểm'),
    count('agreeing', 'Số liệu khớp'),
    text('unread', 'Chưa đọc được', 40),
  ]
  const rows = reports.map(({ name, findings, unread, checked }) => {
    const many = (isSo: (one: (typeof findings)[number]) => boolean) => String(findings.filter(isSo).length)
    return {
      file: name,
      ...Object.fromEntries(
        severities.map((severity) => [severity, many((one) => one.severity === severity)]),
      ),
      ...Object.fromEntries(used.map((rule) => [rule, many((one) => one.rule === rule)])),
      figures: checked && String(checked.figures),
      agreeing: checked && String(checked.agreeing),
      unread: unread?.join(' '),
    }
  })
  return { name: 'Tổng hợp', title, note: `${reports.length} báo cáo`, columns, rows }
}

/** The same fault in more than one report: copied from one to the next, or from a common form. */
function listRepeats(reports: Listed): Sheet {
  const found = new Map<string, { rule: string; quote: string; message: string; files: Set<string> }>()
  for (const { name, findings } of reports) {
    for (const { rule, quote, message } of findings) {
      const key = `${rule} ${spellingKey(quote)}`
      const there = found.get(key) ?? { rule: ruleTitles[rule].vi, quote, message, files: new Set() }
      found.set(key, there)
      there.files.add(name)
    }
  }
  const rows = [...found.values()]
    .filter(({ files }) => files.size > 1)
    .sort((a, b) => b.files.size - a.files.size)
    .map(({ rule, quote, message, files }) => ({
      rule,
      quote: quote.replace(/[\n\t]/g, ' | '),
      message,
      reports: String(files.size),
      files: [...files].join('; '),
    }))
  const columns = [
    text('rule', 'Loại', 22),
    text('quote', 'Báo cáo ghi', 40),
    text('message', 'Nội dung', 50),
    count('reports', 'Số báo cáo'),
    text('files', 'Các tệp', 60),
  ]
  return {
    name: 'Lặp lại',
    title: 'Lỗi lặp lại ở nhiều báo cáo',
    note: `${reports.length} báo cáo`,
    columns,
    rows,
  }
}
