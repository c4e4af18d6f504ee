/** What is said in the first hour of an installation. */
export const setUpWords = {
  title: { vi: 'Thiết lập lần đầu', en: 'First set-up' },
  intro: {
    vi: 'Mất khoảng 3 phút và chỉ làm một lần. Người được lập ở đây sẽ thêm những người khác.',
    en: 'About three minutes, once. Whoever is entered here adds everybody else.',
  },
  code: { vi: 'Mã thiết lập', en: 'Set-up code' },
  codeHint: {
    vi: 'In ở cửa sổ chạy máy chủ lúc khởi động, gồm 12 chữ số. Nhờ vậy người lạ trên mạng không lập được tài khoản.',
    en: 'Printed in the window of the server when it started: 12 digits. It keeps strangers on the network out.',
  },
  place: { vi: 'Đơn vị và năm', en: 'Unit and year' },
  year: { vi: 'Năm làm việc', en: 'Year to work on' },
  yearHint: {
    vi: 'Đơn vị hành chính được tìm theo địa giới của năm này.',
    en: 'Units are those of this year.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  unitHint: {
    vi: 'Gõ tên xã, phường hoặc tỉnh, không cần dấu: "thuy hung, lang son".',
    en: 'Type the name of the commune or province, marks are not needed: "thuy hung, lang son".',
  },
  noUnit: {
    vi: 'Không có đơn vị nào tên như vậy trong năm đó.',
    en: 'No unit of that year has such a name.',
  },
  chooseUnit: {
    vi: 'Chọn một đơn vị trong danh sách hiện ra.',
    en: 'Choose one of the units that are offered.',
  },
  typeMore: { vi: 'Gõ từ 2 chữ cái.', en: 'Type at least two letters.' },
  administrator: { vi: 'Người quản trị', en: 'The administrator' },
  displayName: { vi: 'Họ và tên', en: 'Full name' },
  userName: { vi: 'Tên đăng nhập', en: 'User name' },
  userNameHint: {
    vi: 'Từ 3 ký tự, viết liền: chữ, số, dấu chấm, gạch nối. Ví dụ lan.nt',
    en: 'At least 3 characters without blanks: letters, digits, dots, hyphens. For example lan.nt',
  },
  password: { vi: 'Mật khẩu', en: 'Password' },
  entersData: {
    vi: 'Người này cũng nhập số liệu (công chức và kế toán)',
    en: 'This person enters figures too (official and accountant)',
  },
  data: { vi: 'Dữ liệu ban đầu', en: 'What is there at the start' },
  empty: { vi: 'Bắt đầu trống', en: 'Begin empty' },
  emptyHint: {
    vi: 'Chỉ có danh mục đơn vị và văn bản pháp luật.',
    en: 'Only the units and the law are there.',
  },
  sample: { vi: 'Nạp dữ liệu mẫu', en: 'Load sample data' },
  sampleHint: {
    vi: 'Thêm xã mẫu Thụy Hùng (Lạng Sơn) năm 2023 với báo cáo đủ số liệu để xem thử. Đơn vị của ông/bà vẫn trống.',
    en: 'Adds the commune Thụy Hùng of 2023 with a complete report to look around in. Your own unit stays empty.',
  },
  create: { vi: 'Lập hệ thống', en: 'Set up' },
  creating: { vi: 'Đang lập, dữ liệu mẫu cần vài giây…', en: 'Setting up; the sample takes some seconds…' },
  closed: {
    vi: 'Hệ thống đã có người quản trị. Đăng nhập bằng tài khoản được cấp.',
    en: 'There is an administrator already. Sign in with the account you were given.',
  },
  toSignIn: { vi: 'Đến trang đăng nhập', en: 'To the sign-in page' },

  ready: { vi: 'Đã sẵn sàng', en: 'Ready' },
  readyIntro: {
    vi: 'Ba việc nên làm trước, theo thứ tự nào cũng được:',
    en: 'Three things to do first, in any order:',
  },
  protect: {
    vi: 'Bật mã xác thực cho tài khoản quản trị',
    en: 'Turn on a second factor for the administrator',
  },
  protectWhy: {
    vi: 'Tài khoản này mở được mọi tài khoản khác, nên cần thêm một lớp khóa bằng điện thoại.',
    en: 'This account opens all others, so it deserves a second lock on the phone.',
  },
  people: { vi: 'Thêm người làm việc và phân quyền', en: 'Add people and their roles' },
  peopleWhy: {
    vi: 'Lãnh đạo, công chức từng lĩnh vực, kế toán, trưởng thôn: mỗi người một tài khoản.',
    en: 'Leaders, officials, the accountant, village heads: an account for each.',
  },
  figures: {
    vi: 'Xem trang tổng quan và nhập số liệu đầu tiên',
    en: 'Look around and enter the first figures',
  },
  figuresWhy: {
    vi: 'Vốn được giao và kết quả rà soát hộ nghèo là hai phần báo cáo cần trước.',
    en: 'Allocated capital and the poverty review are what the report needs first.',
  },
  minutes: { vi: (count: number) => `khoảng ${count} phút`, en: (count: number) => `about ${count} minutes` },
  lookAtSample: { vi: 'Xem xã mẫu Thụy Hùng năm 2023', en: 'Look at the sample commune of 2023' },
  start: { vi: 'Về trang đầu', en: 'To the start page' },
} as const
