/** What a sentence to the user needs in both languages. */
interface Entry<D> {
  status: number
  vi: (details: D) => string
  en: (details: D) => string
}

const entry = <D>(status: number, vi: (details: D) => string, en: (details: D) => string): Entry<D> => ({
  status,
  vi,
  en,
})

/** One finding about one field of an input: where, and what is wrong, in the reader's language. */
export interface FieldFault {
  path: string
  message: string
}

/**
 * Everything that can go wrong in an expected way, one entry each.
 *
 * Codes are permanent: never reuse one, never rename one. A sentence says what happened, where, and
 * what to do about it.
 */
const catalogue = {
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
  'sign-in.required': entry<Record<never, never>>(
    401,
    () => 'Cần đăng nhập để xem trang này.',
    () => 'Please sign in to see this page.',
  ),
  'sign-in.refused': entry<Record<never, never>>(
    401,
    () => 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra lại chữ hoa, chữ thường và bộ gõ tiếng Việt.',
    () => 'The user name or the password is wrong. Check capitals and the Vietnamese keyboard.',
  ),
  'unit.not-found': entry<{ code: string; at?: string }>(
    404,
    (d) => `Không có đơn vị hành chính mã "${d.code}"${d.at ? ` tại ngày ${d.at}` : ''}. Tra mã bằng lệnh "mtqg units find".`,
    (d) => `No administrative unit has the code "${d.code}"${d.at ? ` on ${d.at}` : ''}. Look it up with "mtqg units find".`,
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
