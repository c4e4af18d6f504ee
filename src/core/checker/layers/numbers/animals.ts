import { findAll } from '../text/search.ts'
import type { Amount } from './amounts.ts'

const animals =
  /(?<!\p{sc=Latn})(?:trâu|bò|lợn|heo|dê|cừu|ngựa|chó|mèo|gà|vịt|ngan|thỏ|hươu|cá|tôm)(?!\p{sc=Latn})/giu

/** "đàn lợn 41.750 con. Tiêm phòng 1.245 con chó, đạt 82% tổng đàn": of the dogs, whose number is not told. */
export function isOtherAnimal(text: string, base: Amount, part: Amount): boolean {
  if (base.unit !== 'con') return false
  const [own, told] = [part, base].map(({ start, end }) => {
    const lead =
      text
        .slice(Math.max(0, start - 40), start)
        .split(/[;:.()\d]/u)
        .at(-1) ?? ''
    const tail = text.slice(end, end + 24).split(/[;:.()\d]|,\s(?:đạt|bằng|chiếm|đàn)/u)[0] ?? ''
    return findAll(`${lead} ${tail}`.toLowerCase(), animals).map(([name]) => name)
  })
  // "(cùng kỳ 29.686 con)": of animals told before, and of another year.
  if (
    own?.length &&
    /\((?:cùng kỳ|năm trước)[^()\d]*$/iu.test(text.slice(Math.max(0, base.start - 30), base.start))
  )
    return true
  return Boolean(own?.length && told?.length) && !own?.some((name) => told?.includes(name))
}
