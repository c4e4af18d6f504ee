import { type PasswordFault, passwordLength } from './password-rules.ts'

/** What is wrong with a password and what to do, for the person who typed it. */
export const passwordFaultWords: Readonly<Record<PasswordFault, { vi: string; en: string }>> = {
  'too-short': {
    vi: `Mật khẩu phải có từ ${passwordLength.min} ký tự. Một câu ngắn dễ nhớ là tốt nhất, ví dụ bốn từ không liên quan.`,
    en: `A password needs at least ${passwordLength.min} characters. A short sentence is best: four words that do not belong together.`,
  },
  'too-long': {
    vi: `Mật khẩu dài quá ${passwordLength.max} ký tự. Chọn câu ngắn hơn.`,
    en: `The password is longer than ${passwordLength.max} characters. Choose a shorter sentence.`,
  },
  common: {
    vi: 'Mật khẩu này nằm trong số những mật khẩu kẻ gian thử đầu tiên. Chọn một câu ngắn chỉ mình ông/bà nghĩ ra.',
    en: 'This is one of the passwords that are guessed first. Choose a short sentence only you would think of.',
  },
  pattern: {
    vi: 'Mật khẩu lặp lại hoặc đi theo hàng phím nên rất dễ đoán. Chọn một câu ngắn dễ nhớ.',
    en: 'The password repeats itself or follows the keyboard, which is easy to guess. Choose a short sentence.',
  },
  digits: {
    vi: 'Mật khẩu chỉ có chữ số dễ bị đoán là ngày sinh hoặc số điện thoại. Thêm vài từ vào.',
    en: 'Digits alone are guessed as a birthday or a telephone number. Add a few words.',
  },
  'user-name': {
    vi: 'Mật khẩu gần như chỉ là tên đăng nhập. Chọn một câu ngắn không có tên đó.',
    en: 'The password is little more than the user name. Choose a short sentence without it.',
  },
  'unit-name': {
    vi: 'Mật khẩu gần như chỉ là tên đơn vị, ai cũng đoán được. Chọn một câu ngắn khác.',
    en: 'The password is little more than the name of the unit, which anybody guesses. Choose another sentence.',
  },
}
