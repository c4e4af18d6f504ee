/** Another time, or a thing of its own. */
const ofOther =
  /(?<!\p{sc=Latn})(?:năm (?:trước|ngoái)|cùng kỳ|tháng|quý|kỳ|đợt|giai đoạn|nhiệm kỳ|về|thu|chi|trồng|giảm)(?!\p{sc=Latn})/iu
const giver = /(?<!\p{sc=Latn})(?:trung ương|TW|tỉnh|huyện|xã|thị xã|thành phố|bộ|sở)(?!\p{sc=Latn})/giu

/**
 * Whether the words behind two plans can mean one: not "95% kế hoạch huyện giao, vượt chỉ tiêu tỉnh giao", which two have
 * given, nor "95% kế hoạch năm, vượt kế hoạch quý III".
 */
export function isOfOnePlan(held = '', judged = ''): boolean {
  const [first = [], second = []] = [held, judged].map(
    (words): string[] => words.toLowerCase().match(giver) ?? [],
  )
  const isSame = first.length === 0 || second.length === 0 || second.some((one) => first.includes(one))
  return isSame && !ofOther.test(judged)
}
