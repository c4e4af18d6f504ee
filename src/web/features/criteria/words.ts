/** What the page of new-rural criteria says. */
export const criteriaWords = {
  title: {
    vi: (year: string) => `Nông thôn mới năm ${year}`,
    en: (year: string) => `New rural criteria of ${year}`,
  },
  noSets: {
    vi: (year: string) => `Chưa có bộ tiêu chí nào dùng cho năm ${year} trong danh mục.`,
    en: (year: string) => `No set of criteria is known for ${year}.`,
  },
  decision: {
    vi: (symbol: string) => `Quyết định số ${symbol}`,
    en: (symbol: string) => `Decision ${symbol}`,
  },
  verified: { vi: 'đã đối chiếu văn bản gốc', en: 'compared with the official text' },
  unverified: { vi: 'chưa đối chiếu văn bản gốc', en: 'not yet compared with the official text' },
  itemsKnown: {
    vi: (known: number, total: number) => `Đã có nội dung của ${known}/${total} chỉ tiêu.`,
    en: (known: number, total: number) => `The wording of ${known} of ${total} items is known.`,
  },
  whole: { vi: 'Cả bộ tiêu chí', en: 'The whole set' },
  met: { vi: 'Số tiêu chí đạt', en: 'Criteria met' },
  villagesMet: { vi: 'Số thôn đạt', en: 'Villages that meet it' },
  strip: { vi: 'Các tiêu chí', en: 'The criteria' },
  stripHint: {
    vi: 'Chọn một ô để xem và đánh giá tiêu chí.',
    en: 'Choose a cell to see and judge the criterion.',
  },
  counts: {
    vi: (met: number, risk: number, not: number, open: number) =>
      `${met} đạt · ${risk} có nguy cơ · ${not} chưa đạt · ${open} chưa đánh giá`,
    en: (met: number, risk: number, not: number, open: number) =>
      `${met} met · ${risk} in danger · ${not} not met · ${open} not assessed`,
  },
  standing: {
    vi: (standing: string) => standings[standing as keyof typeof standings]?.vi ?? standing,
    en: (standing: string) => standings[standing as keyof typeof standings]?.en ?? standing,
  },
  reason: {
    vi: (reason: string) => reasons[reason as keyof typeof reasons]?.vi ?? reason,
    en: (reason: string) => reasons[reason as keyof typeof reasons]?.en ?? reason,
  },
  table: { vi: 'Bảng tiêu chí, chỉ tiêu', en: 'Criteria and items' },
  number: { vi: 'Số', en: 'No.' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  result: { vi: 'Kết quả', en: 'Result' },
  judged: { vi: 'Ngày đánh giá', en: 'Judged' },
  owner: { vi: 'Phụ trách', en: 'Who' },
  due: { vi: 'Hạn', en: 'Due' },
  unnamed: { vi: 'chưa có tên trong danh mục', en: 'wording not obtained' },
  name: {
    vi: (number: string, title: string) => `Tiêu chí số ${number}: ${title}`,
    en: (number: string, title: string) => `Criterion ${number}: ${title}`,
  },
  itemName: { vi: (number: string) => `Chỉ tiêu ${number}`, en: (number: string) => `Item ${number}` },
  unnumbered: { vi: 'Chưa rõ số:', en: 'Number not known:' },
  items: { vi: 'Các chỉ tiêu', en: 'Items' },
  noItems: {
    vi: 'Danh mục chưa có lời các chỉ tiêu của tiêu chí này.',
    en: 'The wording of its items was not obtained.',
  },
  requirement: { vi: 'Yêu cầu', en: 'Required' },
  atLeast: { vi: 'từ', en: 'at least' },
  atMost: { vi: 'không quá', en: 'at most' },
  equals: { vi: 'bằng', en: 'equal to' },
  isMet: { vi: 'đạt', en: 'met' },
  byProvince: { vi: 'UBND cấp tỉnh quy định', en: 'laid down by the province' },
  source: { vi: 'Nguồn', en: 'Source' },
  judge: { vi: 'Đánh giá', en: 'Judge' },
  judgeAgain: { vi: 'Đánh giá lại', en: 'Judge again' },
  edit: { vi: 'Sửa', en: 'Edit' },
  judgeOf: { vi: (what: string) => `Đánh giá ${what}`, en: (what: string) => `Judge ${what}` },
  editOf: {
    vi: (what: string) => `Sửa đánh giá ${what}`,
    en: (what: string) => `Edit the judgement of ${what}`,
  },
  history: { vi: 'Các lần đánh giá trước', en: 'Earlier judgements' },
  ofYear: { vi: (year: number) => `năm ${year}`, en: (year: number) => `${year}` },
  close: { vi: 'Đóng', en: 'Close' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  byVillage: { vi: 'Đánh giá theo thôn', en: 'By village' },
  noVillages: { vi: 'Chưa đánh giá thôn nào.', en: 'No village was judged yet.' },
  village: { vi: 'Thôn', en: 'Village' },
  areas: { vi: 'Khu dân cư nông thôn mới kiểu mẫu', en: 'Model residential areas' },
  addArea: { vi: 'Ghi khu dân cư kiểu mẫu', en: 'Add a model residential area' },
  noAreas: { vi: 'Chưa ghi khu dân cư kiểu mẫu nào.', en: 'No model residential area is entered yet.' },
  building: { vi: 'đang xây dựng', en: 'being built' },
  recognised: { vi: 'đã được công nhận', en: 'recognised' },
  state: { vi: 'Tình trạng', en: 'State' },
  since: { vi: 'Từ', en: 'Since' },
  saved: { vi: (what: string) => `Đã ghi: ${what}.`, en: (what: string) => `Saved: ${what}.` },
} as const

const standings = {
  met: { vi: 'đạt', en: 'met' },
  'at-risk': { vi: 'có nguy cơ', en: 'in danger' },
  'not-met': { vi: 'chưa đạt', en: 'not met' },
  'not-assessed': { vi: 'chưa đánh giá', en: 'not assessed' },
} as const

const reasons = {
  said: { vi: 'người đánh giá ghi có nguy cơ', en: 'whoever judged it says so' },
  'item-not-met': { vi: 'có chỉ tiêu chưa đạt', en: 'one of its items is not met' },
  'item-at-risk': { vi: 'có chỉ tiêu có nguy cơ', en: 'one of its items is in danger' },
  overdue: { vi: 'đã quá hạn hoàn thành', en: 'the day it was to be met by has passed' },
} as const
