import { entry } from './entry.ts'

const missing = {
  ownTitle: { vi: 'chức vụ của người ký', en: 'the office of who signs' },
  document: { vi: 'văn bản giao ký', en: 'the document that delegates' },
  end: { vi: 'ngày hết hạn', en: 'the last day' },
}

const list = (lacks: Record<keyof typeof missing, boolean>, language: 'vi' | 'en'): string =>
  (Object.keys(missing) as (keyof typeof missing)[])
    .filter((name) => lacks[name])
    .map((name) => missing[name][language])
    .join(', ')

/** What can go wrong with roles and delegations. */
export const rightsProblems = {
  'right.outside-limits': entry<{ operation: string; unit: string }>(
    403,
    (d) =>
      `Việc "${d.operation}" tại ${d.unit} không thuộc chương trình, lĩnh vực hoặc thôn giao cho tài khoản này. Chọn đúng phần được giao, hoặc báo người quản trị giao thêm.`,
    (d) =>
      `"${d.operation}" in ${d.unit} is not of a programme, field or village given to this account. Choose one that is, or ask an administrator.`,
  ),
  'role.wrong-level': entry<{ role: string; roleEn: string; unit: string }>(
    422,
    (d) => `Vai trò "${d.role}" không giao được tại ${d.unit}. Chọn đơn vị đúng cấp, hoặc chọn vai trò khác.`,
    (d) =>
      `The role "${d.roleEn}" cannot be held in ${d.unit}. Choose a unit of the right level or another role.`,
  ),
  'role.already-held': entry<{ role: string; roleEn: string }>(
    409,
    (d) =>
      `Người này đang giữ vai trò "${d.role}" với cùng phạm vi trong thời gian đó. Thu vai trò cũ trước, hoặc chọn thời gian khác.`,
    (d) =>
      `This person already holds the role "${d.roleEn}" with the same limits in that time. Revoke it first, or choose other days.`,
  ),
  'role.own-administrator': entry<Record<never, never>>(
    409,
    () =>
      'Không tự thu vai trò quản trị của mình được. Nhờ người quản trị khác của đơn vị hoặc của cấp trên.',
    () => 'Nobody revokes their own role of administrator. Ask another administrator of the unit or above.',
  ),
  'delegation.to-oneself': entry<Record<never, never>>(
    409,
    () => 'Không tự giao ký thay cho mình được. Người giao và người được giao phải là hai người.',
    () =>
      'Nobody delegates signing to themselves. The one who delegates and the one who signs are two people.',
  ),
  'delegation.incomplete': entry<{
    authority: string
    lacks: { ownTitle: boolean; document: boolean; end: boolean }
  }>(
    422,
    (d) => `Giao ký ${d.authority}. còn thiếu: ${list(d.lacks, 'vi')}. Ghi đủ rồi giao lại.`,
    (d) => `A delegation "${d.authority}." lacks: ${list(d.lacks, 'en')}. Fill it in, then delegate again.`,
  ),
} as const
