import type { PasswordFault } from '../accounts/password-rules.ts'
import { passwordFaultWords } from '../accounts/password-words.ts'
import { entry } from './entry.ts'

type Nothing = Record<never, never>

const minutes = (count: number) => `${count} ${count === 1 ? 'minute' : 'minutes'}`

/** Coming in: names, passwords, second factors, single sign-on, and the accounts themselves. */
export const accountProblems = {
  'sign-in.required': entry<Nothing>(
    401,
    () => 'Cần đăng nhập để xem trang này.',
    () => 'Please sign in to see this page.',
  ),
  'sign-in.refused': entry<{ triesLeft?: number }>(
    401,
    (d) =>
      `Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra lại chữ hoa, chữ thường và bộ gõ tiếng Việt.${d.triesLeft ? ` Còn ${d.triesLeft} lần thử trước khi phải chờ.` : ''}`,
    (d) =>
      `The user name or the password is wrong. Check capitals and the Vietnamese keyboard.${d.triesLeft ? ` ${d.triesLeft === 1 ? 'One more try' : `${d.triesLeft} more tries`} before you have to wait.` : ''}`,
  ),
  'sign-in.locked': entry<{ minutes: number }>(
    429,
    (d) =>
      `Đã nhập sai nhiều lần nên tên đăng nhập này tạm khóa, còn ${d.minutes} phút nữa mới thử lại được. Cần vào ngay thì nhờ người quản trị của đơn vị mở khóa.`,
    (d) =>
      `Too many wrong tries: this user name is locked for another ${minutes(d.minutes)}. If it cannot wait, ask the administrator of your unit to unlock it.`,
  ),
  'sign-in.code-wrong': entry<{ triesLeft?: number }>(
    401,
    (d) =>
      `Mã không đúng hoặc đã dùng rồi. Chờ ứng dụng hiện mã mới, và kiểm tra giờ của điện thoại.${d.triesLeft ? ` Còn ${d.triesLeft} lần thử trước khi phải chờ.` : ''}`,
    (d) =>
      `The code is wrong or was used already. Wait for the next one, and check the clock of your phone.${d.triesLeft ? ` ${d.triesLeft === 1 ? 'One more try' : `${d.triesLeft} more tries`} before you have to wait.` : ''}`,
  ),
  'sign-in.step-expired': entry<Nothing>(
    410,
    () => 'Đã quá lâu từ lúc nhập mật khẩu. Nhập lại tên và mật khẩu.',
    () => 'It is too long since the password was entered. Enter name and password again.',
  ),
  'sign-in.changed-meanwhile': entry<Nothing>(
    409,
    () => 'Tài khoản vừa được sửa ở nơi khác. Đăng nhập lại.',
    () => 'The account was just changed elsewhere. Sign in again.',
  ),
  'password.change-required': entry<Nothing>(
    403,
    () => 'Mật khẩu đang dùng do người quản trị đặt. Chọn mật khẩu của riêng ông/bà trước khi làm việc.',
    () => 'Your password was set by an administrator. Choose your own before you go on.',
  ),
  'password.too-easy': entry<{ fault: PasswordFault }>(
    422,
    (d) => passwordFaultWords[d.fault].vi,
    (d) => passwordFaultWords[d.fault].en,
  ),
  'password.wrong': entry<Nothing>(
    422,
    () => 'Mật khẩu hiện tại không đúng. Kiểm tra lại chữ hoa, chữ thường và bộ gõ tiếng Việt.',
    () => 'The present password is wrong. Check capitals and the Vietnamese keyboard.',
  ),
  'password.same': entry<Nothing>(
    422,
    () => 'Mật khẩu mới giống mật khẩu hiện tại. Chọn một câu khác.',
    () => 'The new password is the present one. Choose another.',
  ),
  'second-factor.not-started': entry<Nothing>(
    409,
    () => 'Chưa bắt đầu thiết lập mã xác thực, hoặc đã quá lâu. Bấm "Thiết lập" để lấy mã QR mới.',
    () => 'Setting up has not begun, or too long ago. Press "Set up" for a new QR code.',
  ),
  'second-factor.already-on': entry<Nothing>(
    409,
    () => 'Tài khoản đã bật mã xác thực. Tắt mã cũ trước khi thiết lập điện thoại khác.',
    () => 'The second factor is already on. Turn it off before setting up another phone.',
  ),
  'sso.not-configured': entry<Nothing>(
    404,
    () => 'Máy chủ này chưa nối với hệ thống đăng nhập một lần. Dùng tên đăng nhập và mật khẩu.',
    () => 'This server is not connected to single sign-on. Use user name and password.',
  ),
  'sso.unreachable': entry<{ label: string }>(
    502,
    (d) => `Không kết nối được với ${d.label}. Thử lại sau, hoặc dùng tên đăng nhập và mật khẩu.`,
    (d) => `${d.label} cannot be reached. Try again later, or use user name and password.`,
  ),
  'sso.failed': entry<{ label: string }>(
    400,
    (d) => `Đăng nhập qua ${d.label} chưa xong hoặc đã bị hủy. Bấm nút đăng nhập và làm lại từ đầu.`,
    (d) => `Signing in with ${d.label} was not completed or was cancelled. Press the button to start again.`,
  ),
  'sso.unknown-person': entry<{ label: string; login: string }>(
    403,
    (d) =>
      `${d.label} xác nhận "${d.login}", nhưng chưa có tài khoản nào ở đây gắn với tên đó. Nhờ người quản trị của đơn vị gắn "${d.login}" vào tài khoản của ông/bà.`,
    (d) =>
      `${d.label} vouches for "${d.login}", but no account here is linked to it. Ask the administrator of your unit to link "${d.login}" to your account.`,
  ),
  'sso.identity-taken': entry<{ identity: string }>(
    409,
    (d) => `"${d.identity}" đã gắn với một tài khoản khác. Gỡ ở tài khoản đó trước.`,
    (d) => `"${d.identity}" is linked to another account. Unlink it there first.`,
  ),
  'settings.secret-key-broken': entry<{ place: string }>(
    500,
    (d) =>
      `Khóa bí mật ở ${d.place} không đúng dạng: cần 32 byte viết bằng base64. Khôi phục tệp từ bản sao lưu, hoặc tạo khóa mới bằng lệnh "openssl rand -base64 32" (mọi người sẽ phải thiết lập lại mã xác thực).`,
    (d) =>
      `The secret key in ${d.place} is broken: 32 bytes in base64 are needed. Restore the file from a backup, or make a new one with "openssl rand -base64 32" (people then set up their second factor again).`,
  ),
  'settings.sso-broken': entry<{ missing: string[] }>(
    500,
    (d) =>
      `Đăng nhập một lần chưa cấu hình đủ: thiếu ${d.missing.join(', ')}. Đặt các biến này hoặc bỏ OIDC_ISSUER.`,
    (d) =>
      `Single sign-on is not fully configured: ${d.missing.join(', ')} missing. Set them or remove OIDC_ISSUER.`,
  ),
  'set-up.closed': entry<Nothing>(
    409,
    () => 'Hệ thống đã có người quản trị, không thiết lập lại được. Đăng nhập bằng tài khoản được cấp.',
    () => 'There is an administrator already, so set-up is closed. Sign in with the account you were given.',
  ),
  'set-up.code-wrong': entry<Nothing>(
    403,
    () => 'Mã thiết lập không đúng. Chép lại mã in ra ở cửa sổ chạy máy chủ lúc khởi động.',
    () => 'The set-up code is wrong. Copy it from the window in which the server was started.',
  ),
  'account.user-name-taken': entry<{ userName: string }>(
    409,
    (d) => `Tên đăng nhập "${d.userName}" đã có người dùng. Chọn tên khác.`,
    (d) => `The user name "${d.userName}" is taken. Choose another one.`,
  ),
  'account.not-in-unit': entry<{ id: string }>(
    404,
    (d) => `Đơn vị này không có tài khoản mã "${d.id}". Mở danh sách tài khoản của đơn vị để chọn lại.`,
    (d) => `This unit has no account "${d.id}". Choose again from the unit's list of accounts.`,
  ),
  'account.own': entry<Nothing>(
    409,
    () =>
      'Không tự khóa hay tự gỡ mã xác thực của chính mình ở đây. Nhờ một người quản trị khác, hoặc mở "Tài khoản của tôi".',
    () =>
      'You cannot close your own account or reset your own second factor here. Ask another administrator, or open "My account".',
  ),
} as const
