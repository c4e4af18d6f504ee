import type { Amount } from '../../layers/numbers/amounts.ts'

/** What the words around two numbers make of them: a plan and its result, one thing at two times, a whole and its part. */
export type Relation = 'plan' | 'time' | 'part' | 'of'

const planned =
  /(?<!\p{sc=Latn})(?:giao|kế hoạch|KH|chỉ tiêu|dự toán|nhu cầu|định mức|hợp đồng|đăng ký|được cấp|phân bổ|bố trí|mục tiêu|dự kiến)(?!\p{sc=Latn})[^;.\d]{0,50}$/iu
const earlier =
  /(?<!\p{sc=Latn})(?:cùng kỳ|(?:năm|kỳ|quý|tháng|vụ|đợt|nhiệm kỳ|mùa)(?: học)? (?:trước|ngoái)|đầu (?:năm|kỳ|nhiệm kỳ)|năm \d{4}|từ)(?!\p{sc=Latn})[^;.]{0,30}$/iu
const opening =
  /(?<!\p{sc=Latn})(?:trong đó|trong số|đã|mới|chỉ|có|được|hiện|đến nay|kết quả|hoàn thành|tham gia|thực hiện|thực tế|lũy kế|còn|riêng)(?!\p{sc=Latn})/iu
/** "khối lượng phát sinh 38,5 tấn/ngày, khối lượng thu gom 31,2 tấn/ngày": what there is to be dealt with. */
const dueWords =
  /(?<!\p{sc=Latn})(?:phát sinh|phải\s\p{sc=Latn}+|cần\s\p{sc=Latn}+|đến hạn|tiếp nhận|thụ lý|tổng(?!\s(?:kết|hợp)))(?!\p{sc=Latn})[^,;.\d]{0,40}$/iu
const turned =
  /(?:(?<!\p{sc=Latn})(?:trên|trong|so với(?=\s+tổng))|\/)(?:\s*(?:tổng|số|toàn|chiều dài|diện tích)(?:\s+\p{Ll}+){0,4})?\s*(?:là\s*)?$|[;,]\s*(?:dân số|tổng)[^;.\d]{0,40}$/iu
/** "hơn 8.412 người … Nếu tính trên dân số thường trú (8.968 người)", "16.920 tấn so với khối lượng phát sinh 24.300 tấn". */
const setAgainst =
  /(?<!(?:tăng|giảm|vượt|hụt|hơn|kém|thấp|thiếu)(?:\s\p{sc=Latn}+){0,3})[\s(,;](?:so(?: với)?|tính(?: trên)?|căn cứ(?: trên)?|trên|trong)\s+(?!(?:với|trên)\s|cùng kỳ|năm|tháng|quý|đầu|kỳ|vụ|nhiệm kỳ)\p{sc=Latn}[\p{sc=Latn}\s]{1,50}?(?<!(?:đạt|thực hiện|hoàn thành|còn)\s)(?:\(|là\s|:\s)?\s*$/iu
const aside = /\(\s*(?:toàn|cả|tổng|trên|trong)(?!\p{sc=Latn})[^()\d]{0,40}$/iu
const lead = 70

/** Where the words do not say how the two stand to each other, nothing is read into them. */
export function saysBoth(text: string, first: Amount, second: Amount): Relation | undefined {
  const before =
    text
      .slice(Math.max(0, first.start - lead), first.start)
      .split(/[.\n]\s/u)
      .at(-1) ?? ''
  const between = text.slice(first.end, second.start)
  if (planned.test(between) || setAgainst.test(between)) return 'of'
  if (/(?:so với|thay vì|(?<!\p{sc=Latn})hoặc(?!\p{sc=Latn}))/iu.test(between)) return undefined
  if (turned.test(between) || aside.test(between)) return 'of'
  if (planned.test(before)) return 'plan'
  if (
    earlier.test(before) &&
    /(?<!\p{sc=Latn})(?:lên|xuống|còn|nay|này|năm \d{4}|đạt|đến)(?!\p{sc=Latn})/iu.test(between)
  )
    return 'time'
  return opening.test(between) || dueWords.test(before) ? 'part' : undefined
}

/** "đạt 90% dân số toàn tỉnh", "tăng 5% so với cùng kỳ": of something that is not one of the two. */
export const saysBase = (tail: string): boolean =>
  /^\s*(?:so(?: với)?|của|trên|trong|dân số|giá trị|tổng (?:dân số|giá trị|thu|chi)|diện tích|(?:toàn|cả) (?:tỉnh|huyện|nước|xã)|\p{Lu})/u.test(
    tail,
  ) && !/^\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|dự toán|KH)(?!\p{sc=Latn})/u.test(tail)

const named =
  /(?:tỷ|tỉ) lệ\s+(?<name>\p{sc=Latn}[\p{sc=Latn}\s]{1,50}?)\s*(?:đạt|là|chiếm|còn|:|bằng|lên|lên thành|ở mức|tới|đến)?\s*(?:khoảng|gần|hơn|trên|dưới|xấp xỉ)?\s*$/iu
const empty = new Set(
  (
    'tỷ tỉ lệ của xã huyện tỉnh và các số có đã được trong trên tổng toàn cho với này chung người hộ dân ' +
    'đạt chiếm bằng hoàn thành đáp ứng vượt tăng giảm hụt còn tương ứng đương là mới chỉ ước cũng tức như vậy qua đó ' +
    'khoảng gần hơn dưới xấp xỉ mức thêm nâng lên xuống tới đến nay thì ngày kế hoạch chỉ tiêu dự toán'
  ).split(' '),
)
const general = /^(?:bao phủ|giải ngân|hoàn thành|thực hiện|thu hồi|tham gia|đạt|đáp ứng|chung)$/iu
/** Days and ages are no numbers of the reckoning. */
const dates = /\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{1,3}(?:\s*(?:-|–|đến)\s*\d{1,3})?\s+tuổi/gu

/** ", sau hai năm tăng 32,1%", "; quy ra 24,4%": what is said in passing before a conclusion. */
const passing =
  /(?<!\p{sc=Latn})(?:(?:sau|trong|qua)\s(?:hơn\s)?(?:\d{1,2}|hai|ba|bốn|năm|mười)\s(?:năm|tháng|quý|tuần)|(?:tính|quy|so) ra|kết quả|đồng nghĩa(?: với)?|đi được|hiện(?: nay)?|ở mức|tiến độ(?: chung| thực hiện| hoàn thành)?|tỷ trọng|tỷ lệ chung)(?!\p{sc=Latn})/giu

/**
 * Whether the words between a number and a rate leave the rate to the number: a plain "đạt", or a rate with a name that the
 * words before have used, "tưới chủ động 1.482 ha …, nâng tỷ lệ tưới chủ động lên 78%".
 */
export function isNamedAfter(words: string, before: string): boolean {
  const between = words.replace(dates, '').replace(passing, ' ')
  if (/\d|trong đó|(?<!\p{sc=Latn})riêng(?!\p{sc=Latn})|còn lại|\.\s/iu.test(between)) return false
  const name = named.exec(between)?.groups?.name
  if (name && general.test(name.trim())) return true
  const cut = Math.max(...[',', ';', '(', '–', ' - '].map((sign) => between.lastIndexOf(sign)))
  // Without a comma the words say what the number counts.
  if (cut < 0 && !name)
    return /(?<!\p{sc=Latn})(?:đạt|chiếm|bằng|tăng|giảm|vượt|tương ứng|tương đương)[^,;.]{0,16}$/iu.test(
      between,
    )
  const from = name ? between.search(/(?:tỷ|tỉ) lệ/iu) : cut
  const said = new Set(wordsOf(`${before} ${between.slice(0, Math.max(0, from))}`))
  return wordsOf(between.slice(name ? from : from + 1)).every((word) => empty.has(word) || said.has(word))
}

/** "1.537 hội viên trên tổng số 1.946 phụ nữ, tỷ lệ thu hút hội viên": the name takes up a word of what was counted. */
export function isNamedInPart(between: string, before: string): boolean {
  const words = between.replace(dates, '')
  const name = /^[^,;.()\d]{0,40},\s/u.test(words) ? named.exec(words)?.groups?.name : undefined
  if (!name || /\d|trong đó|(?<!\p{sc=Latn})riêng(?!\p{sc=Latn})|còn lại/iu.test(words)) return false
  const said = new Set(wordsOf(before).filter((word) => !empty.has(word)))
  return wordsOf(name).some((word) => said.has(word))
}

const wordsOf = (words: string): string[] => words.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []

/** The words that say what a rate is taken of, "vốn đối ứng của huyện", without those that say nothing. */
export const phraseOf = (tail: string): string[] =>
  wordsOf(
    /^\s+(?:số\s+|tổng\s+)?(?<words>\p{Ll}[\p{Ll}\s]{3,40}?)\s*(?:[,.;()]|$)/u.exec(tail)?.groups?.words ??
      '',
  ).filter((word) => !empty.has(word))
