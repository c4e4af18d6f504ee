/** What the outbox says. */
export const outboxWords = {
  title: { vi: 'Việc gửi về máy chủ', en: 'Sending to the server' },
  allSent: { vi: 'Đã gửi hết', en: 'Everything is sent' },
  away: { vi: 'Mất kết nối', en: 'No connection' },
  waiting: { vi: (count: number) => `Chờ gửi ${count}`, en: (count: number) => `${count} waiting` },
  refused: { vi: (count: number) => `Cần xem lại ${count}`, en: (count: number) => `${count} to look at` },
  explain: {
    vi: 'Những gì đã nhập khi mất kết nối được giữ trên máy này và tự gửi theo thứ tự khi có mạng.',
    en: 'What was entered without a connection is kept on this device and sent in order once there is one.',
  },
  keptHere: {
    vi: 'Chưa lưu được: mất kết nối. Đã giữ trên máy này, sẽ tự gửi lại.',
    en: 'Not saved yet: no connection. It is kept on this device and will be sent again.',
  },
  readingKept: {
    vi: (at: string) => `Mất kết nối với máy chủ. Đang xem bản đã lưu trên máy này lúc ${at}.`,
    en: (at: string) => `The server cannot be reached. You are reading what this device kept at ${at}.`,
  },
  unreached: {
    vi: 'Mất kết nối với máy chủ. Vẫn nhập được; nội dung giữ trên máy này và tự gửi khi có mạng.',
    en: 'The server cannot be reached. You can go on; entries stay on this device until it can.',
  },
  sealed: {
    vi: (count: number) =>
      `Máy này còn ${count} việc chưa gửi của người khác. Người đó đăng nhập thì máy tự gửi.`,
    en: (count: number) =>
      `This device holds ${count} unsent entries of somebody else; they are sent when that person signs in.`,
  },
  writtenAt: { vi: (at: string) => `Nhập lúc ${at}`, en: (at: string) => `Entered at ${at}` },
  sendAgain: { vi: 'Gửi lại', en: 'Send again' },
  keepMine: { vi: 'Giữ nội dung của tôi', en: 'Keep mine' },
  discard: { vi: 'Bỏ', en: 'Discard' },
  discardSurely: { vi: 'Bỏ hẳn nội dung này?', en: 'Discard this for good?' },
  yes: { vi: 'Bỏ hẳn', en: 'Discard' },
  no: { vi: 'Giữ lại', en: 'Keep' },
  mine: { vi: 'Của tôi', en: 'Mine' },
  theirs: { vi: 'Đang lưu trên máy chủ', en: 'On the server' },
  changedBy: { vi: (name: string) => `${name} đã sửa`, en: (name: string) => `Changed by ${name}` },
  content: { vi: 'Nội dung đã nhập', en: 'What was entered' },
  close: { vi: 'Đóng', en: 'Close' },
} as const
