import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** "- Thủy lợi: 76 (kênh 31, đập 22, trạm bơm 15);": a line of a list, its number and what the bracket divides it into. */
interface Line {
  start: number
  end: number
  total: bigint
  parts: string[]
}

const shape =
  /:\s*(?<total>\d{1,3}(?:\.\d{3})*)(?:\s\p{Ll}+){0,2}\s*\((?:gồm:?\s+|trong đó:?\s+)?(?<parts>\p{sc=Latn}[^()]*)\)/u
const part = /^\s*\p{sc=Latn}[^\d()]*?\s(?<number>\d{1,3}(?:\.\d{3})*)(?:\s\p{Ll}+)?\s*$/u

/** Lines of one list with bare numbers in their brackets, where all but one add up. */
export function checkListedBrackets({ text, passages }: Understanding): CheckFinding[] {
  const lines = passages.map((passage) => readLine(text, passage))
  return gather(lines, (line, at) => {
    if (!line || sumOf(line) === line.total) return []
    const beside = [lines[at - 2], lines[at - 1], lines[at + 1], lines[at + 2]].filter(
      (one) => one !== undefined,
    )
    const isTold = beside.length > 0 && beside.every((one) => sumOf(one) === one.total)
    const sum = sumOf(line)
    if (!isTold || sum * 2n < line.total || sum > line.total * 2n) return []
    return [
      report(text, 'sum', 'error', line, {
        message: `Ghi ${line.total} nhưng các phần trong ngoặc cộng lại là ${sum}.`,
        arithmetic: `${line.parts.join(' + ')} = ${sum}`,
        suggest: String(sum),
      }),
    ]
  })
}

function readLine(text: string, { start, end, bullet }: Passage): Line | undefined {
  const match = bullet ? shape.exec(text.slice(start, end)) : null
  const { total = '', parts = '' } = match?.groups ?? {}
  const items = parts.split(/[,;]|\svà\s/u).map((words) => part.exec(words)?.groups?.number)
  if (!match || items.length < 2 || items.some((number) => number === undefined)) return undefined
  const at = start + match.index + match[0].indexOf(total)
  return {
    start: at,
    end: at + total.length,
    total: toNumber(total),
    parts: gather(items, (one) => one ?? []),
  }
}

const toNumber = (digits: string): bigint => BigInt(digits.replaceAll('.', ''))
const sumOf = ({ parts }: Line): bigint => parts.reduce((sum, digits) => sum + toNumber(digits), 0n)
