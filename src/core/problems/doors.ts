import { entry } from './entry.ts'

/** What can go wrong at the doors: addresses, files, samples. */
export const doorProblems = {
  'operation.unknown': entry<{ name: string }>(
    404,
    (d) => `Không có thao tác "${d.name}".`,
    (d) => `There is no operation "${d.name}".`,
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
