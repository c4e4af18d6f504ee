import type { Appendix, Cell, ReportDocument } from '../core/report/model.ts'

/** Sheets behind the appendices that are no appendices and so have no label, each on a page of its own. */
export const extraSheets = (model: ReportDocument): Appendix[] =>
  [correctionSlip(model), missingList(model)].flatMap((sheet) => sheet ?? [])

/** What a correction changed against the issue it replaces, at which place and why. */
function correctionSlip({ correction }: ReportDocument): Appendix | undefined {
  if (!correction) return undefined
  return {
    title: 'Phiếu đính chính',
    attachedTo: `(Thay thế ${correction.replaces}. Lý do: ${correction.reason})`,
    orientation: 'landscape',
    blocks: [
      {
        type: 'table',
        widths: [1, 5, 6, 6, 5],
        header: [['STT', 'Vị trí', 'Đã ghi', 'Nay ghi', 'Lý do'].map(headCell)],
        rows: correction.lines.map(({ place, label, before, after, reason }, index) =>
          [String(index + 1), label ? `${place}: ${label}` : place, before, after, reason].map(cell),
        ),
        section: '',
      },
    ],
  }
}

/**
 * The list of what the report still lacks.
 *
 * It is for the people who prepare the report: an issued one never carries it.
 */
function missingList(model: ReportDocument): Appendix | undefined {
  if (model.status !== 'draft' || model.missing.length === 0) return undefined
  return {
    title: 'Danh mục số liệu còn thiếu',
    attachedTo: '(Dành cho người soạn; không thuộc nội dung báo cáo, không in khi ban hành)',
    orientation: 'portrait',
    blocks: [
      {
        type: 'table',
        widths: [2, 6, 5, 4],
        header: [['Mục', 'Số liệu', 'Lý do', 'Nơi nhập'].map(headCell)],
        rows: model.missing.map((one) => [one.section, one.label, one.reason, one.enteredIn].map(cell)),
        section: '',
      },
    ],
  }
}

const cell = (text: string): Cell => ({ content: [{ type: 'text', text }] })
const headCell = (text: string): Cell => ({ ...cell(text), bold: true, align: 'center' })
