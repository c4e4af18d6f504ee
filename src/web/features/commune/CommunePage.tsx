import { Button, Skeleton, Title } from '@mantine/core'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { FigureView } from '../../api.ts'
import { Shell } from '../../components/Shell.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { useWords } from '../../words.tsx'
import { ExplanationPanel } from '../figures/ExplanationPanel.tsx'
import { FigureLine } from '../figures/FigureLine.tsx'
import { glance, programmeKeys } from './glance.ts'
import { useCommune, useFigures } from './use-commune.ts'

/** The commune at a glance: the figures people ask for first, each of which can be asked "why?". */
export function CommunePage() {
  const { say } = useWords()
  const { code, year } = useParams({ from: '/xa/$code/$year' })
  const { asOf, figure } = useSearch({ from: '/xa/$code/$year' })
  const navigate = useNavigate({ from: '/xa/$code/$year' })
  const commune = useCommune(code, year)
  const figures = useFigures(code, year, asOf)
  if (commune.error) {
    return (
      <main className="page">
        <Trouble error={commune.error} retry={() => commune.refetch()} />
      </main>
    )
  }
  if (!commune.data) return <main className="page">{say('loading')}</main>
  const ask = (key: string | undefined) =>
    navigate({ search: (old) => ({ ...old, figure: key }), replace: true })
  return (
    <Shell commune={commune.data} year={Number(year)} page="home">
      <div className="page-head">
        <div>
          <Title order={1} size="h2">
            {say('home')} {year}
          </Title>
          {figures.data && (
            <p className="soft">
              {say('asOf')} {figures.data.asOf.split('-').reverse().join('/')}
            </p>
          )}
        </div>
        <Button component={Link} to={`/xa/${code}/${year}/bao-cao`} size="md">
          {say('openReport')}
        </Button>
      </div>
      {figures.error && <Trouble error={figures.error} retry={() => figures.refetch()} />}
      {figures.isPending && <Skeleton height={320} aria-label={say('loading')} />}
      {figures.data && <Panels figures={figures.data.figures} onAsk={ask} />}
      <ExplanationPanel code={code} year={year} asOf={asOf} figureKey={figure} onAsk={ask} />
    </Shell>
  )
}

function Panels({ figures, onAsk }: { figures: FigureView[]; onAsk: (key: string) => void }) {
  const { say } = useWords()
  const byKey = new Map(figures.map((figure) => [figure.key, figure]))
  const panels = glance
    .map(({ title, keys }) => ({ title, shown: expand(keys).flatMap((key) => byKey.get(key) ?? []) }))
    .filter(({ shown }) => shown.length > 0)
  if (panels.length === 0) return <p className="card">{say('emptyYear')}</p>
  return (
    <div className="two-columns">
      {panels.map(({ title, shown }) => (
        <section key={title} className="card" aria-labelledby={`panel-${title}`}>
          <Title order={2} size="h4" id={`panel-${title}`}>
            {say(title)}
          </Title>
          {shown.map((figure) => (
            <FigureLine key={figure.key} figure={figure} onAsk={onAsk} />
          ))}
        </section>
      ))}
    </div>
  )
}

const expand = (keys: readonly string[]): string[] =>
  keys.flatMap((key) =>
    key.includes('*') ? programmeKeys.map((programme) => key.replace('*', programme)) : [key],
  )
