import { Fragment } from 'react'
import type { Span } from '../../../core/checker/document.ts'
import type { Severity } from '../../../core/checker/finding.ts'
import { useSay } from '../../words/use-say.ts'
import { cutText, type Mark, type Piece } from './cut-text.ts'
import { checkerWords } from './words.ts'

const keysOf = (marks: readonly Mark[]) => [...new Set(marks.map(({ finding }) => finding.key))].join(' ')

/** A stretch of the document, what was found in it marked as links to the cards. */
export function MarkedText({ text, span, marks }: { text: string; span: Span; marks: readonly Mark[] }) {
  if (marks.length === 0) return text.slice(span.start, span.end)
  return cutText(span, marks).map((piece) => (
    <Fragment key={piece.start}>{<PieceOfText text={text} piece={piece} />}</Fragment>
  ))
}

function PieceOfText({ text, piece }: { text: string; piece: Piece }) {
  const say = useSay(checkerWords)
  const { start, end, marks, related, beginning, ending } = piece
  const words = text.slice(start, end)
  const [first] = marks
  const bare = related.length > 0 ? <span data-related={keysOf(related)}>{words}</span> : words
  if (!first) return bare
  return (
    <a
      className={`marked ${worst(marks)}`}
      href={`#phat-hien-${first.number}`}
      data-keys={keysOf(marks)}
      tabIndex={beginning.length > 0 ? undefined : -1}
    >
      {bare}
      {ending.map(({ number, finding }) => (
        <Fragment key={number}>
          {joined}
          <span className={`mark-number ${finding.severity}`} data-key={finding.key}>
            <span className="unseen"> ({say('findingOf', number, say(finding.severity))})</span>
            <span aria-hidden="true">{number}</span>
          </span>
        </Fragment>
      ))}
    </a>
  )
}

/** Without width: keeps the number on the line of its words. */
const joined = '\u2060'

const worst = (marks: readonly Mark[]): Severity =>
  (['error', 'warning', 'hint'] as const).find((one) =>
    marks.some(({ finding }) => finding.severity === one),
  ) ?? 'hint'
