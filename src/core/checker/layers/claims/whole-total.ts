import type { Amount } from '../numbers/amounts.ts'
import { kinOf } from '../numbers/units.ts'

/** A bare total, "có 219 hộ", with nothing that narrows it. */
export function isWhole(text: string, amount: Amount): boolean {
  const before = text.slice(Math.max(0, amount.start - 40), amount.start)
  const behind = text.slice(amount.end, amount.end + 30)
  // "62 ghe máy", "184 tàu cá": the second word names the kind.
  const after = kinOf(amount.unit) === 'chiếc' ? behind.replace(/^\s+\p{Ll}+(?=\s*[,;.])/u, '') : behind
  if (
    !/(?:(?:^|[.;\n]\s*)(?:Thôn|Bản|Xóm|Ấp|Xã|Buôn|Làng|Khu)\s\p{Lu}[\p{sc=Latn}\s]{1,24}:|có|tổng số (?:hộ|dân|nhân khẩu|hồ sơ|người)[\p{sc=Latn}\s]{0,18}|dân số[\p{sc=Latn}\s]{0,18}|với|,)\s*(?:là|:)?\s*(?:hơn |trên )?$/iu.test(
      before,
    )
  )
    return false
  if (/(?:tăng|giảm|nghèo|mới|thêm|trong đó)[^,.;]{0,14}$/iu.test(before)) return false
  // Behind a comma alone only people and households are told as all there are.
  if (/,\s*$/.test(before) && !/^(?:hộ|người)$/u.test(kinOf(amount.unit))) return false
  // What is a share itself is not all there is.
  if (/^\s*[,(]\s*chiếm(?: tỷ lệ)?\s+[\d,]+\s?%/u.test(text.slice(amount.end, amount.end + 30))) return false
  return /^\s*(?:dân cư|dân|toàn xã|trên địa bàn|của (?:xã|thôn|toàn xã))?\s*(?:[,;.:()]|với|và|$|\n|đều|sinh sống|trong đó)/u.test(
    after,
  )
}
