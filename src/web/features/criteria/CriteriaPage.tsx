import '../../components/register/register.css'
import '../programmes/programmes.css'
import '../activities/activities.css'
import './criteria.css'
import { useState } from 'react'
import type { CriteriaView } from '../../../modules/criteria/criteria-views.contract.ts'
import type { CommuneYear } from '../../api.ts'
import { RecordPanel } from '../../components/register/RecordPanel.tsx'
import type { RegisterSpec } from '../../components/register/spec.ts'
import { useDescription } from '../../components/register/use-list.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useTitle } from '../../components/use-title.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { WhyPanel } from '../figures/WhyPanel.tsx'
import { ModelAreas } from './ModelAreas.tsx'
import { SetCard } from './SetCard.tsx'
import { useCriteria } from './use-criteria.ts'
import { criteriaWords } from './words.ts'

/** A form that is open beside the page, for a stored record or a new one. */
export interface OpenForm {
  spec: RegisterSpec
  /** The id of the record, or "moi". */
  open: string
}

/** The criteria of the year: what is met, what is in danger, who answers for it, and the evidence. */
export function CriteriaPage() {
  const say = useSay(criteriaWords)
  const { year } = usePlace()
  const commune = useCommune().data
  const { data, error, refetch } = useCriteria()
  const [form, setForm] = useState<OpenForm>()
  const [saved, setSaved] = useState('')
  useTitle(say('title', year), commune?.unit.fullName)
  const begin = commune?.may.includes('criteria.write') ? setForm : undefined
  return (
    <div className="register" data-beside={form !== undefined || undefined}>
      <div className="register-list criteria">
        <Head view={data} />
        <p role="status" className="met saved">
          {saved}
        </p>
        {error && <Trouble error={error} retry={refetch} />}
        {data ? <Sets view={data} begin={begin} /> : !error && <Waiting tall />}
        <WhyPanel />
      </div>
      {form && commune && (
        <Form
          key={`${form.spec.draft} ${form.open}`}
          form={form}
          commune={commune}
          onDone={(label) => {
            setSaved(say('saved', label))
            setForm(undefined)
          }}
          onClose={() => setForm(undefined)}
        />
      )}
    </div>
  )
}

function Head({ view }: { view: CriteriaView | undefined }) {
  const say = useSay(criteriaWords)
  const { say: sayWord } = useWords()
  const { printDay } = useFigureWords()
  const { year } = usePlace()
  return (
    <header>
      <h1>{say('title', year)}</h1>
      {view && <p className="soft">{sayWord('asOf', printDay(view.asOf))}</p>}
    </header>
  )
}

export type Begin = ((form: OpenForm) => void) | undefined

function Sets({ view, begin }: { view: CriteriaView; begin: Begin }) {
  const say = useSay(criteriaWords)
  const { year } = usePlace()
  return (
    <>
      {view.sets.length === 0 && <p className="card">{say('noSets', year)}</p>}
      {view.sets.map((set) => (
        <SetCard key={set.code} set={set} begin={begin} />
      ))}
      <ModelAreas areas={view.areas} begin={begin} />
    </>
  )
}

interface FormProps {
  form: OpenForm
  commune: CommuneYear
  onDone: (label: string) => void
  onClose: () => void
}

function Form({ form, commune, onDone, onClose }: FormProps) {
  const { year } = usePlace()
  const description = useDescription(form.spec.register).data
  if (!description) return <Waiting />
  return (
    <RecordPanel
      spec={form.spec}
      description={description}
      at={{ commune, year: Number(year) }}
      open={form.open}
      mayWrite
      onDone={(done) => onDone(done.label)}
      onClose={onClose}
    />
  )
}
