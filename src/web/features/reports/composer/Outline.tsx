import type { DeskSection } from '../../../../modules/reports/desk.contract.ts'
import { useSay } from '../../../words/use-say.ts'
import { reportWords } from '../words.ts'
import { Sign } from './Sign.tsx'
import { titleOf, useComposer } from './use-composer.ts'

/** The sections with how far each is, who writes it and how much in it wants a look. */
export function Outline() {
  const say = useSay(reportWords)
  const { desk } = useComposer()
  return (
    <nav className="outline" aria-label={say('outline')}>
      <h2>{say('outline')}</h2>
      <ul>
        {desk.sections
          .filter((section) => section.level > 0 || section.items.length > 0)
          .map((section) => (
            <OutlineLine key={section.key} section={section} />
          ))}
      </ul>
    </nav>
  )
}

function OutlineLine({ section }: { section: DeskSection }) {
  const say = useSay(reportWords)
  const { desk, current, go } = useComposer()
  const { key, state, owner, lock, level } = section
  const title = titleOf(section) || say(key === 'closing' ? 'closing' : 'opening')
  const warnings = desk.findings.filter(
    (finding) => finding.section === key && (finding.severity !== 'hint' || finding.rule === 'missing-data'),
  ).length
  const isHeld = lock !== undefined && !lock.isMine
  return (
    <li data-level={level}>
      <button
        type="button"
        aria-current={current?.section === key || undefined}
        className={section.isPrinted ? '' : 'unprinted'}
        onClick={() => go({ section: key }, { scroll: true, focus: true })}
      >
        <span className="title" lang="vi">
          {title}
        </span>
        <span className={`sign ${state}`}>
          {warnings > 0 && (
            <span className="warn">
              <Sign of="warning" />
              {warnings}
            </span>
          )}
          {isHeld && <Sign of="held" />}
          <Sign of={state} />
          <span className="unseen">
            {[
              say(state),
              isHeld && say('beingWritten', lock.holder.name),
              warnings > 0 && say('warnings', warnings),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </span>
        {owner && (
          <span className="owner soft" lang="vi">
            {owner.name}
          </span>
        )}
      </button>
    </li>
  )
}
