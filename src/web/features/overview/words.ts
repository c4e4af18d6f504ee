/** What the first page of a commune says. */
export const overviewWords = {
  todo: { vi: 'Việc cần làm', en: 'To do' },
  nothingToDo: { vi: 'Không có việc nào đang chờ.', en: 'Nothing is waiting.' },
  nextDue: {
    vi: (days: number, label: string) =>
      days === 0 ? `Hôm nay là hạn cuối: ${label}.` : `Còn ${days} ngày đến hạn: ${label}.`,
    en: (days: number, label: string) =>
      days === 0 ? `Today is the last day: ${label}.` : `${days} days left: ${label}.`,
  },
  missingCount: {
    vi: (count: number) => `Báo cáo còn thiếu ${count} số liệu`,
    en: (count: number) => `The report lacks ${count} ${count === 1 ? 'figure' : 'figures'}`,
  },
  missingNone: { vi: 'Báo cáo đã đủ số liệu', en: 'The report has all its figures' },
  approvalCount: {
    vi: (count: number) => `${count} mục chờ ông/bà duyệt`,
    en: (count: number) => `${count} waiting for your approval`,
  },
  pastYear: {
    vi: (year: string) => `Năm ${year} đã qua, mọi thời hạn của năm đã hết.`,
    en: (year: string) => `${year} is over; all its deadlines have passed.`,
  },
  approve: {
    vi: (year: number) => `Duyệt báo cáo năm ${year}`,
    en: (year: number) => `Approve the report of ${year}`,
  },
  issue: {
    vi: (year: number) => `Phát hành báo cáo năm ${year} đã duyệt`,
    en: (year: number) => `Issue the approved report of ${year}`,
  },
  submittedBy: {
    vi: (name: string, day: string) => `${name} gửi ngày ${day}`,
    en: (name: string, day: string) => `Sent by ${name} on ${day}`,
  },
  answer: { vi: (name: string) => `${name} nhận xét`, en: (name: string) => `Remark by ${name}` },
  section: {
    vi: (title: string) => `Soạn mục ${title}`,
    en: (title: string) => `Write section ${title}`,
  },
  stale: {
    vi: (count: number) => `${count} con số trong báo cáo đã thay đổi sau khi rà soát`,
    en: (count: number) => `${count} numbers of the report changed after they were reviewed`,
  },
  lookAgain: { vi: 'Mở báo cáo để xem lại', en: 'Open the report and look again' },
  dueOn: { vi: (day: string) => `Hạn ${day}`, en: (day: string) => `Due ${day}` },
  dueBefore: { vi: (day: string) => `Trước ngày ${day}`, en: (day: string) => `Before ${day}` },
  daysLeft: {
    vi: (days: number) => (days === 0 ? 'hôm nay' : days < 0 ? `quá ${-days} ngày` : `còn ${days} ngày`),
    en: (days: number) => (days === 0 ? 'today' : days < 0 ? `${-days} days late` : `${days} days left`),
  },
  unverified: { vi: 'chưa đối chiếu văn bản gốc', en: 'not yet compared with the official text' },
  trendTitle: {
    vi: 'Tỷ lệ hộ nghèo và hộ cận nghèo qua các năm',
    en: 'Poor and near-poor households over the years',
  },
  table: { vi: 'Xem dạng bảng', en: 'As a table' },
  year: { vi: 'Năm', en: 'Year' },
  poor: { vi: 'Hộ nghèo', en: 'Poor' },
  nearPoor: { vi: 'Hộ cận nghèo', en: 'Near-poor' },
  lastYearRate: {
    vi: (year: number, text: string) => `Năm ${year} giải ngân ${text}`,
    en: (year: number, text: string) => `${text} disbursed in ${year}`,
  },
} as const
