import { compare, divide, type Exact, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** A thing whose size everybody knows. */
interface Known {
  /** What it is called in a message. */
  name: string
  unit: string
  /** The words right before the number. */
  lead?: RegExp
  /** What the number is for: "/người/tháng". */
  per?: RegExp
  /** More than any has: in đồng, kilograms, square metres. */
  most: Exact
  /** The unit that was probably meant, when the number as written is no more than the most. */
  units: readonly (readonly [name: string, size: Exact])[]
}

const money: Known['units'] = [
  ['tỷ đồng', whole(1_000_000_000)],
  ['triệu đồng', whole(1_000_000)],
  ['nghìn đồng', whole(1000)],
  ['đồng', whole(1)],
]
const persons = '(?:người|nhân khẩu|khẩu|hộ|lao động|học sinh|hội viên|học viên|em|cháu|trẻ|đối tượng)'

const known: readonly Known[] = [
  {
    name: 'Thu nhập bình quân của một người',
    unit: 'đồng',
    lead: /thu nhập bình quân[^.;]{0,60}$/iu,
    most: whole(999_999_999),
    units: money,
  },
  {
    name: 'Khoản tiền của một người trong một năm',
    unit: 'đồng',
    per: /^\/\s?người\/năm/u,
    most: whole(999_999_999),
    units: money,
  },
  {
    name: 'Khoản tiền của một người, một hộ trong một tháng, một ngày',
    unit: 'đồng',
    per: new RegExp(`^/\\s?${persons}\\s?/\\s?(?:tháng|ngày|buổi|lần khám|tuần)`, 'u'),
    most: whole(200_000_000),
    units: money,
  },
  {
    name: 'Khoản tiền của một người, một hộ',
    unit: 'đồng',
    per: new RegExp(`^/\\s?${persons}$`, 'u'),
    most: whole(20_000_000_000),
    units: money,
  },
  {
    name: 'Mức chi một tháng',
    unit: 'đồng',
    lead: /(?:mức|định mức|chuẩn|trợ cấp|phụ cấp|tiền lương|tiền công)[^.;,\d]{0,50}$/iu,
    per: /^\/\s?tháng$/u,
    most: whole(1_000_000_000),
    units: money,
  },
  {
    name: 'Giá của một ki-lô-gam',
    unit: 'đồng',
    lead: /(?<!\p{sc=Latn})giá[^.;,\d]{0,40}$/iu,
    per: /^\/\s?kg$/u,
    most: whole(1_000_000_000),
    units: [],
  },
  {
    name: 'Lương thực bình quân của một người',
    unit: 'kg',
    lead: /lương thực[^.;]{0,60}$/iu,
    per: /^\/\s?(?:người|nhân khẩu|khẩu)/u,
    most: whole(20_000),
    units: [['kg', whole(1)]],
  },
  {
    name: 'Cân nặng của trẻ sơ sinh',
    unit: 'kg',
    lead: /trẻ (?:sơ sinh|mới sinh|dưới \d{1,2} tuổi)[^.;\d]{0,40}(?:nặng|cân nặng)[^.;\d]{0,30}$/iu,
    most: whole(60),
    units: [['g', { n: 1n, d: 1000n }]],
  },
  {
    name: 'Diện tích của một ngôi nhà',
    unit: 'm²',
    lead: /(?:diện tích sàn|(?:nhà văn hóa|phòng học|lớp học|nhà vệ sinh|nhà ở|nhà bếp|trạm y tế)[^.;,\d]{0,40}diện tích(?: xây dựng)?)\s*(?:là|đạt|:|trên|rộng)?\s*$/iu,
    most: whole(99_999),
    units: [['m²', whole(1)]],
  },
  {
    name: 'Diện tích của một ngôi nhà',
    unit: 'm²',
    lead: /diện tích(?: xây dựng| sàn| sử dụng)?\s+(?:của\s+)?(?:nhà văn hóa|phòng học|lớp học|nhà vệ sinh|nhà ở|nhà bếp|nhà đa năng|trạm y tế|trụ sở)[^.;,\d]{0,40}$/iu,
    most: whole(199_999),
    units: [['m²', whole(1)]],
  },
  {
    name: 'Diện tích của một căn nhà, một phòng',
    unit: 'm²',
    per: /^\/\s?(?:căn|ngôi|nhà|căn nhà|ngôi nhà|phòng|phòng học|lớp|lớp học)$/u,
    most: whole(99_999),
    units: [['m2', whole(1)]],
  },
  {
    name: 'Diện tích của một người, một hộ',
    unit: 'm²',
    per: new RegExp(`^/\\s?${persons}$`, 'u'),
    most: whole(9_999_999),
    units: [
      ['ha', whole(10_000)],
      ['m2', whole(1)],
    ],
  },
  {
    name: 'Diện tích của một ao, một mảnh vườn',
    unit: 'm²',
    lead: /(?<!\p{sc=Latn})(?:ao|vườn|thửa đất|lô đất|sân)\s[^.;,\d]{0,30}diện tích\s*(?:là|:|rộng)?\s*$/iu,
    most: whole(9_999_999),
    units: [['m2', whole(1)]],
  },
  {
    name: 'Lượng mưa',
    unit: 'm',
    lead: /(?:lượng mưa|tổng lượng mưa)[^.;,\d]{0,40}$/iu,
    most: whole(50),
    units: [['mm', { n: 1n, d: 1000n }]],
  },
  {
    name: 'Chiều dài của một tuyến',
    unit: 'm',
    lead: /(?<!các |những )(?:tuyến(?: đường| kênh| mương| kè| ống)?|kênh|mương|kè|đê|đường (?:trục|liên|nội|ngõ))\s[^.;,]{1,50}\s(?:có chiều dài|chiều dài|dài)\s*(?:là|đạt|:|trên|hơn|gần|khoảng)?\s*$/iu,
    most: whole(999_999),
    units: [],
  },
  {
    name: 'Chiều dài của một con đường trong vùng',
    unit: 'm',
    lead: /(?<!các |những )(?<!\p{sc=Latn})đường\s(?:từ|đi|vào|nối|ra)\s[^.;,]{1,60}\s(?:có chiều dài|chiều dài|dài)\s*(?:là|đạt|:|trên|hơn|gần|khoảng)?\s*$/iu,
    most: whole(999_999),
    units: [],
  },
  {
    name: 'Chiều dài của một công trình',
    unit: 'm',
    lead: /(?<!\p{sc=Latn})(?:đường chạy|sân (?:vận động|bóng|chơi)|bể bơi|hồ bơi|tường rào|hàng rào|phòng|nhà (?:văn hóa|đa năng|xưởng)|cầu (?:treo|tràn|dân sinh|bản))(?!\p{sc=Latn})[^.;,\d]{0,50}\s(?:có chiều dài|chiều dài|dài)\s*(?:là|đạt|:|trên|hơn|gần|khoảng)?\s*$/iu,
    most: whole(9_999),
    units: [['m', whole(1)]],
  },
  {
    name: 'Dung tích của một téc, một bồn',
    unit: 'm³',
    lead: /dung tích[^.;,\d]{0,20}$/iu,
    per: /^\/\s?(?:téc|bồn|chum)/u,
    most: whole(100),
    units: [['lít', { n: 1n, d: 1000n }]],
  },
  {
    name: 'Số người trên một mét vuông',
    unit: 'người',
    lead: /mật độ(?: dân số)?[^.;,\d]{0,40}$/iu,
    per: /^\/\s?(?:m2|m²)/u,
    most: whole(1),
    units: [],
  },
]

/** "330 triệu đồng/người/tháng", "diện tích sàn 250 ha": a thing many times as large as it can be, in the wrong unit. */
export const checkImplausible = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount) => {
      const thing = known.find((one) => isToo(text, sentence, amount, one))
      if (!thing) return []
      const written = divide(amount.value, amount.size) ?? amount.value
      const meant = thing.units.find(
        ([, size]) =>
          compare(size, amount.size) < 0 &&
          compare({ n: written.n * size.n, d: written.d * size.d }, thing.most) <= 0,
      )
      const suggest = meant && `${amount.number.text} ${meant[0]}`
      return [
        report(text, 'unit-scale', 'error', amount, {
          message: `${thing.name} ghi ${printAmount(amount)} là quá lớn: ${suggest ? `có lẽ là ${suggest}` : 'có lẽ sai đơn vị hoặc sai dấu thập phân'}.`,
          suggest,
        }),
      ]
    }),
  )

function isToo(
  text: string,
  { start, amounts }: Sentence,
  amount: Amount,
  { unit, lead, per, most }: Known,
): boolean {
  if (amount.unit !== unit || amount.clash || compare(amount.value, most) <= 0) return false
  if (per && !per.test(amount.per ?? '')) return false
  // "thu nhập bình quân đạt 19,1 triệu đồng, thu ngân sách 1.320 tỷ đồng": from the last number on.
  const from = Math.max(start, amounts[amounts.indexOf(amount) - 1]?.end ?? start, amount.start - 90)
  return !lead || lead.test(text.slice(from, amount.start))
}
