import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { report } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'

/** What stands in the field, or has just been let into the pond. */
const growing =
  /(?:đang|hiện|mới|vừa|bắt đầu)\s[\p{sc=Latn}\s]{0,20}?(?:giai đoạn |thời kỳ |thời điểm )?(?:mạ|bén rễ|hồi xanh|đẻ nhánh|đứng cái|làm đòng|đòng|trỗ|trổ|ngậm sữa|chắc xanh|sinh trưởng|ra hoa|trổ cờ|nuôi quả|kiến thiết cơ bản)(?!\p{sc=Latn})/iu
/** A harvest that lies ahead. */
const ahead =
  /(?:dự kiến|khoảng|sang|phải đến|đến)\s[^,;.]{0,30}?(?:mới\s+)?(?:bắt đầu\s+|cho\s+|vào\s+)*thu hoạch(?=\s*(?:từ|vào|trong|sau|đầu|cuối|giữa|rộ|[,.;]|$))|chưa\s+(?:đến\s+(?:kỳ|thời gian|tuổi|lúc)\s+|cho\s+|được\s+)?(?:thu hoạch|xuất (?:bán|chuồng))|mới (?:được\s+)?(?:thả|trồng|xuống giống|gieo|cấy|nuôi)(?: giống)?(?: được)? \d+ (?:ngày|tuần|tháng)|còn (?:khoảng |hơn |gần )?\d+ (?:ngày|tuần|tháng)(?: nữa)? mới (?:được |cho |đến |bắt đầu |vào )*(?:kỳ |vụ )?thu(?!\p{sc=Latn})/iu
/** Some of it may be cut already, and more than one crop may be spoken of. */
const isPartly =
  /đã (?:được )?thu hoạch|còn lại|trà |(?:vụ|diện tích|lứa) (?:trước|đầu|sau|sớm|muộn)|một số|ngoài ra|riêng/iu
const harvested =
  /(?:đã (?:được )?|(?:sản lượng|năng suất)[\p{sc=Latn}\s]{0,24}?)thu hoạch(?:\s+(?:được|đạt|xong|là))*\s+\d[\d.,]*\s\p{sc=Latn}+|đã (?:xuất bán|xuất chuồng|bán|thu)(?: được)?\s+\d[\d.,]*\s(?:tấn|tạ|kg|yến|con|triệu)(?!\p{sc=Latn})/iu
const unsure =
  /dự kiến|(?<!\p{sc=Latn})ước|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})|phấn đấu|kế hoạch|(?:vụ|năm|lứa|đợt) (?:trước|đầu|ngoái|một|1)(?!\p{sc=Latn})|cùng kỳ|so với|diện tích (?:còn|đã)|trà /iu
/** How many sentences on the harvest is looked for. */
const far = 2

/** "hiện lúa đang trỗ bông, dự kiến thu hoạch từ 10/10. Sản lượng lúa mùa đã thu hoạch đạt 598 tấn": cut before it is ripe. */
export const checkUnripe = ({ text, passages }: Understanding): CheckFinding[] =>
  gather(passages, (passage) => [...findHarvests(text, passage), ...findHalfCut(text, passage)])

const partCut =
  /(?<!\p{sc=Latn})mới\s(?:chỉ\s)?(?:thu hoạch|gặt|thu|cắt|xuất bán|tiêu thụ)(?:\s(?:được|xong|đạt|khoảng|gần|hơn))*\s[1-9]\d?(?:,\d+)?\s?%[^;.]*/iu
const allCut =
  /(?<!\p{sc=Latn})(?:sản lượng|năng suất|giá trị|doanh thu)[^;.,\d]{0,30}?(?:cả (?:vụ|năm)|toàn (?:vụ|bộ|xã))[^;.,\d]{0,20}?(?:thực thu|thực tế|đã thu|thu được)[^;.,\d]{0,16}\s\d[\d.,]*\s\p{sc=Latn}+/iu

/** "lúa mùa mới thu hoạch 40% diện tích; sản lượng cả vụ thực thu đạt 9.870 tấn": the whole of what is cut in part. */
function findHalfCut(text: string, { start, end }: Passage): CheckFinding[] {
  const words = text.slice(start, end)
  const part = partCut.exec(words)
  const behind = part ? words.slice(part.index + part[0].length) : ''
  const whole = allCut.exec(behind)
  if (!part || !whole || unsure.test(whole[0]) || isPartly.test(whole[0])) return []
  if (!/^[;.]?\s*$/u.test(behind.slice(0, whole.index))) return []
  const at = start + part.index + part[0].length + whole.index
  return [
    report(
      text,
      'estimate-vs-actual',
      'warning',
      { start: at, end: at + whole[0].length },
      {
        message: `Ở trên ghi "${part[0].trim()}", ở đây đã ghi số của cả vụ: chỉ có thể là ước tính.`,
        related: [{ start: start + part.index, end: start + part.index + part[0].length }],
      },
    ),
  ]
}

function findHarvests(text: string, { sentences }: Passage): CheckFinding[] {
  return gather(sentences, (sentence, at) => {
    const state = growing.exec(sentence.text) ?? ahead.exec(sentence.text)
    const own =
      state && findWithin(text, sentence, { start: state.index, end: state.index + state[0].length })
    if (own) return [own]
    if (!state || isPartly.test(sentence.text)) return []
    const later = sentences.slice(at + 1, at + 1 + far)
    const second = later.find((one) => harvested.test(one.text))
    const match = second && harvested.exec(second.text)
    if (
      !second ||
      !match ||
      unsure.test(second.text) ||
      isOther(sentence, second.text.slice(0, match.index + match[0].length))
    )
      return []
    if (later.slice(0, later.indexOf(second)).some((one) => isPartly.test(one.text))) return []
    const start = second.start + match.index
    return [
      report(
        text,
        'estimate-vs-actual',
        'warning',
        { start, end: start + match[0].length },
        {
          message: `Ở trên ghi "${state[0].trim()}", ở đây đã ghi "${match[0].trim()}": chỉ có thể là ước tính.`,
          related: [
            { start: sentence.start + state.index, end: sentence.start + state.index + state[0].length },
          ],
        },
      ),
    ]
  })
}

const cut =
  /(?<!\p{sc=Latn})(?:đã\s(?:được\s)?(?:thu hoạch|gặt|cắt|xuất bán|xuất chuồng|bán|thu (?:về|được))(?!\p{sc=Latn})[^;.\d]{0,50}\d[\d.,]*(?:\s\p{sc=Latn}+)?|sản lượng(?: \p{sc=Latn}+){0,3}? (?:thu (?:về|được)|thực thu|đã thu)(?: được| là| đạt)?\s\d[\d.,]*\s\p{sc=Latn}+)/iu

const isOfPart =
  /còn lại|trà |diện tích|một số|ngoài ra|riêng|xen|trong đó|(?:vụ|lứa|năm|đợt) (?:trước|đầu|sau|này|ngoái)|muộn|sớm|chính vụ|(?<!\p{sc=Latn})ước|(?<!\d)\d[\d.,]* ha[^;.]*\d[\d.,]* ha[^;.]*\d[\d.,]* ha/iu

/** "lúa xuân đang làm đòng, đã thu hoạch xong với năng suất 60 tạ/ha": in one sentence. */
function findWithin(text: string, sentence: Sentence, state: Span): CheckFinding | undefined {
  const rest = sentence.text.slice(state.end)
  const match = cut.exec(rest)
  const told = match ? rest.slice(0, match.index + match[0].length) : ''
  if (
    !match ||
    isOfPart.test(sentence.text) ||
    unsure.test(told) ||
    isOther({ ...sentence, text: sentence.text.slice(0, state.end) }, told)
  )
    return undefined
  const start = sentence.start + state.end + match.index
  return report(
    text,
    'estimate-vs-actual',
    'warning',
    { start, end: start + match[0].length },
    {
      message: `Ở trên ghi "${sentence.text.slice(state.start, state.end).trim()}", ở đây đã ghi "${match[0].trim()}": chỉ có thể là ước tính.`,
      related: [{ start: sentence.start + state.start, end: sentence.start + state.end }],
    },
  )
}

const crops =
  /(?<!\p{sc=Latn})(?:lúa|ngô|lạc|đậu|sắn|khoai|mía|chè|cà phê|keo|rau|cam|bưởi|vải|na|chuối|dưa|tôm|cá|lợn|gà|vịt|trâu|bò|dê|ong|thóc|ớt|hành|tỏi|nấm)(?!\p{sc=Latn})/giu
const seasons =
  /(?<!\p{sc=Latn})(?:đông xuân|hè thu|thu đông|vụ mùa|vụ xuân|vụ đông|lúa mùa|lúa xuân)(?!\p{sc=Latn})/giu

/** Whether the words of the harvest name a crop or a season that the sentence before does not. */
const isOther = (first: Sentence, words: string): boolean =>
  [crops, seasons].some((shape) =>
    (words.match(shape) ?? []).some((word) => !isIn(word.toLowerCase(), first.text.toLowerCase())),
  )
/** Of the season the last word is enough: "lúa mùa" and "vụ mùa" are one. */
const isIn = (word: string, text: string): boolean =>
  text.includes(word) || (/^(?:lúa|vụ) /u.test(word) && text.includes(word.split(' ')[1] ?? word))
