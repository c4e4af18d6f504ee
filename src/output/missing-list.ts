import type { Appendix, Cell, ReportDocument } from '../core/report/model.ts'

/**
 * The list of what the report still lacks, drawn like an appendix on a page of its own.
 *
 * It is for the people who prepare the report: an issued one never carries it.
 */
export function missingList(model: ReportDocument): Appendix | undefined {
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
