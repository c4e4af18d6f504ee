/** Words that printed figures are made of; longer ones stand before the words they contain. */
const spoken: Record<string, string | { one: string; many: string }> = {
  'triệu đồng/người/năm': 'million đồng per person a year',
  'công trình, hoạt động': { one: 'work or activity', many: 'works and activities' },
  'đạt chuẩn mức độ': 'met at level',
  'chưa đạt chuẩn': 'not met',
  'chưa đánh giá': 'not assessed',
  'lượt người': { one: 'attendance', many: 'attendances' },
  'thành viên': { one: 'member', many: 'members' },
  'đạt chuẩn': 'met',
  'kiến nghị': { one: 'recommendation', many: 'recommendations' },
  'nhiều nhất': 'at most',
  'm2/người': 'm² per person',
  'lần/tháng': 'times a month',
  'điểm %': 'percentage points',
  'chưa đạt': 'not met',
  'tiêu chí': { one: 'criterion', many: 'criteria' },
  'văn bản': { one: 'document', many: 'documents' },
  'ít nhất': 'at least',
  'mức độ': 'level',
  khoảng: 'about',
  'hồ sơ': { one: 'file', many: 'files' },
  người: { one: 'person', many: 'people' },
  đoàn: { one: 'delegation', many: 'delegations' },
  trên: 'more than',
  thôn: { one: 'village', many: 'villages' },
  lượt: { one: 'visit', many: 'visits' },
  cuộc: { one: 'session', many: 'sessions' },
  khu: { one: 'area', many: 'areas' },
  lần: { one: 'time', many: 'times' },
  ban: { one: 'committee', many: 'committees' },
  đạt: 'met',
  hộ: { one: 'household', many: 'households' },
}

const number = '\\d[\\d.,]*'
const words = Object.keys(spoken).join('|')
const piece = new RegExp(`(${number})?( )?(?:(?<!\\p{L})(${words})(?!\\p{L}))?`, 'gu')
const swap: Record<string, string> = { '.': ',', ',': '.' }

/**
 * A printed value for an English reader: "30/1.081 hộ" is "30/1,081 households".
 *
 * Points and commas change places, since "1.081" would be read as a little more than one.
 */
export const inEnglish = (printed: string): string =>
  printed.replace(piece, (_, digits: string | undefined, space = '', word: string | undefined) => {
    const count = digits?.replace(/[.,]/g, (sign) => swap[sign] ?? sign).replace(/^0(?=\d)/, '') ?? ''
    const said = word ? spoken[word] : undefined
    if (said === undefined || typeof said === 'string') return count + space + (said ?? '')
    return count + space + (count === '1' ? said.one : said.many)
  })

const places: Record<string, string> = {
  'Ban chỉ đạo, ban quản lý': 'Committees',
  'Báo cáo': 'Reports',
  'Chỉ tiêu ngành': 'Sector indicators',
  'Công trình, hoạt động': 'Works and activities',
  'Dự toán được duyệt': 'Approved amounts',
  'Giao vốn': 'Capital allocation',
  'Giải ngân': 'Payments',
  'Kiểm tra, giám sát': 'Supervision',
  'Rà soát hộ nghèo': 'Poverty review',
  'Tiêu chí nông thôn mới': 'New rural criteria',
  'Truyền thông, tập huấn': 'Outreach and training',
  'Văn bản': 'Documents',
  'Ước thực hiện': 'Estimates',
}

/** What the English menu calls a place where something is entered. */
export const placeInEnglish = (place: string): string => places[place] ?? place
