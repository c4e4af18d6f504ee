import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { trustMark } from '../../layers/citations/offices.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const decisionOfGovernment = /(?<!\p{sc=Latn})quyết định của Chính phủ(?!\p{sc=Latn})/giu

/** The Government issues decrees and resolutions; decisions are the Prime Minister's. */
export function checkGovernment({ text, sentences, offices }: Understanding): CheckFinding[] {
  const decision = offices.findKind('quyết định')
  const minister = offices.offices.find(({ body }) => body === 'prime-minister')
  if (!decision?.issuedBy || !minister || decision.issuedBy.includes('government')) return []
  const own = offices.kinds.filter(({ issuedBy }) => issuedBy?.includes('government'))
  const message = `Chính phủ ban hành ${own.map(({ name }) => name).join(', ')}; quyết định là của ${minister.name}${trustMark(decision.usageVerified)}.`
  return gather(sentences, (sentence) =>
    findAll(sentence.text, decisionOfGovernment).map((match) => {
      const start = sentence.start + match.index
      const span = { start, end: start + match[0].length }
      const suggest = match[0].replace('Chính phủ', minister.name)
      return report(text, 'citation', 'warning', span, { message, suggest })
    }),
  )
}

/** Names of ministries with other commas and dashes than their own, and "và" where there is none. */
export function checkOffices({ text, sentences, offices }: Understanding): CheckFinding[] {
  const ministries = offices.offices.filter(({ name }) => name.startsWith('Bộ '))
  if (ministries.length === 0) return []
  const byKey = new Map(ministries.map((office) => [ministryKey(office.name), office]))
  const shape = shapeOf(ministries.map(({ name }) => name))
  const naming = sentences.filter(({ text: words }) => words.includes('Bộ'))
  return gather(naming, (sentence) =>
    gather(findAll(sentence.text, shape), (match) => {
      const [name] = match
      const right = byKey.get(ministryKey(name))
      if (!right || !name.startsWith('Bộ') || isSameName(name, right.name)) return []
      const start = sentence.start + match.index
      const span = { start, end: start + name.length }
      return [
        report(text, 'citation', 'warning', span, {
          message: `Tên cơ quan đúng là "${right.name}"${trustMark(right.verified)}.`,
          suggest: right.name,
        }),
      ]
    }),
  )
}

/** A name by its words alone, without "và". */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{sc=Latn}]+/u)
    .filter((word) => word && word !== 'và')

const ministryKey = (name: string): string => wordsOf(name).join(' ')

/** The words of a name in their order, however they are joined. */
const shapeOf = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?<!\\p{sc=Latn})(?:${names.map((name) => wordsOf(name).join('(?:[\\s,–-]|và)+')).join('|')})(?!\\p{sc=Latn})`,
    'giu',
  )

/** Capitals, blanks and the length of a dash make no other name. */
const isSameName = (a: string, b: string): boolean => plain(a) === plain(b)
const plain = (name: string): string => name.toLowerCase().replaceAll('–', '-').replace(/\s/g, '')
