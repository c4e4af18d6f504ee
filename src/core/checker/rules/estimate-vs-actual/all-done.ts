import { add, compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals } from '../../layers/numbers/interval.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** All of something told as done where a part of it is only begun or still expected. */
export const checkAllDone = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (later, at) => {
    const before = sentences
      .slice(Math.max(0, at - reach), at)
      .filter(({ passage }) => passage === later.passage)
    return gather(later.amounts, (all) => {
      if (all.kind === 'bare' || all.kind === 'percent' || all.hedge || all.per || ahead.test(later.text))
        return []
      const open = before.map(
        (sentence) => findBegun(text, sentence, all) ?? findAwaited(text, sentence, all),
      )
      const first = open.find((one) => one !== undefined)
      return first ? judge(text, later, all, first) : []
    })
  })

/** How many sentences above the part may be told. */
const reach = 3
const ahead = /dự kiến|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})|phấn đấu|kế hoạch|(?<!\p{sc=Latn})ước/iu

interface Open {
  part: Amount
  /** What all of it must be told to have been. */
  done: RegExp
  words: string
}

const begun =
  /(?<!\p{sc=Latn})mới\s+(?:được\s+)?(?:khởi công|hoàn thành|bàn giao|nghiệm thu|cấp|giải ngân|chi trả|xây dựng|làm|triển khai)(?:\s+(?:được|cho|xong))?\s*$/iu
const finished =
  /^[^,;.\d]{0,30}(?<!\p{sc=Latn})đã\s+(?:được\s+)?(?:hoàn thành|bàn giao|nghiệm thu|đưa vào sử dụng|xong)(?!\p{sc=Latn})/iu

/** "Trong 64 nhà …, mới khởi công 40 nhà": all of them cannot be finished. */
function findBegun(text: string, { start, amounts }: Sentence, all: Amount): Open | undefined {
  if (!amounts.some((one) => one.unit === all.unit && equals(one.value, all.value))) return undefined
  const part = amounts.find(
    (one) =>
      one.unit === all.unit &&
      compare(one.value, all.value) < 0 &&
      begun.test(text.slice(Math.max(start, one.start - 40), one.start)),
  )
  return part && { part, done: finished, words: `mới làm ${printAmount(part)}` }
}

/** "9,4 tỷ đồng đã nhận, 3,2 tỷ đồng dự kiến nhận": of 12,6 tỷ đồng a part has still to come. */
function findAwaited(text: string, { end, amounts }: Sentence, all: Amount): Open | undefined {
  const alike = amounts.filter(({ unit }) => unit === all.unit)
  const total = alike.findIndex(({ value }) => equals(value, all.value))
  const [one, part, ...more] = alike.slice(total + 1)
  if (total < 0 || !one || !part || more.length > 0 || !equals(add(one.value, part.value), all.value))
    return undefined
  const around = text.slice(one.end, part.start) + text.slice(part.end, Math.min(end, part.end + 20))
  return /dự kiến|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})|(?<!\p{sc=Latn})ước/iu.test(around)
    ? { part, done: /(?!)/u, words: `${printAmount(part)} mới là dự kiến` }
    : undefined
}

const whole = /(?<!\p{sc=Latn})(?:cả|toàn bộ|tất cả|đủ)\s*$/iu
const had =
  /(?<!\p{sc=Latn})đã\s+(?:được\s+)?(?:huy động|giải ngân|nhận|thu|chi|cấp|chi trả|thanh toán|kết nạp|tuyển|trồng|trao|bàn giao|giải quyết)(?: được)?(?:\s\p{sc=Latn}+){0,2}\s*$/iu

function judge(text: string, later: Sentence, all: Amount, { part, done, words }: Open): CheckFinding[] {
  const lead = text.slice(Math.max(later.start, all.start - 40), all.start)
  const isFinished = whole.test(lead) && done.test(text.slice(all.end, later.end))
  const own = had.exec(lead)?.[0]
  if (!isFinished && !(own && words.endsWith('dự kiến'))) return []
  const start = all.start - (own?.length ?? whole.exec(lead)?.[0].length ?? 0)
  const end = isFinished ? all.end + (done.exec(text.slice(all.end, later.end))?.[0].length ?? 0) : all.end
  return [
    report(
      text,
      'estimate-vs-actual',
      'warning',
      { start, end },
      {
        message: `Ở đây ghi ${printAmount(all)} đã xong, nhưng ở trên ghi ${words}.`,
        related: [part],
      },
    ),
  ]
}
