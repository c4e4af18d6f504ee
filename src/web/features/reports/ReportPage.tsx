import '@fontsource/tinos/400.css'
import '@fontsource/tinos/400-italic.css'
import '@fontsource/tinos/700.css'
import '@fontsource/tinos/700-italic.css'
import { Badge, Button, Group, Skeleton, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ask, type ReportPage as ReportContent } from '../../api.ts'
import { Shell } from '../../components/Shell.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { useWords, type Word } from '../../words.tsx'
import { cutOffQuery, useCommune } from '../commune/use-commune.ts'
import { ExplanationPanel } from '../figures/ExplanationPanel.tsx'
import { MissingList } from './MissingList.tsx'
import { Paper } from './Paper.tsx'

/** The annual report as it will print; every number in it can be asked "why?". */
export function ReportPage() {
  const { say } = useWords()
  const from = '/xa/$code/$year/bao-cao' as const
  const { code, year } = useParams({ from })
  const { asOf, figure } = useSearch({ from })
  const navigate = useNavigate({ from })
  const commune = useCommune(code, year)
  const address = `/api/communes/${code}/years/${year}/report`
  const report = useQuery({
    queryKey: ['report', code, year, asOf],
    queryFn: () => ask<ReportContent>(`${address}${cutOffQuery(asOf)}`),
  })
  if (commune.error) {
    return (
      <main className="page">
        <Trouble error={commune.error} retry={() => commune.refetch()} />
      </main>
    )
  }
  if (!commune.data) return <main className="page">{say('loading')}</main>
  const why = (key: string | undefined) =>
    navigate({ search: (old) => ({ ...old, figure: key }), replace: true })
  return (
    <Shell commune={commune.data} year={Number(year)} page="report">
      <div className="page-head no-print">
        <div>
          <Group gap="sm">
            <Title order={1} size="h2">
              {say('report')} {year}
            </Title>
            {report.data && <Status report={report.data} />}
          </Group>
          <p className="soft">{say('clickFigure')}</p>
        </div>
        <Downloads file={`${address}/bao-cao-mtqg-${code}-${year}`} query={cutOffQuery(asOf)} />
      </div>
      {report.error && <Trouble error={report.error} retry={() => report.refetch()} />}
      {report.isPending && <Skeleton height={900} aria-label={say('loadingReport')} />}
      {report.data && (
        <div className="desk">
          <MissingList missing={report.data.missing} onAsk={why} />
          <Paper html={report.data.html} onAsk={why} />
        </div>
      )}
      <ExplanationPanel code={code} year={year} asOf={asOf} figureKey={figure} onAsk={why} />
    </Shell>
  )
}

function Status({ report }: { report: ReportContent }) {
  const { say } = useWords()
  return (
    <Badge variant="outline" color={report.status === 'issued' ? 'green.9' : 'yellow.9'} tt="none">
      {say(report.status)}
    </Badge>
  )
}

const forms: [ending: string, word: Word][] = [
  ['docx', 'downloadWord'],
  ['pdf', 'downloadPdf'],
  ['html', 'downloadHtml'],
  ['json', 'downloadJson'],
]

function Downloads({ file, query }: { file: string; query: string }) {
  const { say } = useWords()
  return (
    <Group gap="xs" role="group" aria-label={say('download')}>
      {forms.map(([ending, word], position) => (
        <Button
          key={ending}
          component="a"
          href={`${file}.${ending}${query}`}
          download
          variant={position < 2 ? 'filled' : 'default'}
        >
          {say(word)}
        </Button>
      ))}
    </Group>
  )
}
