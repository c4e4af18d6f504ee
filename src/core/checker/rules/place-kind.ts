import { spellingKey } from '../../vietnamese/text.ts'
import type { CheckFinding } from '../finding.ts'
import { findOwnUnit, isUnitChanged } from '../layers/own-unit.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** "PHƯỜNG TÂN HẢI" at the head and "xã Tân Hải" below: one unit of two kinds. */
export function checkPlaceKinds({ text, passages, places }: Understanding): CheckFinding[] {
  if (isUnitChanged(text)) return []
  const own = findOwnUnit(text, passages)
  if (!own || !/^(?:xã|phường|thị trấn)$/u.test(own.kind)) return []
  const { kind, key } = own
  return places
    .filter(
      (place) =>
        /^(?:xã|phường|thị trấn)$/u.test(place.kind) &&
        place.kind !== kind &&
        spellingKey(place.name) === key,
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
