import { entry } from './entry.ts'

/** What can go wrong with roles and delegations. */
export const rightsProblems = {
  'right.outside-limits': entry<{ operation: string; unit: string }>(
    403,
    (d) =>
      `Việc "${d.operation}" tại ${d.unit} không thuộc chương trình, lĩnh vực hoặc thôn giao cho tài khoản này. Chọn đúng phần được giao, hoặc báo người quản trị giao thêm.`,
    (d) =>
      `"${d.operation}" in ${d.unit} is not of a programme, field or village given to this account. Choose one that is, or ask an administrator.`,
  ),
} as const
