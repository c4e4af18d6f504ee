/** What is said at the door. */
export const doorWords = {
  intro: {
    vi: 'Nhập số liệu một lần, báo cáo tự viết, số nào cũng giải thích được.',
    en: 'Enter the facts once; the report writes itself, and every number can be asked why.',
  },
  ssoWith: {
    vi: (label: string) => `Đăng nhập bằng ${label}`,
    en: (label: string) => `Sign in with ${label}`,
  },
  or: { vi: 'hoặc', en: 'or' },

  codeTitle: { vi: 'Nhập mã xác thực', en: 'Enter your code' },
  codeExplain: {
    vi: 'Mở ứng dụng xác thực trên điện thoại và nhập 6 chữ số đang hiện cho MTQG.',
    en: 'Open the authenticator app on your phone and type the 6 digits it shows for MTQG.',
  },
  code: { vi: 'Mã 6 chữ số', en: '6-digit code' },
  recoveryCode: { vi: 'Mã dự phòng', en: 'Recovery code' },
  recoveryExplain: {
    vi: 'Nhập một mã dự phòng đã cất khi thiết lập. Mỗi mã dùng được một lần.',
    en: 'Type one of the recovery codes you kept when setting up. Each works once.',
  },
  useRecovery: { vi: 'Không có điện thoại? Dùng mã dự phòng', en: 'No phone? Use a recovery code' },
  useApp: { vi: 'Dùng mã trên điện thoại', en: 'Use the code on the phone' },
  lostBoth: {
    vi: 'Mất cả điện thoại và mã dự phòng thì nhờ người quản trị của đơn vị gỡ mã xác thực.',
    en: 'If both are lost, ask the administrator of your unit to reset your second factor.',
  },
  continue: { vi: 'Tiếp tục', en: 'Continue' },
  startOver: { vi: 'Đăng nhập lại từ đầu', en: 'Start over' },

  endedTitle: { vi: 'Phiên làm việc đã hết', en: 'Your session has ended' },
  endedExplain: {
    vi: 'Đăng nhập lại để làm tiếp. Những gì đang nhập vẫn còn nguyên trên trang.',
    en: 'Sign in again to go on. Everything you were entering is still on the page.',
  },
  otherPerson: {
    vi: 'Người khác đăng nhập thì trang được mở lại từ đầu.',
    en: 'If somebody else signs in, the page begins anew.',
  },
  leave: { vi: 'Rời trang này', en: 'Leave this page' },
  ssoInWindow: {
    vi: (label: string) => `Đăng nhập bằng ${label} trong cửa sổ mới`,
    en: (label: string) => `Sign in with ${label} in a new window`,
  },
  done: {
    vi: 'Đã đăng nhập. Đóng cửa sổ này và quay lại trang đang làm.',
    en: 'You are signed in. Close this window and go back to your page.',
  },
  toWork: { vi: 'Vào làm việc', en: 'Go to work' },

  chooseTitle: { vi: 'Chọn mật khẩu của riêng ông/bà', en: 'Choose a password of your own' },
  chooseExplain: {
    vi: 'Mật khẩu vừa dùng do người quản trị đặt. Chọn mật khẩu khác mà chỉ mình ông/bà biết.',
    en: 'The password you used was set by an administrator. Choose another one that only you know.',
  },
  given: { vi: 'Mật khẩu được cấp', en: 'The password you were given' },
} as const
