/** What is said on the page of one's own account. */
export const ownAccountWords = {
  title: { vi: 'Tài khoản của tôi', en: 'My account' },
  back: { vi: 'Về trang làm việc', en: 'Back to work' },
  signedInAs: { vi: (name: string) => `Tên đăng nhập: ${name}`, en: (name: string) => `User name: ${name}` },

  password: { vi: 'Mật khẩu', en: 'Password' },
  passwordChanged: {
    vi: 'Đã đổi mật khẩu. Các thiết bị khác đã được đăng xuất.',
    en: 'The password is changed. Your other devices are signed out.',
  },
  passwordOpen: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  ssoNote: {
    vi: 'Phiên này đăng nhập một lần qua hệ thống của tỉnh. Mật khẩu dưới đây chỉ dùng khi đăng nhập trực tiếp.',
    en: 'You came by single sign-on. The password below is for signing in here directly.',
  },

  factor: { vi: 'Mã xác thực', en: 'Second factor' },
  factorWhy: {
    vi: 'Ngoài mật khẩu còn cần mã 6 chữ số trên điện thoại, nên lộ mật khẩu thì người khác vẫn không vào được.',
    en: 'Besides the password a 6-digit code from your phone is asked for, so that a stolen password opens nothing.',
  },
  factorOff: { vi: 'Chưa bật', en: 'Off' },
  factorOn: { vi: (since: string) => `Đang bật, từ ${since}`, en: (since: string) => `On since ${since}` },
  codesLeft: {
    vi: (count: number) => (count === 0 ? 'Đã hết mã dự phòng. Tạo mã mới.' : `Còn ${count} mã dự phòng.`),
    en: (count: number) =>
      count === 0
        ? 'No recovery codes are left. Make new ones.'
        : `${count} recovery ${count === 1 ? 'code is' : 'codes are'} left.`,
  },
  setUp: { vi: 'Thiết lập', en: 'Set up' },
  newCodes: { vi: 'Tạo mã dự phòng mới', en: 'New recovery codes' },
  turnOff: { vi: 'Tắt mã xác thực', en: 'Turn it off' },
  confirmFirst: { vi: 'Nhập mật khẩu để tiếp tục', en: 'Enter your password to go on' },
  currentPassword: { vi: 'Mật khẩu hiện tại', en: 'Present password' },
  showPassword: { vi: 'Hiện mật khẩu', en: 'Show the password' },
  continue: { vi: 'Tiếp tục', en: 'Continue' },
  cancel: { vi: 'Thôi', en: 'Cancel' },

  scan: {
    vi: '1. Mở ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, FreeOTP…) và quét mã này.',
    en: '1. Open an authenticator app (Google Authenticator, Microsoft Authenticator, FreeOTP…) and scan this.',
  },
  qr: {
    vi: 'Mã QR để thêm MTQG vào ứng dụng xác thực',
    en: 'QR code that adds MTQG to the authenticator app',
  },
  orType: {
    vi: 'Không quét được thì chọn "Nhập khóa" trong ứng dụng và gõ:',
    en: 'If it cannot be scanned, choose "Enter a key" in the app and type:',
  },
  typeCode: { vi: '2. Nhập mã 6 chữ số ứng dụng đang hiện', en: '2. Type the 6 digits the app shows' },
  turnOn: { vi: 'Bật mã xác thực', en: 'Turn it on' },

  codesTitle: { vi: 'Mã dự phòng', en: 'Recovery codes' },
  codesExplain: {
    vi: 'In ra hoặc chép lại và cất kín. Mỗi mã thay được điện thoại một lần. Rời trang này là không xem lại được.',
    en: 'Print or copy them and keep them safe. Each replaces the phone once. They are not shown again.',
  },
  print: { vi: 'In', en: 'Print' },
  download: { vi: 'Tải về', en: 'Download' },
  stored: { vi: 'Đã cất xong', en: 'I have stored them' },
  fileName: { vi: 'ma-du-phong-mtqg.txt', en: 'mtqg-recovery-codes.txt' },

  sessions: { vi: 'Đang đăng nhập ở', en: 'Signed in on' },
  here: { vi: 'thiết bị này', en: 'this device' },
  lastSeen: { vi: (at: string) => `dùng lần cuối ${at}`, en: (at: string) => `last used ${at}` },
  since: { vi: (at: string) => `đăng nhập ${at}`, en: (at: string) => `signed in ${at}` },
  endSession: { vi: 'Đăng xuất', en: 'Sign out' },
  endSessionOf: {
    vi: (device: string) => `Đăng xuất ${device}`,
    en: (device: string) => `Sign out ${device}`,
  },
  endOthers: { vi: 'Đăng xuất mọi thiết bị khác', en: 'Sign out everywhere else' },
  othersEnded: { vi: 'Đã đăng xuất mọi thiết bị khác.', en: 'All other devices are signed out.' },
  onlyHere: { vi: 'Chỉ đăng nhập ở thiết bị này.', en: 'You are signed in here only.' },

  display: { vi: 'Hiển thị', en: 'Display' },
  displayNote: {
    vi: 'Ngôn ngữ và nền sáng, tối được nhớ trên thiết bị này.',
    en: 'Language and colours are remembered on this device.',
  },
} as const
