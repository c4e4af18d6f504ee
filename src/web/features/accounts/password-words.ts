/** What is said about passwords while one is chosen. */
export const passwordWords = {
  current: { vi: 'Mật khẩu hiện tại', en: 'Present password' },
  chosen: { vi: 'Mật khẩu mới', en: 'New password' },
  hint: {
    vi: 'Từ 8 ký tự. Một câu ngắn dễ nhớ là tốt nhất; không bắt buộc chữ hoa, số hay ký hiệu; dán được.',
    en: 'At least 8 characters. A short sentence is best; no capitals, digits or signs are demanded; pasting works.',
  },
  weak: { vi: 'Dễ đoán', en: 'Easy to guess' },
  fair: {
    vi: 'Dùng được; thêm vài từ nữa thì chắc hơn',
    en: 'It will do; a few more words make it stronger',
  },
  strong: { vi: 'Chắc chắn', en: 'Strong' },
  save: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  show: { vi: 'Hiện mật khẩu', en: 'Show the password' },
} as const
