import { spellingKey } from '../../vietnamese/text.ts'
import type { CheckFinding } from '../finding.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const letterhead =
  /^\W*(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|ĐẢNG ỦY)\s+(?<kind>XÃ|PHƯỜNG|THỊ TRẤN)\s+(?<name>\p{Lu}[\p{Lu}\s'’-]{2,40}?)\s*(?:\||\t|CỘNG HÒA|CỘNG HOÀ|$)/u
/** Units are merged and raised: then both names are right, each of its time. */
const changed =
  /sáp nhập|hợp nhất|sắp xếp|thành lập|chuyển thành|nâng cấp|lên (?:phường|thị trấn)|trước đây|nay là|(?<!\p{L})cũ(?!\p{L})/iu

/** "PHƯỜNG TÂN HẢI" at the head and "xã Tân Hải" below: one unit of two kinds. */
export function checkPlaceKinds({ text, passages, places }: Understanding): CheckFinding[] {
  if (changed.test(text)) return []
  const head = passages
    .slice(0, 8)
    .map(({ start, end }) => letterhead.exec(text.slice(start, end))?.groups)
    .find((groups) => groups)
  if (!head?.kind || !head.name) return []
  const [kind, name] = [head.kind.toLowerCase(), spellingKey(head.name)]
  return places
    .filter(
      (place) =>
        /^(?:xã|phường|thị trấn)$/u.test(place.kind) &&
        place.kind !== kind &&
        spellingKey(place.name) === name,
    )
    .map((place) =>
      report(
        text,
        'place-name',
        'warning',
        { start: place.start - place.kind.length - 1, end: place.end },
        {
          message: `Đầu văn bản là ${kind} ${place.name}, ở đây ghi ${place.kind} ${place.name}.`,
          suggest: `${kind} ${place.name}`,
        },
      ),
    )
}
