/** What a person is told about their account at the next sign-in. */
export const noticeWords = {
  title: { vi: 'Về tài khoản của ông/bà', en: 'About your account' },
  factorReset: {
    vi: (by: string, at: string) =>
      `${by} đã gỡ mã xác thực của tài khoản lúc ${at}. Nếu ông/bà không nhờ, báo ngay cho người quản trị; nếu đúng, thiết lập lại trong "Tài khoản của tôi".`,
    en: (by: string, at: string) =>
      `${by} reset the second factor of your account at ${at}. If you did not ask for it, tell an administrator at once; otherwise set it up again in "My account".`,
  },
  wrongTries: {
    vi: (count: number, at: string) =>
      `Trước lần đăng nhập lúc ${at}, mật khẩu của tài khoản đã bị nhập sai ${count} lần. Nếu không phải ông/bà, hãy đổi mật khẩu.`,
    en: (count: number, at: string) =>
      `Before you signed in at ${at}, a wrong password was tried ${count} times. If that was not you, change your password.`,
  },
  seen: { vi: 'Đã rõ', en: 'Understood' },
} as const
