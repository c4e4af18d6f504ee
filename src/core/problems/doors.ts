import { entry } from './entry.ts'

/** What can go wrong at the doors: addresses, files, samples. */
export const doorProblems = {
  'operation.unknown': entry<{ name: string }>(
    404,
    (d) => `Không có thao tác "${d.name}".`,
    (d) => `There is no operation "${d.name}".`,
  ),
  'operation.key-reused': entry<{ key: string }>(
    422,
    () => 'Yêu cầu này mang khóa của một yêu cầu khác đã ghi. Tải lại trang rồi ghi lại.',
    () => 'This request bears the key of another one that was written. Reload the page and save again.',
  ),
  'commune.not-readable': entry<{ unit: string }>(
    403,
    (d) =>
      `Tài khoản này không được xem số liệu của ${d.unit}. Chọn xã được giao, hoặc báo người quản trị cấp quyền.`,
    (d) =>
      `This account may not see the figures of ${d.unit}. Choose your own commune, or ask an administrator.`,
  ),
  'output.format-unknown': entry<{ file: string; formats: readonly string[] }>(
    422,
    (d) => `Không ghi được tệp "${d.file}": đuôi tệp phải là ${d.formats.join(', ')}.`,
    (d) => `Cannot write "${d.file}": the name must end in ${d.formats.join(', ')}.`,
  ),
  'sample.not-found': entry<{ folder: string }>(
    404,
    (d) => `Không có bộ dữ liệu mẫu ở ${d.folder}. Xem các thư mục trong samples/.`,
    (d) => `There is no sample in ${d.folder}. See the folders in samples/.`,
  ),
  'sample.broken': entry<{ faults: string[] }>(
    422,
    (d) => `Bộ dữ liệu mẫu có lỗi, chưa ghi gì:\n${d.faults.join('\n')}`,
    (d) => `The sample has faults, nothing was written:\n${d.faults.join('\n')}`,
  ),
} as const
