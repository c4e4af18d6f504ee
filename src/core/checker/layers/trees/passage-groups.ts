import { gather } from '../../gather.ts'
import type { Passage } from '../../understanding.ts'

/** What a line of a list begins with: "1" for numbers, "a" for letters, the sign itself, "=" for "Name: 12 hộ" alone. */
function lineClass(text: string, { start, end, bullet, sentences }: Passage): string {
  const line = text.slice(start, end)
  if (/\d/.test(bullet) || /^[*_\s]*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})[.)]\s/u.test(line)) return '1'
  if (/\p{sc=Latn}/u.test(bullet)) return 'a'
  if (bullet) return bullet.replace(/[–‒]/u, '-')
  const isPair = /^[^:]{3,60}:\s*\d/u.test(line) && sentences.length === 1 && line.length < 120
  return isPair ? '=' : ''
}

/** Runs of lines of lists, numbered ones as well, and of plain "Name: 12 hộ" lines. */
export function lineRuns(text: string, passages: readonly Passage[]): Passage[][] {
  const runs: Passage[][] = [[]]
  for (const passage of passages) {
    if (lineClass(text, passage) && !passage.isAfterTable) runs.at(-1)?.push(passage)
    else runs.push([])
  }
  return runs.filter(({ length }) => length > 1)
}

/** The lines of a run that stand beside the first one; those between them divide what stands above. */
export function topLines(text: string, run: readonly Passage[]): Passage[] {
  const [first] = run
  return first ? run.filter((line) => lineClass(text, line) === lineClass(text, first)) : []
}

/** The stretches of the runs whose lines all begin alike and all have numbers. */
export const evenRuns = (text: string, passages: readonly Passage[]): Passage[][] =>
  gather(lineRuns(text, passages), (run) => {
    const parts: Passage[][] = [[]]
    for (const line of run) {
      const last = parts.at(-1)?.at(-1)
      if (last && lineClass(text, last) !== lineClass(text, line)) parts.push([])
      if (line.sentences.some(({ amounts }) => amounts.length > 0)) parts.at(-1)?.push(line)
      else parts.push([])
    }
    return parts.filter(({ length }) => length > 1)
  })

/** The lines of a list as one passage. */
export const joinLines = (lines: readonly Passage[]): Passage => ({
  ...(lines[0] as Passage),
  end: lines.at(-1)?.end ?? 0,
  sentences: gather(lines, ({ sentences }) => sentences),
})
