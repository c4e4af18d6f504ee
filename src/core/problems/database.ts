import { entry } from './entry.ts'

/** The database and its data folder: what an office meets when it starts the program. */
export const databaseProblems = {
  'database.unreachable': entry<{ address: string; reason: string }>(
    500,
    (d) =>
      `Không kết nối được cơ sở dữ liệu ${d.address}: ${d.reason}. Kiểm tra máy chủ PostgreSQL và DATABASE_URL.`,
    (d) =>
      `The database ${d.address} cannot be reached: ${d.reason}. Check the PostgreSQL server and DATABASE_URL.`,
  ),
  'database.version-too-old': entry<{ found: number; needed: number }>(
    500,
    (d) =>
      `Máy chủ PostgreSQL là bản ${d.found}; cần bản ${d.needed} trở lên. Nâng cấp máy chủ rồi chạy lại.`,
    (d) => `The PostgreSQL server is version ${d.found}; ${d.needed} or newer is needed. Upgrade it first.`,
  ),
  'database.newer-than-program': entry<{ migration: string }>(
    500,
    (d) =>
      `Dữ liệu đã được một bản MTQG mới hơn nâng cấp (${d.migration}). Cài bản mới đó rồi mở lại; dữ liệu chưa bị thay đổi.`,
    (d) =>
      `A newer MTQG has already upgraded this database (${d.migration}). Install that version; nothing was changed.`,
  ),
  'database.migration-changed': entry<{ file: string; applied: string }>(
    500,
    (d) =>
      `Bước nâng cấp ${d.applied} đã chạy trên dữ liệu này khác với tệp migrations/${d.file} của bản cài. Lấy lại đúng tệp gốc; dữ liệu chưa bị thay đổi.`,
    (d) =>
      `The upgrade step ${d.applied} that this database has had differs from migrations/${d.file}. Restore the original file; nothing was changed.`,
  ),
  'database.folder-in-use': entry<{ folder: string; pid: number; since: string; address?: string }>(
    409,
    (d) =>
      `Thư mục dữ liệu ${d.folder} đang được một MTQG khác sử dụng (tiến trình ${d.pid}, chạy từ ${d.since}${d.address ? `, mở tại ${d.address}` : ''}). ${d.address ? 'Mở địa chỉ đó để làm việc, hoặc t' : 'T'}ắt chương trình kia trước rồi chạy lại.`,
    (d) =>
      `The data folder ${d.folder} is used by another MTQG (process ${d.pid}, since ${d.since}${d.address ? `, at ${d.address}` : ''}). ${d.address ? 'Open that address, or s' : 'S'}top it first.`,
  ),
  'database.folder-not-writable': entry<{ folder: string; account: string }>(
    500,
    (d) =>
      `Không ghi được vào thư mục dữ liệu ${d.folder} bằng tài khoản máy "${d.account}". Cấp quyền ghi, hoặc chọn thư mục khác bằng biến DATA_DIR.`,
    (d) =>
      `The account "${d.account}" cannot write to the data folder ${d.folder}. Grant it, or choose another with DATA_DIR.`,
  ),
  'database.folder-not-owned': entry<{ folder: string; owner: string; account: string }>(
    500,
    (d) =>
      `Thư mục ${d.folder} thuộc về tài khoản máy "${d.owner}", chương trình đang chạy bằng "${d.account}". Chạy bằng đúng tài khoản "${d.owner}", hoặc nhờ quản trị máy đổi chủ thư mục.`,
    (d) =>
      `The folder ${d.folder} belongs to "${d.owner}" and the program runs as "${d.account}". Run it as "${d.owner}", or have the folder's owner changed.`,
  ),
  'database.folder-of-other-version': entry<{ folder: string; found: string; supported: number }>(
    500,
    (d) =>
      `Dữ liệu trong ${d.folder} được tạo bằng PostgreSQL ${d.found}, bản cài này dùng PostgreSQL ${d.supported}. Dùng đúng bản MTQG đã tạo dữ liệu, hoặc khôi phục từ bản sao lưu; dữ liệu chưa bị thay đổi.`,
    (d) =>
      `The data in ${d.folder} was made by PostgreSQL ${d.found}; this program has PostgreSQL ${d.supported}. Use the MTQG that made it, or restore a backup; nothing was changed.`,
  ),
  'database.disk-full': entry<{ folder: string; freeMb: number }>(
    507,
    (d) =>
      `Ổ đĩa chứa ${d.folder} đã đầy (còn ${d.freeMb} MB). Giải phóng ít nhất 500 MB rồi chạy lại; dữ liệu đã ghi vẫn còn nguyên.`,
    (d) =>
      `The disk of ${d.folder} is full (${d.freeMb} MB left). Free at least 500 MB and start again; what was saved is safe.`,
  ),
  'database.windows-runtime-missing': entry<Record<never, never>>(
    500,
    () =>
      'Máy Windows này thiếu bộ thư viện Microsoft Visual C++ (tệp VCRUNTIME140.dll). Tải "Microsoft Visual C++ Redistributable x64" từ trang của Microsoft, cài đặt rồi chạy lại.',
    () =>
      'This Windows machine lacks the Microsoft Visual C++ runtime (VCRUNTIME140.dll). Install "Microsoft Visual C++ Redistributable x64" from Microsoft, then start again.',
  ),
  'database.programs-missing': entry<{ platform: string }>(
    500,
    (d) =>
      `Không có PostgreSQL đi kèm cho máy này (${d.platform}). Chạy lại "npm ci" khi có mạng, hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL.`,
    (d) =>
      `There is no bundled PostgreSQL for this machine (${d.platform}). Run "npm ci" again online, or set DATABASE_URL to a PostgreSQL server.`,
  ),
  'database.programs-broken': entry<{ reason: string }>(
    500,
    (d) =>
      `PostgreSQL đi kèm không chạy được trên máy này: ${d.reason}. Xóa thư mục node_modules, chạy lại "npm ci"; nếu vẫn lỗi, đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL.`,
    (d) =>
      `The bundled PostgreSQL does not run on this machine: ${d.reason}. Delete node_modules and run "npm ci"; if that fails, set DATABASE_URL to a PostgreSQL server.`,
  ),
  'database.no-plain-account': entry<Record<never, never>>(
    500,
    () =>
      'PostgreSQL không chạy bằng tài khoản root và máy này không có tài khoản thường nào ("postgres", "nobody"). Chạy MTQG bằng một tài khoản thường, hoặc đặt DATABASE_URL.',
    () =>
      'PostgreSQL refuses to run as root and this machine has no plain account ("postgres", "nobody"). Run MTQG as a plain account, or set DATABASE_URL.',
  ),
  'database.old-process-stuck': entry<{ pid: number; folder: string }>(
    500,
    (d) =>
      `Cơ sở dữ liệu của lần chạy trước (tiến trình ${d.pid}) còn giữ ${d.folder} và không chịu dừng. Khởi động lại máy rồi chạy lại.`,
    (d) =>
      `The database of an earlier run (process ${d.pid}) still holds ${d.folder} and does not stop. Restart the machine.`,
  ),
  'database.start-failed': entry<{ reason: string; log: string }>(
    500,
    (d) => `Cơ sở dữ liệu không khởi động được: ${d.reason}. Gửi tệp ${d.log} cho người hỗ trợ kỹ thuật.`,
    (d) => `The database did not start: ${d.reason}. Send the file ${d.log} to technical support.`,
  ),
} as const
