import { fold } from '../../../vietnamese/text.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { compounds } from '../../layers/text/compounds.ts'
import { findMeantTerm, termLengthsFrom } from '../../layers/text/terms.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** Set terms of the field with wrong marks: "tiêu dự án", "đồng đạo người dân". */
export const checkTerms = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => findMisspelt(text, sentence))

function findMisspelt(text: string, { words }: Sentence): CheckFinding[] {
  return gather(words, (first, at) =>
    gather(termLengthsFrom(first.small), (length) => {
      const run = words.slice(at, at + length)
      const span = { start: first.start, end: run.at(-1)?.end ?? first.end }
      const written = text.slice(span.start, span.end)
      const term = findMeantTerm(run.map(({ word }) => fold(word)).join(' '), written)
      if (!term || /[^\p{sc=Latn} ]| {2}/u.test(written) || isName(written) || !hasMarks(written)) return []
      // The first word may be the end of another one: "mục tiêu | dự án".
      if (compounds.has(`${words[at - 1]?.small} ${first.small}`)) return []
      // "tổ thủy nông bản quản lý": the hamlet does.
      if (
        /^bản quản lý$/u.test(written) &&
        !/^\s(?:dự án|rừng|công trình|chợ|khu)(?!\p{sc=Latn})/u.test(text.slice(span.end, span.end + 12))
      )
        return []
      const suggest = matchCase(term, written)
      const message = `"${written}" có lẽ là "${suggest}": thuật ngữ bị sai dấu.`
      return [report(text, 'term', 'warning', span, { message, suggest })]
    }),
  )
}

/** Every word with a capital: the name of a place or a person. */
const isName = (words: string): boolean =>
  words !== words.toUpperCase() && words.split(' ').every((word) => /^\p{Lu}/u.test(word))

/** Addresses and file names are written without any marks on purpose. */
const hasMarks = (words: string): boolean => fold(words) !== words.toLowerCase()

function matchCase(term: string, written: string): string {
  if (written === written.toUpperCase()) return term.toUpperCase()
  return /^\p{Lu}/u.test(written) ? term.charAt(0).toUpperCase() + term.slice(1) : term
}
