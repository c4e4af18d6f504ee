/** Words that stand alone: written twice they are a slip, whatever their neighbours. */
const standAlone: ReadonlySet<string> = new Set(
  `cho|của|và|các|là|được|đã|để|với|trong|tại|về|những|theo|do|khi|cũng|trên|mà|thì|nhưng|này|sẽ|đang|như|hoặc|nếu|vì|bị|nên|hộ|thôn|bản|huyện|lượt|cuộc|buổi|có|không|đến|ở|một|tỷ|triệu|nghìn|đồng|tấn|tạ|ha|km|kg|việc|phải|cần|vào|ra|giữa|sau|trước|dưới|bằng|qua|vẫn|cùng|đất|rừng|vốn|trồng|nuôi|tăng|giảm|đạt|mở|mỗi|hơn|gần|khoảng|xã|tỉnh|còn|chỉ|thuộc|gồm|nhằm|nhất|chưa|bởi|tuy|chiếm|sóng|vùng|trạm|điện|mạng|kênh|đập|thửa|nguồn|đúng|thêm|lên|xuống|ngay|tổng|nào|gửi|dùng|ước|nay`.split(
    '|',
  ),
)

export const isStandingAlone = (word: string): boolean => standAlone.has(word)

/** Said twice on purpose. */
const reduplicated: ReadonlySet<string> = new Set(
  `từng bước|ngày đêm|rất nhiều|từng ngày|dần dần|hai bên|từng|ngày|người|nhà|đời|luôn|thường|dần|từ|năm|lâu|đều|mãi|hay|rất|đôi|ai|nơi|đâu|lớp|sớm|nhiều|ngày một|ngày càng|khăng|bon|song|chằm|rành|xanh|vàng|cao|xa|sâu|chiều|tối|sáng|đêm|tháng|giờ|phút|chung|đùng|ầm|râm|rì|mượt|tươi|nhanh|chậm|nhẹ|nhỏ|xinh|đẹp|trắng|đen|đỏ|tím|khẽ|im|vui|chốc|ba|su|chôm|chuồn|le|đa`.split(
    '|',
  ),
)

export const isReduplicated = (words: string): boolean => reduplicated.has(words)

/** What the words around must be, or must not be, for a word said twice to be a slip. */
interface Setting {
  before?: RegExp
  after?: RegExp
  notBefore?: RegExp
  notAfter?: RegExp
}

/** Words that also begin or end another one: "hội đồng đồng ý", "văn bản bản gốc", "có có thể". */
const settings: Readonly<Record<string, Setting | readonly Setting[]>> = {
  người: { before: /\d\s*$/u },
  // "từ ngày ngày 05/11/2024": before a date nothing is meant to happen day by day.
  ngày: [{ after: /^\s*\d/u }, { before: /\d\s*$/u }],
  tháng: [{ after: /^\s*\d/u }, { before: /\d\s*$/u }],
  năm: { after: /^\s*20\d\d(?!\s*[-–])/u },
  // "từ từ nâng cao" is slowly; "thu từ từ phí chợ" is from something.
  từ: {
    after:
      /^\s+(?:\d|(?:ngày|tháng|năm|quý|nguồn|các|những|phí|lệ phí|thuế|đầu|cuối|ngân sách|phía|trung ương|tỉnh|huyện|xã|quỹ|khi|lúc|hoạt động|hộ|đất|tiền|vốn)(?!\p{sc=Latn}))/iu,
  },
  m: { before: /\d\s*$/u },
  càng: { before: /ngày\s*$/iu },
  con: { before: /\d\s*$/u },
  // "hỗ trợ dân dân sinh", not "hộ dân dân tộc Tày".
  dân: [
    { notBefore: /(?:người|hộ|nhân|nông|ngư|cư|công|quân|vận|khu|thôn|bản|toàn|của)\s*$/iu },
    {
      notAfter:
        /^\s*(?:tộc|cư|chủ|số|sinh|vận|quân|trí|phố|làng|bản|nghèo|tự|địa|góp|hiến|biết|bàn|làm|kiểm|giám|thụ|trong|ở)(?!\p{sc=Latn})/iu,
    },
  ],
  đồng: { before: /(?:nghìn|triệu|tỷ|tỉ|\d)\s*$/u },
  chung: { before: /nhìn\s*$/iu },
  có: { notAfter: /^\s*(?:thể|gì)/u },
  một: { notAfter: /^\s*(?:khác|cách)/u },
  hộ: { notBefore: /bảo\s*$/iu },
  xã: { notBefore: /hợp tác\s*$/iu, notAfter: /^\s*hội/u },
  đất: { notBefore: /(?:thửa|quỹ)\s*$/iu },
  việc: { notBefore: /công\s*$/iu },
  cần: { notBefore: /chuyên\s*$/iu },
  // "12 bản bản đồ": copies of a map.
  bản: { notBefore: /(?:văn|cơ|căn|thôn|kịch|\d)\s*$/iu },
}

/** "việc việc đều thông", "hộ hộ thi đua", "ngày ngày, tháng tháng": every one of them, one after the other. */
export const isEachOne = (word: string, after: string): boolean =>
  eachOf.test(word) &&
  /^,?\s+(?:(?:cùng|cũng|đều|thi đua)(?!\p{sc=Latn})|(\p{sc=Latn}+) \1(?!\p{sc=Latn}))/iu.test(after)

const eachOf =
  /^(?:việc|người|nhà|hộ|thôn|bản|xã|huyện|tỉnh|ngành|cấp|tổ|ngày|tháng|năm|giờ|lớp|trường|nơi|chốn|đâu|vùng|xóm|làng|cơ quan|đơn vị)$/u

/** Whether the words around alone tell if it is a slip. */
export const hasSetting = (word: string): boolean => word in settings && reduplicated.has(word)

/** Whether a single word said twice between these words is a slip. */
export function isSlipAlone(word: string, before: string, after: string): boolean {
  const setting = settings[word]
  if (!setting) return standAlone.has(word)
  return [setting].flat().some((one) => isMet(one, before, after))
}

const isMet = (
  { before: needed, after: wanted, notBefore, notAfter }: Setting,
  before: string,
  after: string,
): boolean =>
  (needed?.test(before) ?? true) &&
  (wanted?.test(after) ?? true) &&
  !notBefore?.test(before) &&
  !notAfter?.test(after)
