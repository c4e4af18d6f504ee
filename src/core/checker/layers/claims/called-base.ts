import type { Amount } from '../numbers/amounts.ts'

const named =
  /^\s*(?:so với\s+|trên\s+|của\s+)?(?:(?:tổng|số|vốn|kinh phí|tiền|nguồn)\s)*(?<words>\p{sc=Latn}[\p{sc=Latn}\s]{6,56}?)\s*(?:[,.;()]|$)/iu
/** Shorter names are those of a group as well: "hội viên" of "hội viên theo đạo". */
const fewest = 3

/**
 * "ngân sách nhà nước hỗ trợ 10.230 triệu đồng (chiếm 75%) … đạt 70% số vốn ngân sách nhà nước hỗ trợ": whether the words
 * behind a share are those that an amount is told by, word for word.
 */
export function isCalled(text: string, tail: string, { start }: Amount): boolean {
  const words = named.exec(tail)?.groups?.words?.toLowerCase()
  if (!words || words.split(/\s+/).length < fewest) return false
  const clause =
    text
      .slice(Math.max(0, start - 120), start)
      .split(/[.;:\n]\s|,\s/u)
      .at(-1) ?? ''
  return clause.toLowerCase().includes(words)
}
