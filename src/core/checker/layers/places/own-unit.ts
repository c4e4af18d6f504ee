import type { Span } from '../../document.ts'
import { formOf, type NameForm } from '../text/near-names.ts'

/** The unit that a report comes from, as its letterhead names it. */
export interface OwnUnit extends NameForm {
  /** "xã", small letters. */
  kind: string
  /** In capitals. */
  name: string
}

/** "UBND XÃ AN KHÁNH", or in a line of its own below the office: "XÃ AN KHÁNH". */
const letterhead =
  /^\W*(?:(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|ĐẢNG ỦY|ĐẢNG BỘ)\s+)?(?<kind>XÃ|PHƯỜNG|THỊ TRẤN|HUYỆN|THỊ XÃ|THÀNH PHỐ)\s+(?<name>\p{Lu}[\p{Lu}\s'’-]{2,40}?)\s*(?:\||\t|CỘNG HÒA|CỘNG HOÀ|$)/u

export function findOwnUnit(text: string, lines: readonly Span[]): OwnUnit | undefined {
  const { kind, name } =
    lines
      .slice(0, 8)
      .map(({ start, end }) => letterhead.exec(text.slice(start, end))?.groups)
      .find((groups) => groups) ?? {}
  return kind && name ? { ...formOf(name), kind: kind.toLowerCase(), name } : undefined
}

/** Units are merged and raised: then both of two names are right, each of its time. */
const changed =
  /sáp nhập|hợp nhất|sắp xếp|thành lập (?:mới )?(?:các )?(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố)|chuyển thành|nâng cấp|lên (?:phường|thị trấn|quận|thị xã)|trước đây|nay là|(?<!\p{sc=Latn})cũ(?!\p{sc=Latn})/iu
export const isUnitChanged = (text: string): boolean => changed.test(text)
