import type { DeskSection } from '../../../../modules/reports/desk.contract.ts'
import { useSay } from '../../../words/use-say.ts'
import { reportWords } from '../words.ts'

interface HeadingProps {
  section: DeskSection
  title: string
  /** How deep the heading is; no level is skipped between two headings. */
  depth: number
  /** Open for writing here: who holds it is then said below. */
  isWritten: boolean
}

/** The heading as it prints, and who else is writing in the section. */
export function SectionHeading({ section, title, depth, isWritten }: HeadingProps) {
  const say = useSay(reportWords)
  const { level, lock, part } = section
  const Rank = `h${Math.min(depth + 2, 6)}` as 'h3'
  return (
    <>
      {level > 0 && part === 'body' && (
        <Rank className={`rank-${level}`} id={`muc-${section.key}`}>
          {title}
        </Rank>
      )}
      {lock && !lock.isMine && !isWritten && (
        <p className="held" lang="vi">
          {say('beingWritten', lock.holder.name)}
        </p>
      )}
    </>
  )
}
