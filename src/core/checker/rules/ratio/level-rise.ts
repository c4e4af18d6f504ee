import { compare, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { absolute, hundred } from '../../layers/numbers/interval.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const earlier =
  /^\s*(?:so với\s+)?(?:cùng kỳ|năm (?:trước|ngoái|20\d\d)|kỳ trước|kế hoạch|chỉ tiêu|dự toán)/iu
const change =
  /^[^;.]{0,70}?[,(]\s*(?:tức(?: là)?|tương (?:đương|ứng)(?: với)?|hay|nghĩa là)\s+(?<verb>tăng|vượt|giảm|hụt)(?: thêm)?\s*$/iu

/** "bằng 110,5% so với cùng kỳ (349,3 tỷ đồng), tức tăng 15,5%": a level and the rise over a hundred that it is. */
export const checkLevelRises = ({ text, sentences, agree }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts }) =>
    gather(amounts, (level, at) => {
      if (level.unit !== '%' || level.hedge || !earlier.test(text.slice(level.end, level.end + 30))) return []
      const rise = amounts.slice(at + 1, at + 3).find(({ unit }) => unit === '%')
      const verb = rise && change.exec(text.slice(level.end, rise.start))?.groups?.verb?.toLowerCase()
      if (!rise || !verb || rise.hedge) return []
      const gap = subtract(level.value, hundred)
      const isUp = compare(gap, whole(0)) > 0
      if (isUp !== /tăng|vượt/u.test(verb)) return []
      const right = absolute(gap)
      // "bằng 110,5%, tức tăng hơn một phần mười": rounded no finer than the level.
      if (rise.decimals !== level.decimals) return []
      if (compare(right, rise.value) === 0) return agree('ratio', level, rise)
      const printed = `${printNumber(right, { decimals: rise.decimals })}%`
      return [
        report(text, 'ratio', 'error', rise, {
          message: `Bằng ${level.number.text}% thì là ${verb} ${printed}, không phải ${rise.number.text}%.`,
          arithmetic: isUp
            ? `${level.number.text} − 100 = ${printed}`
            : `100 − ${level.number.text} = ${printed}`,
          suggest: printed,
          related: [level],
        }),
      ]
    }),
  )
