import { entry } from './entry.ts'

/** What can go wrong with lists of registers and with taking a change back. */
export const registerProblems = {
  'register.unknown': entry<{ name: string }>(
    404,
    (d) => `Không có sổ "${d.name}". Chọn một sổ ở thanh bên trái.`,
    (d) => `There is no register "${d.name}". Choose one in the rail on the left.`,
  ),
  'undo.nothing': entry<{ label: string }>(
    409,
    (d) => `Không có thay đổi nào của "${d.label}" để hoàn tác. Tải lại trang để xem nội dung hiện nay.`,
    (d) => `There is no change of "${d.label}" to undo. Reload the page to see how it stands.`,
  ),
  'undo.changed-since': entry<{ label: string; who: string }>(
    409,
    (d) =>
      `Chưa hoàn tác: sau ông/bà, ${d.who} đã sửa "${d.label}". Xem lịch sử của mục này rồi sửa tay nếu cần.`,
    (d) =>
      `Not undone: after you, ${d.who} changed "${d.label}". See its history, then correct it by hand if needed.`,
  ),
} as const
