import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { DeskSection } from '../../../../../modules/reports/desk.contract.ts'
import { Trouble } from '../../../../components/Trouble.tsx'
import { useWrite } from '../../../../store/use-write.ts'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import { DayInput, readDay, writeDay } from '../steps/DayInput.tsx'
import { useComposer } from '../use-composer.ts'

/** Gives the section to a person, with a day to be done by. */
export function AssignForm({ section, title }: { section: DeskSection; title: string }) {
  const say = useSay(reportWords)
  const { desk, report, communeId } = useComposer()
  const [ownerId, setOwner] = useState(section.owner?.id ?? '')
  const [day, setDay] = useState(section.dueOn ? writeDay(section.dueOn) : '')
  const write = useWrite()
  const dueOn = day.trim() ? readDay(day) : null
  const assign = () =>
    write.mutate({
      operation: 'reports.assign-section',
      input: {
        communeId,
        reportId: report?.id,
        section: section.key,
        ownerId: ownerId || null,
        dueOn: dueOn ?? null,
      },
      label: title,
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (dueOn !== undefined) assign()
      }}
    >
      <NativeSelect
        label={say('owner')}
        value={ownerId}
        data={[
          { value: '', label: say('nobody') },
          ...desk.people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => setOwner(event.currentTarget.value)}
      />
      <DayInput label={say('dueOn')} value={day} onChange={setDay} isOptional />
      {write.error && <Trouble error={write.error} />}
      <Button type="submit" size="compact-md" variant="default" loading={write.isPending}>
        {say('assign')}
      </Button>
    </form>
  )
}
