import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { ordinalWords, parseOrdinal } from '../../layers/numbers/ordinals.ts'
import { findSaidCounts } from '../../layers/numbers/said-counts.ts'
import { firstFrom } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import type { Understanding } from '../../understanding.ts'
import { judgeCount } from './count-finding.ts'

const begins = '(?<=^|[\\n.,;:]\\s*|[-–+]\\s)'
const point = new RegExp(
  `(?=(?:${ordinalWords})\\slà|Thứ\\s)${begins}(?:(?<cardinal>${ordinalWords})\\slà|Thứ\\s(?<ordinal>${ordinalWords}))(?=\\s*[,:]|\\s\\p{Ll})`,
  'giu',
)
const abstract =
  /^(?:nguyên nhân|hạn chế|khó khăn|giải pháp|nhiệm vụ|kiến nghị|đề xuất|bài học|vấn đề|nội dung|tồn tại|ưu điểm|thuận lợi|bước|khâu|yêu cầu|mục tiêu|nhóm|nhóm giải pháp|nhóm nhiệm vụ|mặt|điểm|việc|quan điểm|định hướng|đột phá|chương trình|phong trào)$/u
/** "02 văn bản chỉ đạo công tác thu ngân sách: một là …": whatever is counted, the points stand right behind it. */
const opens = /^[^.;:\d]{0,100}(?::|,?\s(?:gồm(?: có)?|bao gồm|đó là|là)):?\s*$/u
/** How far the first point may stand behind the number, and how far the points may stand apart. */
const [near, apart] = [140, 3000]

interface Series {
  start: number
  count: number
}

/** "05 nhiệm vụ trọng tâm: Một là, … Hai là, … Bốn là, …": points counted in words, also in sentences of their own. */
export const findCountedPoints = (read: Understanding): CheckFinding[] =>
  gather(listSeries(read.text), ({ start, count }) => {
    const { text, sentences } = read
    const at = firstFrom(sentences, start + 1)
    const counts = gather(sentences.slice(Math.max(0, at - 2), at), (sentence) =>
      findSaidCounts(text, sentence),
    ).filter(({ end }) => end <= start && start - end < near)
    const said = counts.findLast(({ unit, end }) => abstract.test(unit) || opens.test(text.slice(end, start)))
    return said && !counts.some(({ value }) => value === count) ? judgeCount(read, said, count) : []
  })

/** Points that count from one on without a gap; one that goes on behind a gap is told by its order. */
function listSeries(text: string): Series[] {
  const series: Series[] = []
  let last = { value: 0, end: 0, kind: '' }
  for (const { index, 0: words, groups } of findAll(text, point)) {
    const kind = groups?.cardinal ? 'cardinal' : 'ordinal'
    const value = parseOrdinal(groups?.cardinal ?? groups?.ordinal ?? '') ?? 0
    const open = series.at(-1)
    const isNext = open && kind === last.kind && index - last.end < apart
    if (value === 1) series.push({ start: index, count: 1 })
    else if (isNext && value === last.value + 1) open.count = value
    else if (isNext) series.pop()
    last = { value, end: index + words.length, kind }
  }
  return series.filter(({ count }) => count > 1)
}
