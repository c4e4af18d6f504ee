import { accountProblems } from './problems/accounts.ts'
import { checkerProblems } from './problems/checker.ts'
import { databaseProblems } from './problems/database.ts'
import { doorProblems } from './problems/doors.ts'
import { type Entry, entry } from './problems/entry.ts'
import { fileProblems } from './problems/files.ts'
import { povertyProblems } from './problems/poverty.ts'
import { registerProblems } from './problems/registers.ts'
import { reportProblems } from './problems/reports.ts'
import { rightsProblems } from './problems/rights.ts'
import { sheetProblems } from './problems/sheets.ts'
import { uploadProblems } from './problems/uploads.ts'
import { printDate } from './vietnamese/numbers.ts'

/** One finding about one field of an input: where, and what is wrong, in the reader's language. */
export interface FieldFault {
  path: string
  message: string
}

/** A record that somebody else has changed meanwhile, so that both states can be shown side by side. */
export interface ChangedRecord {
  register: string
  registerEn: string
  label: string
  /** The number of the present state. */
  revision: number
  /** The present state. */
  present?: unknown
  /** What the audit calls the record. */
  entity?: string
  id?: string
  changedBy?: string
  /** ISO moment. */
  changedAt?: string
}

/**
 * Everything that can go wrong in an expected way, one entry each.
 *
 * Codes are permanent: never reuse one, never rename one. A sentence says what happened, where, and
 * what to do about it.
 */
const catalogue = {
  ...povertyProblems,
  ...accountProblems,
  ...checkerProblems,
  ...databaseProblems,
  ...doorProblems,
  ...fileProblems,
  ...rightsProblems,
  ...reportProblems,
  ...uploadProblems,
  ...sheetProblems,
  ...registerProblems,
  'input.invalid': entry<{ faults: FieldFault[] }>(
    422,
    (d) => `Dữ liệu chưa hợp lệ: ${d.faults.map((f) => `${f.path}: ${f.message}`).join('; ')}.`,
    (d) => `The input is not valid: ${d.faults.map((f) => `${f.path}: ${f.message}`).join('; ')}.`,
  ),
  'right.denied': entry<{ operation: string; unit: string }>(
    403,
    (d) => `Tài khoản này không có quyền thực hiện việc "${d.operation}" tại ${d.unit}.`,
    (d) => `This account may not do "${d.operation}" in ${d.unit}.`,
  ),
  'record.not-found': entry<{ register: string; registerEn: string; id: string }>(
    404,
    (d) => `Không có mã "${d.id}" trong ${d.register}. Tải lại danh sách rồi chọn lại.`,
    (d) => `There is no record "${d.id}" in ${d.registerEn}. Reload the list and choose again.`,
  ),
  'record.changed': entry<ChangedRecord>(
    409,
    (d) =>
      `"${d.label}" trong ${d.register} đã được ${d.changedBy ?? 'người khác'} sửa (lần ghi thứ ${d.revision}). Xem nội dung mới rồi ghi lại.`,
    (d) =>
      `"${d.label}" in ${d.registerEn} was changed by ${d.changedBy ?? 'somebody else'} (revision ${d.revision}). Look at it, then save again.`,
  ),
  'record.in-use': entry<{ register: string; registerEn: string; label: string }>(
    409,
    (d) =>
      `Không xóa được "${d.label}" khỏi ${d.register}: mục khác đang dẫn tới. Gỡ dẫn chiếu ở mục đó trước.`,
    (d) =>
      `"${d.label}" cannot be taken out of ${d.registerEn}: other records refer to it. Change those first.`,
  ),
  'record.code-taken': entry<{ register: string; registerEn: string; code: string }>(
    409,
    (d) => `Mã "${d.code}" đã dùng trong ${d.register}. Chọn mã khác.`,
    (d) => `The code "${d.code}" is already used in ${d.registerEn}. Choose another one.`,
  ),
  'record.code-fixed': entry<{ code: string }>(
    409,
    (d) => `Mã "${d.code}" không đổi được vì báo cáo đã dẫn theo mã. Giữ mã cũ, hoặc xóa rồi nhập mới.`,
    (d) =>
      `The code "${d.code}" cannot change, since reports refer to it. Keep it, or remove and enter anew.`,
  ),
  'record.reference-unknown': entry<{ what: string; whatEn: string; value: string }>(
    422,
    (d) => `Không có ${d.what} "${d.value}". Chọn lại trong danh mục.`,
    (d) => `There is no ${d.whatEn} "${d.value}". Choose one from the list.`,
  ),
  'record.component-outside': entry<{ component: string; programmes: string[] }>(
    422,
    (d) =>
      `Nội dung "${d.component}" không thuộc chương trình đã chọn (${d.programmes.join(', ')}). Chọn lại.`,
    (d) =>
      `"${d.component}" is not part of the chosen programmes (${d.programmes.join(', ')}). Choose again.`,
  ),
  'document.duplicate': entry<{ citation: string }>(
    409,
    (d) => `Sổ văn bản đã có ${d.citation}. Kiểm tra lại số, ký hiệu; không vào sổ lần thứ hai.`,
    (d) => `The register already has ${d.citation}. Check the number and symbol; do not enter it twice.`,
  ),
  'capital.over-ceiling': entry<{ amount: string; remaining: string; where: string }>(
    409,
    (d) =>
      `Giải ngân ${d.amount} đồng vượt số còn lại ${d.remaining} đồng của ${d.where}. Sửa số tiền hoặc điều chỉnh vốn trước.`,
    (d) =>
      `A payment of ${d.amount} đồng is more than the ${d.remaining} đồng left of ${d.where}. Correct the amount or adjust the allocation first.`,
  ),
  'capital.cut-too-deep': entry<{ amount: string; atMost: string; where: string }>(
    409,
    (d) =>
      `Không giảm được ${d.amount} đồng vốn của ${d.where}: chỉ còn ${d.atMost} đồng chưa giải ngân. Giảm ít hơn, hoặc đảo dòng giải ngân nhập nhầm trước.`,
    (d) =>
      `The allocation of ${d.where} cannot be lowered by ${d.amount} đồng: only ${d.atMost} đồng are not paid yet. Lower it by less, or reverse a wrong payment first.`,
  ),
  'capital.already-reversed': entry<{ register: string; registerEn: string }>(
    409,
    (d) =>
      `Dòng này trong ${d.register} đã được đảo, hoặc chính là dòng đảo. Nhập dòng mới với số tiền đúng.`,
    (d) =>
      `This line of ${d.registerEn} was reversed already, or is itself a reversal. Enter a new line with the right amount.`,
  ),
  'capital.line-fixed': entry<{ register: string; registerEn: string }>(
    409,
    (d) =>
      `Mã dòng này đã có trong ${d.register} với nội dung khác. Sổ không sửa dòng cũ: đảo hoặc điều chỉnh, rồi nhập dòng mới.`,
    (d) =>
      `${d.registerEn} already has a line with this id and another content. Lines are never edited: reverse or adjust it, then enter a new one.`,
  ),
  'capital.already-disbursed': entry<{ where: string; total: string; until: string }>(
    409,
    (d) =>
      `Không xác nhận được là chưa giải ngân: sổ đã có ${d.total} đồng của ${d.where} đến ngày ${d.until}. Kiểm tra lại sổ giải ngân.`,
    (d) =>
      `Zero cannot be confirmed: ${d.total} đồng of ${d.where} were paid up to ${d.until}. Check the register of payments.`,
  ),
  'capital.estimate-overlaps': entry<{ where: string; other: string }>(
    409,
    (d) =>
      `Đã có số ước của ${d.other}; thêm số ước của ${d.where} sẽ cộng hai lần. Đặt số ước của ${d.other} về 0 đồng trước.`,
    (d) =>
      `There is an estimate of ${d.other}; one of ${d.where} would be counted twice. Set the estimate of ${d.other} to 0 đồng first.`,
  ),
  'capital.not-in-year': entry<{ what: string; whatEn: string; year: number }>(
    422,
    (d) => `${d.what} không có trong năm ngân sách ${d.year}. Chọn lại trong danh mục của năm đó.`,
    (d) =>
      `${d.whatEn} does not exist in the budget year ${d.year}. Choose again from the list of that year.`,
  ),
  'record.id-taken': entry<{ register: string; registerEn: string }>(
    409,
    (d) => `Mã định danh của một dòng đã dùng cho dòng khác trong ${d.register}. Tải lại trang rồi nhập lại.`,
    (d) => `The id of a line is used by another line of ${d.registerEn}. Reload the page and enter it again.`,
  ),
  'poverty.contradicts': entry<{ faults: { vi: string; en: string }[] }>(
    422,
    (d) =>
      `Kết quả rà soát chưa khớp: ${d.faults.map((fault) => fault.vi).join('; ')}. Sửa số cho khớp rồi ghi lại.`,
    (d) =>
      `The review contradicts itself: ${d.faults.map((fault) => fault.en).join('; ')}. Put the numbers right, then save again.`,
  ),
  'poverty.review-exists': entry<{ year: number; isOfficial: boolean }>(
    409,
    (d) =>
      `Năm ${d.year} đã có kết quả rà soát ${d.isOfficial ? 'chính thức' : 'sơ bộ'}. Mở kết quả đó để sửa.`,
    (d) =>
      `The ${d.isOfficial ? 'official' : 'preliminary'} review of ${d.year} is already there. Open it to correct it.`,
  ),
  'indicator.unknown': entry<{ key: string; near: string[] }>(
    422,
    (d) => `Không có chỉ tiêu mang khóa "${d.key}".${d.near.length ? ` Có phải: ${d.near.join(', ')}?` : ''}`,
    (d) =>
      `No indicator has the key "${d.key}".${d.near.length ? ` Did you mean: ${d.near.join(', ')}?` : ''}`,
  ),
  'indicator.derived': entry<{ label: string; labelEn: string; from: { vi: string; en: string }[] }>(
    422,
    (d) =>
      `"${d.label}" do hệ thống tính, không nhập trực tiếp. Nhập: ${d.from.map((one) => `"${one.vi}"`).join(', ')}.`,
    (d) =>
      `"${d.labelEn}" is computed and not entered. Enter instead: ${d.from.map((one) => `"${one.en}"`).join(', ')}.`,
  ),
  'indicator.wrong-value': entry<{ label: string; labelEn: string; vi: string; en: string }>(
    422,
    (d) => `"${d.label}": ${d.vi}.`,
    (d) => `"${d.labelEn}": ${d.en}.`,
  ),
  'indicator.above-whole': entry<{ rate: string; rateEn: string; arithmetic: string }>(
    422,
    (d) =>
      `"${d.rate}" không thể trên 100%: ${d.arithmetic}. Tử số là một phần của mẫu số; kiểm tra lại hai số này.`,
    (d) =>
      `"${d.rateEn}" cannot be above 100%: ${d.arithmetic}. The first is a part of the second; check both numbers.`,
  ),
  'criteria.wrong-subject': entry<{ set: string; setEn: string; isForVillages: boolean }>(
    422,
    (d) =>
      d.isForVillages
        ? `"${d.set}" đánh giá từng thôn: chọn thôn.`
        : `"${d.set}" đánh giá cả xã: để trống phần thôn.`,
    (d) =>
      d.isForVillages
        ? `"${d.setEn}" judges villages: choose one.`
        : `"${d.setEn}" judges the commune: leave the village empty.`,
  ),
  'criteria.area-exists': entry<{ isRecognised: boolean }>(
    409,
    (d) =>
      `Thôn này đã có khu dân cư kiểu mẫu ${d.isRecognised ? 'được công nhận' : 'đang xây dựng'} trong sổ. Mở dòng đó để sửa.`,
    (d) =>
      `The village already has a model residential area ${d.isRecognised ? 'recognised' : 'being built'}. Open that line to correct it.`,
  ),
  'report.exists': entry<{ year: number }>(
    409,
    (d) => `Báo cáo năm ${d.year} theo mẫu này đã có. Mở báo cáo đó để làm tiếp.`,
    (d) => `The report of ${d.year} on this outline is already there. Open it to go on.`,
  ),
  'report.issued-before-cut-off': entry<{ issuedOn: string; cutOffOn: string }>(
    422,
    (d) =>
      `Ngày ban hành ${d.issuedOn} trước ngày chốt số liệu ${d.cutOffOn}. Sửa ngày ban hành hoặc ngày chốt.`,
    (d) => `The report is dated ${d.issuedOn}, before its cut-off date ${d.cutOffOn}. Change one of the two.`,
  ),
  'report.cut-off-before-year': entry<{ asOf: string; year: number }>(
    422,
    (d) => `Ngày chốt số liệu ${d.asOf} trước năm báo cáo ${d.year}. Chọn ngày từ đầu năm ${d.year} trở đi.`,
    (d) => `The cut-off date ${d.asOf} is before the year ${d.year}. Choose a day from ${d.year} on.`,
  ),
  'report.outline-unknown': entry<{ outline: string }>(
    404,
    (d) => `Không có mẫu báo cáo "${d.outline}". Chọn một mẫu trong danh sách mẫu báo cáo.`,
    (d) => `There is no report outline "${d.outline}". Choose one of the list of outlines.`,
  ),
  'unit.not-found': entry<{ code: string; at?: string }>(
    404,
    (d) =>
      `Không có đơn vị hành chính mã "${d.code}"${d.at ? ` vào ngày ${printDate(d.at)}` : ''}. Kiểm tra lại mã và năm.`,
    (d) =>
      `No administrative unit has the code "${d.code}"${d.at ? ` on ${d.at}` : ''}. Check the code and the year.`,
  ),
  'unit.ended': entry<{ unit: string; code: string; until: string; successors: string[] }>(
    404,
    (d) =>
      `${d.unit} (mã ${d.code}) chỉ có đến ngày ${printDate(d.until)}.${d.successors.length ? ` Nay thuộc ${d.successors.join('; ')}.` : ''} Chọn năm khác hoặc dùng mã của đơn vị mới.`,
    (d) =>
      `${d.unit} (code ${d.code}) existed until ${d.until}.${d.successors.length ? ` Now part of ${d.successors.join('; ')}.` : ''} Choose another year or the code of the new unit.`,
  ),
  'unit.not-a-commune': entry<{ unit: string }>(
    422,
    (d) => `"${d.unit}" không phải là đơn vị cấp xã. Chọn một xã, phường hoặc thị trấn.`,
    (d) => `"${d.unit}" is not a commune. Choose a commune, ward or township.`,
  ),
  'unit.spelling-taken': entry<{ spelling: string; village: string }>(
    409,
    (d) =>
      `"${d.spelling}" đã là tên hoặc cách viết của ${d.village}. Dùng thôn đó, hoặc chọn cách viết phân biệt được.`,
    (d) =>
      `"${d.spelling}" already is the name or a spelling of ${d.village}. Use that village, or a spelling of its own.`,
  ),
  'figure.unknown': entry<{ key: string; near: string[] }>(
    404,
    (d) => `Không có số liệu mang khóa "${d.key}".${d.near.length ? ` Có phải: ${d.near.join(', ')}?` : ''}`,
    (d) => `No figure has the key "${d.key}".${d.near.length ? ` Did you mean: ${d.near.join(', ')}?` : ''}`,
  ),
  'policy.broken': entry<{ faults: string[] }>(
    500,
    (d) => `Tệp chính sách có lỗi:\n${d.faults.join('\n')}`,
    (d) => `Policy files are broken:\n${d.faults.join('\n')}`,
  ),
} as const

type Catalogue = typeof catalogue
export type ProblemCode = keyof Catalogue
export type ProblemDetails<C extends ProblemCode> = Parameters<Catalogue[C]['vi']>[0]

/** An expected failure, shown to the person. Anything else that is thrown is a bug: HTTP 500, logged, text hidden. */
export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  override name = 'Problem'
  readonly code: C
  readonly details: ProblemDetails<C>
  readonly status: number

  constructor(code: C, details: ProblemDetails<C>) {
    const found = catalogue[code] as unknown as Entry<ProblemDetails<C>>
    super(found.vi(details))
    this.code = code
    this.details = details
    this.status = found.status
  }

  /** The sentence in the asked language. */
  say(language: 'vi' | 'en'): string {
    const found = catalogue[this.code] as unknown as Entry<ProblemDetails<C>>
    return found[language](this.details)
  }

  toJSON(): { code: string; message: string; details: unknown } {
    return { code: this.code, message: this.message, details: this.details }
  }
}
