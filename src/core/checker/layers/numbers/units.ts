/** What an amount is measured in: money, a share, a measure of size, something counted, or nothing said. */
export type UnitKind = 'money' | 'percent' | 'points' | 'measure' | 'count' | 'bare'

/** Words of size before a unit. */
export const scaleSizes: Record<string, bigint> = {
  nghìn: 1_000n,
  ngàn: 1_000n,
  vạn: 10_000n,
  triệu: 1_000_000n,
  tr: 1_000_000n,
  tỷ: 1_000_000_000n,
  tỉ: 1_000_000_000n,
}

/** Units of measure by the way they are written, with the unit they are kept in and their size in it. */
export const measures: Record<string, readonly [unit: string, size: readonly [bigint, bigint]]> = {
  ha: ['m²', [10_000n, 1n]],
  hecta: ['m²', [10_000n, 1n]],
  héc: ['m²', [10_000n, 1n]],
  m2: ['m²', [1n, 1n]],
  'm²': ['m²', [1n, 1n]],
  km2: ['m²', [1_000_000n, 1n]],
  'km²': ['m²', [1_000_000n, 1n]],
  km: ['m', [1_000n, 1n]],
  m: ['m', [1n, 1n]],
  cm: ['m', [1n, 100n]],
  mm: ['m', [1n, 1000n]],
  m3: ['m³', [1n, 1n]],
  'm³': ['m³', [1n, 1n]],
  tấn: ['kg', [1_000n, 1n]],
  tạ: ['kg', [100n, 1n]],
  yến: ['kg', [10n, 1n]],
  kg: ['kg', [1n, 1n]],
  kw: ['kw', [1n, 1n]],
  kwh: ['kwh', [1n, 1n]],
  lít: ['m³', [1n, 1000n]],
  usd: ['usd', [1n, 1n]],
}

/** What is counted with two words; everything else is counted with the first word behind the number. */
const pairs = new Set(
  `điều dưỡng|hộ sinh|kỹ thuật viên|y tá|hộ lý|địa phương|biên chế|địa điểm|địa chỉ|hòa giải viên|tuyên truyền viên|cộng tác viên|lượt người|lượt hộ|lượt khách|lượt khám|nhân khẩu|lao động|ngày công|học sinh|học viên|sinh viên|hồ sơ|hội nghị|mô hình|chỉ tiêu|tiêu chí|công trình|thủ tục|gia đình|hộ gia đình|sản phẩm|dự án|tiểu dự án|văn bản|kế hoạch|quyết định|đồng chí|thanh niên|hội viên|đảng viên|đoàn viên|đại biểu|cán bộ|công chức|viên chức|hợp tác xã|doanh nghiệp|công ty|tổ chức|chương trình|nội dung|phụ nữ|trẻ em|tổ hợp tác|cơ sở|câu lạc bộ|chi bộ|dân tộc|buổi họp|cuộc họp|điểm trường|thị trấn|nhà văn hóa|trường hợp|nhiệm vụ|giải pháp|đơn vị|tín chỉ|đối tượng|giấy chứng nhận|cử tri|tin bài|khách hàng|tổ viên|bệnh nhân|giáo viên|thành viên|thành phần|cự ly|chính sách|nghị quyết|tuyến đường|ngôi nhà|căn nhà|khu dân cư|đợt kiểm tra|báo cáo|vụ việc|ý kiến|đơn thư|kiến nghị|nguồn vốn|người dân|công dân|ngư dân|nông dân|nạn nhân|thí sinh|dân quân|quân nhân|tàu cá|vận động viên|tình nguyện viên|người lao động|tài khoản|mã số|nguyên nhân|hạn chế|khó khăn|thuận lợi|đề xuất|tồn tại|quần chúng|bài học|vấn đề|yêu cầu|mục tiêu|ưu điểm|nhãn hiệu|chi hội|chi đoàn|tổ dân phố|tôn giáo|tín đồ|di tích|lễ hội|làng nghề|trang trại|hạng mục|gói thầu|cá nhân|tập thể|lĩnh vực|chuyên đề|phần việc|phong trào|chủ thể|sáng kiến|nhóm trẻ|đầu việc|đầu mối|bản sao|đầu sách|tin báo|nghệ nhân|dịch vụ|giao dịch|bị can|bị cáo|huy chương|chi cục|tác phẩm|chuyên mục|phương tiện|khiếu nại|tố cáo|hoạt động|sự kiện|hành vi|danh hiệu|biện pháp|hình thức|phương án|di sản|thuê bao`.split(
    '|',
  ),
)

/** One thing under several names. */
const same: Record<string, string> = {
  'gia đình': 'hộ',
  'hộ gia đình': 'hộ',
  khẩu: 'người',
  'nhân khẩu': 'người',
  'người dân': 'người',
  'công dân': 'người',
  'ngư dân': 'người',
  'nông dân': 'người',
  'người lao động': 'người',
  'lao động': 'người',
  'đồng chí': 'người',
  'dân quân': 'người',
  'quần chúng': 'người',
  'lượt người': 'lượt',
  'lượt hộ': 'lượt',
  'lượt khám': 'lượt',
  'lượt khách': 'lượt',
  htx: 'hợp tác xã',
  em: 'học sinh',
  cháu: 'học sinh',
  'ngôi nhà': 'nhà',
  'căn nhà': 'nhà',
  căn: 'nhà',
  bê: 'con',
  nghé: 'con',
  vật: 'con',
  ngôi: 'nhà',
  'vụ việc': 'vụ',
  'tin báo': 'tin',
  'cuộc họp': 'cuộc',
  'buổi họp': 'buổi',
}

/** What is counted with one word and named with another: "184 tàu cá … 157 chiếc". */
const kin: Record<string, string> = {
  'địa phương': 'xã',
  'công ty': 'doanh nghiệp',
  tàu: 'chiếc',
  'tàu cá': 'chiếc',
  thuyền: 'chiếc',
  ghe: 'chiếc',
  xuồng: 'chiếc',
  xe: 'chiếc',
  'phương tiện': 'chiếc',
  máy: 'chiếc',
  cái: 'chiếc',
  'thí sinh': 'học sinh',
  'ngày công': 'công',
  'giấy chứng nhận': 'giấy',
}

/** One name for all units that may count the same things. */
export const kinOf = (unit: string): string => kin[unit] ?? unit

/** Words that follow a number and count nothing. */
export const uncounted: ReadonlySet<string> = new Set(
  `và hoặc của trong trên dưới với tại ở cho là được đã đang sẽ có không bằng đạt chiếm tăng giảm so từ đến do để theo như nhưng thì mà vào ra lên xuống còn lại về này đó nói nêu trước sau cũng đều hơn gần khoảng nữa năm tháng quý ngày lần gồm bao tức nên khi nếu vì bị các những mỗi hay thành tương ứng vượt thuộc qua cùng kèm chưa hằng hàng dày`.split(
    ' ',
  ),
)

/** "139 đ/c". */
const comradesShort = /^\s?đ\/c(?!\p{sc=Latn})/iu

/** What the words behind a number count: how it is named, and how many letters of the words belong to it. */
export function readCounted(after: string): { unit: string; length: number } | undefined {
  const comrades = comradesShort.exec(after)?.[0]
  if (comrades) return { unit: 'người', length: comrades.length }
  const match = /^\s{0,3}(\p{Ll}+)(?:\s+(\p{Ll}+))?(?:\s+(\p{Ll}+))?/u.exec(after.toLowerCase())
  const [, first = '', second = '', third = ''] = match ?? []
  if (!first) return undefined
  const lead = after.length - after.trimStart().length
  const written = (words: string) => {
    const parts = words.split(' ').join('\\s+')
    return lead + (new RegExp(`^${parts}`, 'iu').exec(after.slice(lead))?.[0].length ?? words.length)
  }
  for (const words of [`${first} ${second} ${third}`, `${first} ${second}`]) {
    if (words.endsWith(' ') || !pairs.has(words)) continue
    return { unit: same[words] ?? words, length: written(words) }
  }
  if (uncounted.has(first)) return undefined
  // "62 diễn viên", "5 kỹ sư": people by what they do.
  if (/^(?:viên|sĩ|sỹ)$/u.test(second) && first !== 'công')
    return { unit: `${first} ${second}`, length: written(`${first} ${second}`) }
  return { unit: same[first] ?? first, length: lead + first.length }
}
