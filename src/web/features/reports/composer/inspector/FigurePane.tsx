import { Button } from '@mantine/core'
import type { DeskFigure } from '../../../../../core/report/section-content.ts'
import type { ReportDesk } from '../../../../../modules/reports/desk.contract.ts'
import { Trouble } from '../../../../components/Trouble.tsx'
import { Waiting } from '../../../../components/Waiting.tsx'
import { useSay } from '../../../../words/use-say.ts'
import { usePlace } from '../../../commune/place.ts'
import { Answer } from '../../../figures/Answer.tsx'
import { useExplanation } from '../../../figures/use-figures.ts'
import { reportWords } from '../../words.ts'
import { useComposer } from '../use-composer.ts'
import { useConfirmFigures } from './use-confirm-figures.ts'

/** Everything there is to say about the number one has pressed. */
export function FigurePane() {
  const say = useSay(reportWords)
  const { figure } = usePlace()
  return figure ? <Asked figureKey={figure} /> : <p className="soft">{say('noFigureAsked')}</p>
}

function Asked({ figureKey }: { figureKey: string }) {
  const { desk, askFigure } = useComposer()
  const { data, error, refetch } = useExplanation(figureKey)
  return (
    <div className="why">
      {listStale(desk).map(
        (one) =>
          one.figure.key === figureKey && <Stale key={`${one.section} ${one.figure.form}`} stale={one} />,
      )}
      {error && <Trouble error={error} retry={refetch} />}
      {data ? <Answer why={data} onAsk={askFigure} /> : !error && <Waiting />}
    </div>
  )
}

export interface StaleFigure {
  section: string
  figure: DeskFigure
}

/** The numbers that changed since a person last looked, each once for every section and print. */
export function listStale(desk: ReportDesk, inSection?: string): StaleFigure[] {
  const found = new Map<string, StaleFigure>()
  for (const { key, items } of desk.sections) {
    if (inSection !== undefined && key !== inSection) continue
    for (const inline of items.flatMap((item) => item.inlines)) {
      if (inline.type !== 'figure' || !inline.isStale) continue
      found.set([key, inline.key, inline.form].join(' '), { section: key, figure: inline })
    }
  }
  return [...found.values()]
}

function Stale({ stale }: { stale: StaleFigure }) {
  const say = useSay(reportWords)
  const { confirm, isBusy, mayConfirm } = useConfirmFigures()
  const { seen, text } = stale.figure
  return (
    <div className="stale-note">
      <p>{say('seenBefore', seen ?? '–', text)}</p>
      {mayConfirm && (
        <Button size="compact-md" loading={isBusy} onClick={() => confirm([stale])}>
          {say('lookedAgain')}
        </Button>
      )}
    </div>
  )
}
