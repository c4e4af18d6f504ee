import { Button, NativeSelect } from '@mantine/core'
import type { DeskSection } from '../../../../../modules/reports/desk.contract.ts'
import { type SectionState, sectionStates } from '../../../../../modules/reports/sections.contract.ts'
import { Trouble } from '../../../../components/Trouble.tsx'
import { useWrite } from '../../../../store/use-write.ts'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import { titleOf, useComposer } from '../use-composer.ts'
import { useTime } from '../use-time.ts'
import { AssignForm } from './AssignForm.tsx'
import { listStale } from './FigurePane.tsx'
import { useConfirmFigures } from './use-confirm-figures.ts'
import { Versions } from './Versions.tsx'

/** The section one is in: how far it is, who writes it, its stale numbers, and its earlier versions. */
export function SectionPane() {
  const say = useSay(reportWords)
  const { desk, current } = useComposer()
  const section = desk.sections.find((one) => one.key === current?.section)
  if (!section) return <p className="soft">{say('chooseSection')}</p>
  const title = titleOf(section) || say(section.key === 'closing' ? 'closing' : 'opening')
  return (
    <div className="section-pane">
      <h3 lang="vi">{title}</h3>
      <LastWriter section={section} />
      <StateChoice section={section} title={title} />
      <StaleHere section={section} />
      {desk.report && desk.may.write && <AssignForm key={section.key} section={section} title={title} />}
      <Versions section={section} />
    </div>
  )
}

function LastWriter({ section }: { section: DeskSection }) {
  const say = useSay(reportWords)
  const printTime = useTime()
  const { lastWriter } = section
  return (
    lastWriter && <p className="soft small">{say('lastWriter', lastWriter.name, printTime(lastWriter.at))}</p>
  )
}

/** How far the section is; "reviewed" remembers every number it prints. */
function StateChoice({ section, title }: { section: DeskSection; title: string }) {
  const say = useSay(reportWords)
  const { report, communeId } = useComposer()
  const write = useWrite()
  const choose = (state: SectionState) =>
    write.mutate({
      operation: 'reports.set-section-state',
      input: { communeId, reportId: report?.id, section: section.key, state, basedOn: section.version },
      label: `${title}: ${say(state)}`,
    })
  return (
    <>
      <NativeSelect
        label={say('sectionState')}
        disabled={!section.isEditable || write.isPending}
        data={sectionStates.map((state) => ({ value: state, label: say(state) }))}
        value={section.state}
        onChange={(event) => choose(event.currentTarget.value as SectionState)}
      />
      {write.error && <Trouble error={write.error} />}
    </>
  )
}

function StaleHere({ section }: { section: DeskSection }) {
  const say = useSay(reportWords)
  const { desk } = useComposer()
  const { confirm, isBusy, mayConfirm } = useConfirmFigures()
  const stale = listStale(desk, section.key)
  if (stale.length === 0) return null
  return (
    <div className="stale-note">
      <p>{say('staleHere', stale.length)}</p>
      <ul>
        {stale.map(({ figure }) => (
          <li key={`${figure.key} ${figure.form}`}>{say('seenBefore', figure.seen ?? '–', figure.text)}</li>
        ))}
      </ul>
      {mayConfirm && (
        <Button size="compact-md" loading={isBusy} onClick={() => confirm(stale)}>
          {say('lookedAgainAll', stale.length)}
        </Button>
      )}
    </div>
  )
}
