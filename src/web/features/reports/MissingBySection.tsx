import type { ReportTodo } from '../../../modules/reports/desk.contract.ts'
import { isWide } from '../../components/is-wide.ts'
import { useWords } from '../../words/language.tsx'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { MissingLine } from './MissingList.tsx'

/** What the report cannot say yet, by section, each with who answers for it and until when. */
export function MissingBySection({ sections }: { sections: ReportTodo['missing'] }) {
  const { say } = useWords()
  const { printDay } = useFigureWords()
  const count = sections.reduce((sum, { inputs }) => sum + inputs.length, 0)
  if (count === 0) return <p className="met">{say('nothingMissing')}</p>
  return (
    <details className="missing-list" open={isWide()}>
      <summary>{say('missing', count)}</summary>
      {sections.map(({ section, title, owner, dueOn, inputs }) => (
        <div key={section}>
          <h3>
            <span lang="vi">{title}</span> · <span lang="vi">{owner?.name}</span>
            {!owner && say('noOwner')}
            {dueOn && ` · ${printDay(dueOn)}`}
          </h3>
          {inputs.map((figure) => (
            <MissingLine key={figure.key} figure={figure} />
          ))}
        </div>
      ))}
    </details>
  )
}
