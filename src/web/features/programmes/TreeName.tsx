import { AttentionSign } from '../../components/AttentionSign.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { LedgerLink } from './LedgerLink.tsx'
import type { TreeRow } from './tree.ts'
import { moneyWords } from './words.ts'

interface NameProps {
  row: TreeRow
  isReachable: boolean
  onFold: (id: string, isFolded: boolean) => void
}

/** The name of a row, with what opens it, and what is worth a second look there. */
export function TreeName({ row, isReachable, onFold }: NameProps) {
  const say = useSay(moneyWords)
  const { language } = useWords()
  if (row.line) return <PurseName row={row} />
  const { node, hasChildren, isOpen } = row
  return (
    <div className="tree-name">
      {hasChildren ? (
        <button
          type="button"
          className="twist"
          aria-label={say(isOpen ? 'fold' : 'open', node.name)}
          tabIndex={isReachable ? undefined : -1}
          onClick={() => onFold(row.id, isOpen)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M5.500 3.500 10.500 8l-5 4.500" />
          </svg>
        </button>
      ) : (
        <span className="twist" />
      )}
      <div>
        <LedgerLink node={node.code} isReachable={isReachable}>
          {node.number && <strong>{node.number}: </strong>}
          {node.title}
        </LedgerLink>
        {node.findings.map((finding) => (
          <p key={finding.vi} className="attention small">
            <AttentionSign /> {finding[language]}
          </p>
        ))}
      </div>
    </div>
  )
}

function PurseName({ row }: { row: TreeRow }) {
  const { language } = useWords()
  const names =
    row.line &&
    [row.line.source, row.line.kind].map((term) => (language === 'en' ? term.labelEn : term.label))
  return <span className="purse-name">{names?.join(' · ')}</span>
}
