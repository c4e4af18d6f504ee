import { fold } from '../../../vietnamese/text.ts'
import type { CheckFinding } from '../../finding.ts'
import type { PlaceMention } from '../../layers/places/names.ts'
import { findOwnUnit, isUnitChanged, type OwnUnit } from '../../layers/places/own-unit.ts'
import { listRegistered } from '../../layers/places/registered-names.ts'
import { formOf, isOneSlip } from '../../layers/text/near-names.ts'
import { lastUntil } from '../../layers/text/order.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** Another unit is spoken of: a neighbour, or one that something is done with. */
const neighbour =
  /(?<!\p{sc=Latn})(?:giáp|lân cận|láng giềng|phối hợp|liên (?:xã|huyện|phường)|liên kết|bên cạnh|kết nghĩa|bạn|học tập|tham quan|chuyển|giữa|tiếp giáp|hai (?:xã|phường|huyện)|các (?:xã|phường|huyện)|cụm|nhận)(?!\p{sc=Latn})/iu
const awayFrom = /(?:với|từ|sang|đến|tới|cạnh|về|qua|ở|tại|thuộc|đi|cùng|và|hoặc|các|,|;|[-–])\s*$/iu

/** "XÃ QUẢNG THẠCH" at the head and "trên địa bàn xã Quảng Trạch" once below: the report's own name with a slip of the pen. */
export function checkOwnNames({ text, passages, places, sentences, ground }: Understanding): CheckFinding[] {
  if (isUnitChanged(text)) return []
  const own = findOwnUnit(text, passages)
  if (!own) return []
  const registered = new Set(listRegistered(ground.places ?? []).map(fold))
  const others = places.filter(
    (place) =>
      place.kind === own.kind && isOneSlip(formOf(place.name), own) && !registered.has(fold(place.name)),
  )
  const [only, ...more] = others
  if (!only || more.length > 0 || only.list !== undefined) return []
  const sentence = lastUntil(sentences, only.start)
  const before = text.slice(Math.max(0, only.start - 30), only.start - only.kind.length).trimEnd()
  if (!sentence || neighbour.test(sentence.text) || awayFrom.test(before)) return []
  return [say(text, only, own)]
}

function say(text: string, place: PlaceMention, { kind, name }: OwnUnit): CheckFinding {
  const right = name.toLowerCase().replace(/(?<=^|[\s'’-])\p{sc=Latn}/gu, (letter) => letter.toUpperCase())
  return report(text, 'place-name', 'warning', place, {
    message: `Đầu văn bản là ${kind} ${right}, ở đây ghi ${kind} ${place.name}.`,
    suggest: place.name === place.name.toUpperCase() ? name : right,
  })
}
