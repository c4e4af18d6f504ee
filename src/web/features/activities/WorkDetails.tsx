import './activities.css'
import { Button } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { Attachments } from '../../components/Attachments.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { useSay } from '../../words/use-say.ts'
import { WhyPanel } from '../figures/WhyPanel.tsx'
import { ProgressDialog } from './ProgressDialog.tsx'
import { StepDialog } from './StepDialog.tsx'
import { StepTimeline } from './StepTimeline.tsx'
import { useWorks } from './use-works.ts'
import { WorkCompletion } from './WorkCompletion.tsx'
import { WorkItems } from './WorkItems.tsx'
import { WorkMoney } from './WorkMoney.tsx'
import { workWords } from './words.ts'

/** What stands beside the form of a work: its steps, how much is done and paid, who benefits, its papers. */
export function WorkDetails({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const say = useSay(workWords)
  const { data, error, refetch } = useWorks()
  const [open, setOpen] = useState<'step' | 'progress'>()
  const work = data?.works.find((one) => one.id === id)
  if (error) return <Trouble error={error} retry={refetch} />
  if (!data || !work) return null
  const close = () => setOpen(undefined)
  return (
    <div className="work-details">
      <Part
        title={say('steps')}
        action={mayWrite && <Start word="addStep" onStart={() => setOpen('step')} />}
      >
        <StepTimeline terms={data.steps} work={work} mayWrite={mayWrite} />
      </Part>
      <Part
        title={say('progress')}
        action={mayWrite && <Start word="addProgress" onStart={() => setOpen('progress')} />}
      >
        <WorkCompletion work={work} mayWrite={mayWrite} />
      </Part>
      <Part title={say('items')}>
        <WorkItems work={work} />
      </Part>
      <Part title={say('money')}>
        <WorkMoney work={work} />
      </Part>
      <Attachments entity="activity" entityId={id} canChange={mayWrite} title={say('evidence')} />
      <WhyPanel />
      {open === 'step' && <StepDialog terms={data.steps} work={work} onClose={close} />}
      {open === 'progress' && <ProgressDialog work={work} onClose={close} />}
    </div>
  )
}

function Part({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{title}</h3>
        {action}
      </header>
      {children}
    </section>
  )
}

function Start({ word, onStart }: { word: 'addStep' | 'addProgress'; onStart: () => void }) {
  const say = useSay(workWords)
  return (
    <Button variant="default" size="compact-md" onClick={onStart}>
      {say(word)}
    </Button>
  )
}
