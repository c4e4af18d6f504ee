import type { Claim } from '../claims/claims.ts'

const named =
  /^\s*\)?\s*(?:so với\s+|trên\s+|của\s+|trong\s+)?(?<total>dân số|(?:tổng|số|diện tích|lực lượng|dân số|dư nợ|sản lượng|quỹ|kinh phí|doanh thu)\s[\p{sc=Latn}\s]{2,60}?)\s*(?:[;,.()–:]|$)/iu
const passing =
  /\s(?:nói trên|nêu trên|này|đó|ấy|với|tương đương(?: với)?|tương ứng(?: với)?|(?:của |trong )?toàn (?:xã|huyện|tỉnh|thôn|trường|ngành|thành phố)|của (?:xã|huyện|tỉnh|thôn|trường))$/iu

/** What a share says it is of, "tổng mức đầu tư", in the words behind it or behind the bracket of its part. */
export function nameTotal(text: string, { tail, sentence, percent, part }: Claim): string | undefined {
  const behind =
    part && part.start > percent.start ? text.slice(part.end, Math.min(sentence.end, part.end + 70)) : ''
  const said = named.exec(tail) ?? (/^\s*\)/.test(behind) ? named.exec(behind) : undefined)
  return said?.groups?.total?.toLowerCase().replace(passing, '').replace(passing, '').trim()
}

/** "tổng nguồn" and "tổng nguồn đăng ký quản lý" are one; "tổng số hộ" and "tổng số hộ nghèo" are not. */
export const isSameTotal = (a: string, b: string): boolean =>
  a === b ||
  [
    [a, b],
    [b, a],
  ].some(
    ([short = '', long = '']) => /^tổng (?!số)\p{sc=Latn}+/iu.test(short) && long.startsWith(`${short} `),
  )
