import { Fragment, memo } from 'react'
import type { Block, Paragraph } from '../../../core/checker/document.ts'
import type { ShownLook, ShownReport } from '../../../modules/checker/shown.contract.ts'
import { useSay } from '../../words/use-say.ts'
import { listMarks, type Mark, marksBySpan } from './cut-text.ts'
import { MarkedText } from './MarkedText.tsx'
import { TableOnPaper } from './TableOnPaper.tsx'
import { checkerWords } from './words.ts'

/** So many blocks are laid out together; what is out of sight costs nothing. */
const chunk = 60

/** The document as it looks, on white paper, with everything that was found marked in it. */
export const DocumentPaper = memo(function DocumentPaper({ report }: { report: ShownReport }) {
  const { document, findings, looks = [], pages = [], kind } = report
  const marks = marksBySpan(document.blocks, listMarks(findings))
  const lookAt = new Map(looks.map((look) => [look.start, look]))
  const breaks = breaksBefore(document.blocks, pages)
  const chunks = Array.from({ length: Math.ceil(document.blocks.length / chunk) }, (_, at) => at * chunk)
  return (
    <div className={`checked-sheet of-${kind}`} lang="vi">
      {chunks.map((from) => (
        <div key={from} className="sheet-part">
          {document.blocks.slice(from, from + chunk).map((block, index) => (
            <Fragment key={block.start}>
              <PageBreak page={breaks.get(from + index)} />
              <BlockOnPaper
                text={document.text}
                block={block}
                marks={marks[from + index] ?? []}
                lookAt={lookAt}
              />
            </Fragment>
          ))}
        </div>
      ))}
    </div>
  )
})

/** The blocks that a new page of a PDF begins with, by their places. */
function breaksBefore(blocks: readonly Block[], pages: NonNullable<ShownReport['pages']>) {
  const breaks = new Map<number, number>()
  let at = 0
  for (const { number, start } of pages.slice(1)) {
    while (at < blocks.length && (blocks[at]?.start ?? 0) < start) at += 1
    breaks.set(at, number)
  }
  return breaks
}

function PageBreak({ page }: { page: number | undefined }) {
  const say = useSay(checkerWords)
  return page === undefined ? null : (
    <p className="sheet-break" lang={undefined}>
      <span>{say('page', page)}</span>
    </p>
  )
}

interface BlockProps {
  text: string
  block: Block
  marks: readonly Mark[]
  lookAt: ReadonlyMap<number, ShownLook>
}

function BlockOnPaper({ text, block, marks, lookAt }: BlockProps) {
  if (block.kind === 'table') return <TableOnPaper text={text} table={block} marks={marks} lookAt={lookAt} />
  return (
    <p className={classOf(block, lookOf(block, lookAt))} data-level={block.level}>
      <MarkedText text={text} span={block} marks={marks} />
    </p>
  )
}

/** A generated label stands before what the file says. */
const lookOf = ({ start, label }: Paragraph, lookAt: BlockProps['lookAt']) =>
  lookAt.get(start) ?? (label && lookAt.get(label.end + 1))

function classOf({ role }: Pick<Paragraph, 'role'>, look: ShownLook | undefined): string {
  const words: string[] = [role]
  if (look) words.push(`at-${look.align}`)
  if (look?.isBold) words.push('bold')
  if (look?.isItalic) words.push('italic')
  return words.join(' ')
}
