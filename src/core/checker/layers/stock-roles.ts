import type { PlainAmount } from './plain-amounts.ts'
import { findRole, type StockRole } from './stock-movements.ts'

/** What an amount does to a stock, by the words right before it or those right behind. */
export function readStockRole(text: string, { amount, lead }: PlainAmount): StockRole | undefined {
  const clause = lead.split(/[,;:(.]\s/).at(-1) ?? ''
  const tail =
    /^[^,;.:()\d]{0,40}?(?:\d{1,2}\/\d{1,2}\/20\d\d)?(?=[,;.:()\d]|\svà\s|$)/u.exec(
      text.slice(amount.end, amount.end + 40),
    )?.[0] ?? ''
  if (/(?:kế hoạch|chỉ tiêu|mục tiêu|bình quân|mỗi)/iu.test(clause)) return undefined
  const said = findRole(clause) ?? findStock(lead)
  const behind = findRole(tail)
  // "so với 179 đồng chí hồi đầu năm", "còn 187 đảng viên vào ngày 31/12"
  if (behind === 'opening' || (behind === 'closing' && said !== 'opening')) return behind
  return said ?? behind ?? (/(?<!\p{L})còn\s*$/iu.test(clause) ? 'closing' : undefined)
}

/** "Đầu kỳ, đàn trâu, bò toàn xã có": the stock that the words opening a sentence name. */
function findStock(lead: string): StockRole | undefined {
  const opened = /(?:^|[.;]\s)([^.;\d]+)$/u.exec(lead.replace(/\s20\d\d(?=:)/u, ''))?.[1]
  const role = opened && findRole(opened.replaceAll(',', ' ').replace(/\s+/g, ' '))
  return role === 'opening' || role === 'closing' ? role : undefined
}
