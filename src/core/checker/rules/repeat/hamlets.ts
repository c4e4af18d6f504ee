import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const hamlet =
  /^(?:thôn|bản|ấp|xóm|buôn|làng|sóc|phum|khu dân cư|khu phố|tổ dân phố|khối|khối phố|khu|chi bộ|chi hội|chi đoàn)$/u
const has =
  /(?:^|[\s.;\n])(?:[Đđ]ảng bộ(?: xã)?|[Hh]ội|[Đđ]oàn|[Tt]oàn (?:xã|phường|thị trấn)|[Xx]ã|[Pp]hường|[Tt]hị trấn)(?:\s\p{Lu}[\p{sc=Latn}\s]{0,30})?\s(?:hiện\s)?(?:có|gồm)\s*$/u
/** "Xã Đá Mài được lập từ hai xã cũ, hiện có 11 thôn", "Toàn xã (12 thôn) …": the sentence is of the commune from its first word on. */
const ofCommune =
  /^\W*(?:(?:\p{Lu}\p{Ll}+|Đến)(?:\s[\p{Ll}\d/]+){0,4},\s)?(?:[Đđ]ảng bộ|[Hh]ội|[Đđ]oàn|[Tt]oàn (?:xã|phường|thị trấn)|[Xx]ã|[Pp]hường|[Tt]hị trấn|(?:[Tt]rên )?[Đđ]ịa bàn xã)(?!\p{sc=Latn})/u
const hasBehind =
  /(?:,\s(?:\p{Ll}+\s){0,4}?(?:có|gồm|còn)(?: tổng số)?|\s(?:được )?(?:chia (?:thành|làm)|gồm có|quản lý|có tổng số|(?:hiện |nay |hiện nay )có)|\((?:gồm )?|\svới)\s*$/u
const ofSome = /(?<!\p{sc=Latn})(?:trong đó|riêng|trừ|thêm|mới|so với|trước|năm 20\d\d)(?!\p{sc=Latn})/u

const whole =
  /^(?: cư)?\s*(?:(?:đã\s+)?(?:tổ chức|hoàn thành|đạt|có|thành lập|xây dựng|ra quân|ký)(?!\p{sc=Latn})|[,;.(])/iu

/** Nothing behind the number narrows it: no "11 thôn đặc biệt khó khăn". */
const bare =
  /^\s*(?:$|[.,;:()/]|(?:với|và|nằm|thuộc|ở|tại|trên|trong|hành|dân|cư|đều|có|là|gồm|văn)(?!\p{sc=Latn}))/u

const tellsAll = (text: string, from: number, { start, end }: Amount): boolean => {
  const lead = text.slice(from, start)
  return (
    has.test(text.slice(Math.max(0, from - 1, start - 60), start)) ||
    (lead.length < 160 &&
      hasBehind.test(lead) &&
      ofCommune.test(lead) &&
      !ofSome.test(lead) &&
      bare.test(text.slice(end, end + 12)))
  )
}

/** "Xã có 12 ấp", "Đảng bộ có 26 chi bộ" and further on "11/13 ấp": more hamlets than the commune has; or "16/16" of 17. */
export function checkHamlets({ text, sentences }: Understanding): CheckFinding[] {
  const totals = new Map<string, Amount>()
  for (const { start, amounts, fractions } of sentences)
    for (const amount of amounts)
      if (
        hamlet.test(amount.unit) &&
        !amount.hedge &&
        !totals.has(amount.unit) &&
        !fractions.some(({ top, bottom }) => top.start === amount.start || bottom.start === amount.start) &&
        tellsAll(text, start, amount)
      )
        totals.set(amount.unit, amount)
  return gather(sentences, ({ fractions }) =>
    gather(fractions, ({ top, bottom }) => {
      const total = totals.get(bottom.unit)
      const order = total ? compare(bottom.value, total.value) : 0
      // "16/16 khu dân cư" says that there are no more of them.
      const isAll =
        compare(top.value, bottom.value) === 0 && whole.test(text.slice(bottom.end, bottom.end + 60))
      if (!total || order === 0 || (order < 0 && !isAll)) return []
      return [
        report(text, 'repeat', 'error', bottom, {
          message: `Ở trên ghi có ${printAmount(total)}, ở đây mẫu số là ${printAmount(bottom)}.`,
          suggest: printAmount(bottom, total.value),
          related: [total],
        }),
      ]
    }),
  )
}
