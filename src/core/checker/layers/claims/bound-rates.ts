const opening =
  /^\s*(?:và\s+|là\s+|cũng\s+|đều\s+|đã\s+|mới\s+|chỉ\s+|ước\s+|tương ứng(?: với)?\s*|tương đương(?: với)?\s*|tức(?: là)?\s*|ứng với\s+|với\s+)*(?:(?:đạt|chiếm|bằng|tăng|giảm|vượt|hoàn thành|đáp ứng|còn|hụt|cao hơn|thấp hơn)\s*)?(?:tỷ lệ|tỉ lệ|ở mức|mức|thêm|khoảng|gần|hơn|trên|xấp xỉ|được|tới|đến|kế hoạch|là|tỷ trọng)*\s*(?:là|đạt|chiếm|bằng|khoảng|gần|hơn|trên|xấp xỉ|:|=)*\s*$/iu
const closingVerb =
  /(?:đạt|chiếm|bằng|tăng|giảm|vượt|đạt tỷ lệ|tỷ lệ|tỉ lệ|tương ứng|tương đương|tức(?: là)?|ứng với)(?:\s+(?:tỷ lệ|tỉ lệ|khoảng|gần|hơn|trên|là|thêm))*\s*:?\s*$/iu
const newSubject =
  /(?:tỷ|tỉ) lệ\s+(?!là|đạt|chiếm|bằng|khoảng|:|gần|hơn|trên|giải ngân|đúng hạn|hoàn thành)\p{sc=Latn}|trong đó|(?<!sầu )riêng\s+\p{sc=Latn}|còn lại|(?:^|[\s,])(?:toàn|các)\s/iu

/** "198 tỷ đồng ~ 72%": as good as "bằng". */
const asGoodAs = /^\s*[~≈]\s*$/u

/** Whether the words between an amount and a percentage keep them together. */
export function isBound(lead: string): boolean {
  if (asGoodAs.test(lead)) return true
  if (lead.length > 110 || /[;\n]|\.\s|^\s*\)/.test(lead)) return false
  const cut = Math.max(
    lead.lastIndexOf(','),
    lead.lastIndexOf('('),
    lead.lastIndexOf('['),
    lead.lastIndexOf(':'),
    lead.lastIndexOf('–'),
    lead.lastIndexOf(' - '),
  )
  if (cut < 0) return (closingVerb.test(lead) && !newSubject.test(lead)) || /^\s*(?:là|=)?\s*$/.test(lead)
  return (
    opening.test(lead.slice(cut + 1).replace(/^-/, '')) &&
    !newSubject.test(lead.slice(cut)) &&
    !/trong đó|(?<!sầu )riêng\s+\p{sc=Latn}/iu.test(lead)
  )
}
