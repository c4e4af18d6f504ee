import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/Checkbox.css'
import './programmes.css'
import { Button, Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { MoneyTree } from '../../../modules/capital/capital-views.contract.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useTitle } from '../../components/use-title.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { WhyPanel } from '../figures/WhyPanel.tsx'
import { MoneyTreeGrid } from './MoneyTreeGrid.tsx'
import { listRows } from './tree.ts'
import { useMoneyTree } from './use-money.ts'
import { moneyWords } from './words.ts'

/** The programmes of the year with what was given, paid and expected; every row opens its ledger. */
export function ProgrammesPage() {
  const say = useSay(moneyWords)
  const { say: sayWord } = useWords()
  const { printDay } = useFigureWords()
  const { year } = usePlace()
  const { data: tree, error, refetch } = useMoneyTree()
  useTitle(say('title', year), useCommune().data?.unit.fullName)
  return (
    <div className="desk broad">
      <header className="head">
        <h1>{say('title', year)}</h1>
        {tree && <p className="soft">{sayWord('asOf', printDay(tree.asOf))}</p>}
      </header>
      <div className="main">
        {error && <Trouble error={error} retry={refetch} />}
        {tree ? <Tree tree={tree} /> : !error && <Waiting tall />}
      </div>
      <aside>
        <WhyPanel />
      </aside>
    </div>
  )
}

function Tree({ tree }: { tree: MoneyTree }) {
  const say = useSay(moneyWords)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [onlyWithMoney, setOnlyWithMoney] = useState(true)
  const figures = useMemo(() => new Map(tree.figures.map((figure) => [figure.key, figure])), [tree])
  const rows = listRows(tree.nodes, { folded, onlyWithMoney })
  const fold = (id: string, isFolded: boolean) =>
    setFolded((old) => new Set(isFolded ? [...old, id] : [...old].filter((other) => other !== id)))
  if (tree.nodes.length === 0) return <p className="card">{say('noProgramme', String(tree.year))}</p>
  return (
    <>
      <div className="tools">
        <Checkbox
          label={say('onlyWithMoney')}
          checked={onlyWithMoney}
          onChange={({ currentTarget }) => setOnlyWithMoney(currentTarget.checked)}
        />
        <Button variant="subtle" onClick={() => setFolded(new Set())}>
          {say('openAll')}
        </Button>
        <Button variant="subtle" onClick={() => setFolded(new Set(tree.nodes.map((node) => node.code)))}>
          {say('closeAll')}
        </Button>
      </div>
      {tree.nodes.every((node) => !node.hasMoney) && <p className="card">{say('nothingYet')}</p>}
      <div className="card sheet">
        <MoneyTreeGrid rows={rows} figures={figures} onFold={fold} />
      </div>
      <p className="soft small keys-hint">{say('keysHint')}</p>
    </>
  )
}
