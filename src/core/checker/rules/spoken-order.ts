import type { CheckFinding } from '../finding.ts'
import { ordinalWords, parseOrdinal, printOrdinal } from '../layers/ordinals.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const shapes = [
  new RegExp(`(?<=^|[\\n.;:]\\s*|-\\s)(?<lead>Thứ)\\s(?<word>${ordinalWords})(?=\\s*(?:,|là|:))`, 'giu'),
  new RegExp(`(?<=^|[\\n.;:]\\s*|-\\s)(?<word>${ordinalWords})\\s(?<lead>là)(?=\\s*(?:,|:))`, 'giu'),
]

/** "Thứ nhất, … Thứ hai, … Thứ tư, …", "Một là, … Hai là, … Bốn là, …": one left out or said twice. */
export function checkSpokenOrder({ text }: Understanding): CheckFinding[] {
  return shapes.flatMap((shape) => {
    let last = 0
    return [...text.matchAll(shape)].flatMap((match) => {
      const value = parseOrdinal(match.groups?.word ?? '') ?? 0
      const before = last
      // Days of the week begin with the second: a list begins with the first.
      last = before > 0 || value === 1 ? value : 0
      // One begins a list again; going back ends the list before.
      if (before === 0 || value === 1 || value === before + 1 || value < before || value - before > 3)
        return []
      const right = `${match[0].startsWith(match.groups?.lead ?? '-') ? 'Thứ ' : ''}${spell(before + 1, match)}`
      return [
        report(
          text,
          'numbering',
          'error',
          { start: match.index, end: match.index + match[0].length },
          {
            message:
              value === before
                ? `"${match[0]}" đứng hai lần; có lẽ là "${right}".`
                : `Thứ tự nhảy đến "${match[0]}": thiếu "${right}".`,
            suggest: right,
          },
        ),
      ]
    })
  })
}

/** "Ba là" is said of the third as "Thứ ba" is, but the first and the fourth have forms of their own. */
function spell(value: number, match: RegExpMatchArray): string {
  const isCounted = !match[0].toLowerCase().startsWith('thứ')
  const word = isCounted && value === 1 ? 'một' : isCounted && value === 4 ? 'bốn' : printOrdinal(value, 'a')
  return isCounted ? `${word[0]?.toUpperCase()}${word.slice(1)} là` : word
}
