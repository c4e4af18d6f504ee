import { Link } from '@tanstack/react-router'
import type { MoneyNode } from '../../../modules/capital/capital-views.contract.ts'
import { AttentionSign } from '../../components/AttentionSign.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { LedgerLink } from './LedgerLink.tsx'
import { moneyWords } from './words.ts'

interface HeadProps {
  node: MoneyNode
  nodes: readonly MoneyNode[]
}

/** Where in the programme the ledger stands, its full title, and how far the title can be trusted. */
export function LedgerHead({ node, nodes }: HeadProps) {
  const say = useSay(moneyWords)
  const { language } = useWords()
  const { code, year, asOf } = usePlace()
  return (
    <header className="head">
      <nav className="crumbs" aria-label={say('path')}>
        <Link to="/xa/$code/$year/chuong-trinh" params={{ code, year }} search={{ asOf }}>
          {say('back')}
        </Link>
        {listAbove(node, nodes).map((above) => (
          <LedgerLink key={above.code} node={above.code}>
            {above.name}
          </LedgerLink>
        ))}
      </nav>
      <h1 lang="vi">
        {node.number && `${node.number}: `}
        {node.title}
      </h1>
      <p className="soft small">
        <span lang="vi">{node.reference}</span> ·{' '}
        <span className={node.isVerified ? 'met' : 'attention'}>
          {say(node.isVerified ? 'verified' : 'unverified')}
        </span>
      </p>
      {node.findings.map((finding) => (
        <p key={finding.vi} className="attention finding">
          <AttentionSign /> {finding[language]}
        </p>
      ))}
    </header>
  )
}

/** What the node stands below, from the top. */
function listAbove(node: MoneyNode, nodes: readonly MoneyNode[]): MoneyNode[] {
  const parent = nodes.find((one) => one.code === node.parent)
  return parent ? [...listAbove(parent, nodes), parent] : []
}
