import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/Radio.css'
import './programmes.css'
import './ledger.css'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { MoneyNode, MoneyTree } from '../../../modules/capital/capital-views.contract.ts'
import { isExpected } from '../../api.ts'
import { DeadEnd } from '../../components/DeadEnd.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { useTitle } from '../../components/use-title.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { FigureLine } from '../figures/FigureLine.tsx'
import { WhyPanel } from '../figures/WhyPanel.tsx'
import { LedgerHead } from './LedgerHead.tsx'
import { LedgerSheet } from './LedgerSheet.tsx'
import { useLedger, useMoneyTree } from './use-money.ts'
import { moneyWords } from './words.ts'

/** The books of one place of the programmes: every line that was ever written, and what is left. */
export function LedgerPage() {
  const say = useSay(moneyWords)
  const { node: code } = useParams({ from: '/xa/$code/$year/chuong-trinh/$node' })
  const { data: tree, error, refetch } = useMoneyTree()
  const ledger = useLedger(code)
  const node = tree?.nodes.find((one) => one.code === code)
  useTitle(say('ledgerOf', node?.name ?? code), useCommune().data?.unit.fullName)
  if (isExpected(ledger.error)) return <DeadEnd>{ledger.error.title}</DeadEnd>
  const trouble = error ?? ledger.error
  return (
    <div className="desk broad">
      {tree && node && <LedgerHead node={node} nodes={tree.nodes} />}
      <div className="main">
        {trouble && <Trouble error={trouble} retry={() => void Promise.all([refetch(), ledger.refetch()])} />}
        {tree && node && ledger.data ? (
          <>
            <Figures tree={tree} node={node} />
            <LedgerSheet key={code} tree={tree} node={node} rows={ledger.data} />
          </>
        ) : (
          !trouble && <Waiting tall />
        )}
      </div>
      <aside>
        <WhyPanel />
      </aside>
    </div>
  )
}

const shown = ['allocated', 'committed', 'disbursed', 'rate', 'remaining', 'estimated'] as const

/** What was given, approved, paid and expected: four things, never mixed. */
function Figures({ tree, node }: { tree: MoneyTree; node: MoneyNode }) {
  const say = useSay(moneyWords)
  const { figure: asked, ask } = usePlace()
  const byKey = useMemo(() => new Map(tree.figures.map((figure) => [figure.key, figure])), [tree])
  if (!node.hasMoney) return null
  return (
    <section className="card money-figures" aria-label={node.name}>
      {shown.map((name) => {
        const figure = byKey.get(node.figures[name] ?? '')
        if (!figure) return null
        const line = { figure, label: say(name), isAsked: asked === figure.key, onAsk: ask }
        return <FigureLine key={name} {...line} />
      })}
    </section>
  )
}
