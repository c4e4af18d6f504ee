import { Button } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Field, ListDescription } from '../../../core/lists/description.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { Trouble } from '../Trouble.tsx'
import { Ask } from './Ask.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { fieldOf } from './check-input.ts'
import { FieldInput } from './inputs/FieldInput.tsx'
import type { NewAt, RegisterSpec, Section } from './spec.ts'
import { clock } from './use-draft.ts'
import { type Done, type FormStart, type RecordFormState, useRecordForm } from './use-record-form.ts'
import { registerWords } from './words.ts'

interface FormProps {
  spec: RegisterSpec
  description: ListDescription
  at: NewAt
  start: FormStart
  draftKey: string
  mayWrite: boolean
  /** Told whether something is typed that is not saved. */
  isDirtyNow: RefObject<boolean>
  onDone: (done: Done) => void
  onClose: () => void
}

/** The form of one record. What is typed is kept on this device until it is saved. */
export function RecordForm(props: FormProps) {
  const { spec, description, start, mayWrite, onClose } = props
  const form = useRecordForm(props)
  const element = useRef<HTMLFormElement>(null)
  useFocusOnFault(element, form.faults)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void form.save()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const wantsSave = (event.ctrlKey || event.metaKey) && (event.key === 's' || event.key === 'Enter')
    if (!wantsSave || !mayWrite) return
    event.preventDefault()
    void form.save()
  }
  return (
    <form ref={element} className="record-form" noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      {start.typed && <RestoredDraft at={start.typed.at} form={form} />}
      {spec.sections.map((section) => (
        <FormSection key={section.title.vi} section={section} form={form} {...props} />
      ))}
      <FormTrouble form={form} description={description} />
      <FormButtons form={form} mayWrite={mayWrite} isNew={start.isNew} spec={spec} onClose={onClose} />
      {form.conflict && <ConflictDialog form={form} fields={description.fields} />}
      <LeaveGuard form={form} isDirtyNow={props.isDirtyNow} />
    </form>
  )
}

function RestoredDraft({ at, form }: { at: number; form: RecordFormState }) {
  const say = useSay(registerWords)
  if (!form.isDirty) return null
  return (
    <div className="draft-notice" role="status">
      <p>{say('draftRestored', clock(at))}</p>
      <Button variant="default" onClick={() => void form.discardTyped()}>
        {say('draftDiscard')}
      </Button>
    </div>
  )
}

function FormSection({ section, form, ...props }: FormProps & { section: Section; form: RecordFormState }) {
  const { spec, description, start, mayWrite } = props
  const { language } = useWords()
  const shown = section.fields.flatMap((key) => description.fields.find((field) => field.key === key) ?? [])
  const visible = shown.filter(({ key }) => !spec.isHidden?.(key, form.record))
  if (visible.length === 0) return null
  const narrowed = (field: Field): Field =>
    field.choices && spec.narrow
      ? { ...field, choices: spec.narrow(field, field.choices, form.record) }
      : field
  return (
    <fieldset className="form-section">
      <legend>{section.title[language]}</legend>
      {visible.map((field) => {
        const Own = spec.inputs?.[field.key]
        const input = {
          field: narrowed(field),
          path: field.key,
          value: form.record[field.key],
          record: form.record,
          names: start.names,
          faults: form.faults,
          help: spec.help?.[field.key],
          isReadOnly: !mayWrite,
          onChange: (value: (typeof form.record)[string]) => form.change({ [field.key]: value }),
        }
        return Own ? (
          <Own key={field.key} {...input} isNew={start.isNew} change={form.change} />
        ) : (
          <FieldInput key={field.key} {...input} />
        )
      })}
    </fieldset>
  )
}

/** How many fields are wrong, and what no field can say. */
function FormTrouble({ form, description }: { form: RecordFormState; description: ListDescription }) {
  const say = useSay(registerWords)
  const paths = Object.keys(form.faults)
  if (form.trouble) return <Trouble error={form.trouble} />
  if (paths.length === 0) return null
  const isField = (path: string) => description.fields.some((field) => field.key === fieldOf(path))
  const elsewhere = paths.filter((path) => !isField(path))
  return (
    <div className="trouble" role="alert">
      <p>
        {say('faults', paths.length)}
        {elsewhere.map((path) => ` ${path}: ${form.faults[path]}.`)}
      </p>
    </div>
  )
}

interface ButtonsProps extends Pick<FormProps, 'mayWrite' | 'spec' | 'onClose'> {
  form: RecordFormState
  isNew: boolean
}

function FormButtons({ form, mayWrite, isNew, spec, onClose }: ButtonsProps) {
  const say = useSay(registerWords)
  const [isAsking, setAsking] = useState(false)
  if (!mayWrite) return <p className="soft">{say('readOnly')}</p>
  const remove = () => {
    setAsking(false)
    void form.remove()
  }
  return (
    <div className="form-buttons">
      <Button type="submit" loading={form.isSaving}>
        {say('save')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {say('cancel')}
      </Button>
      {!isNew && (
        <Button variant="subtle" onClick={() => setAsking(true)}>
          {say('remove')}
        </Button>
      )}
      <p className="soft small" role="status">
        {form.isDirty && form.keptAt ? say('draftKept', clock(form.keptAt)) : ''}
      </p>
      {isAsking && (
        <Ask
          title={say('removeAsk', spec.label(form.base.record))}
          answers={[
            { say: say('remove'), isMain: true, act: remove },
            { say: say('keep'), act: () => setAsking(false) },
          ]}
        >
          <p>{say('removeExplained')}</p>
        </Ask>
      )}
    </div>
  )
}

/** Asks before one leaves with something unsaved; the draft stays unless it is thrown away. */
function LeaveGuard({ form, isDirtyNow }: { form: RecordFormState; isDirtyNow: RefObject<boolean> }) {
  const say = useSay(registerWords)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isDirtyNow.current && current.pathname + openOf(current) !== next.pathname + openOf(next),
    enableBeforeUnload: false,
    withResolver: true,
  })
  if (status !== 'blocked') return null
  return (
    <Ask
      title={say('leaveAsk')}
      answers={[
        { say: say('leave'), isMain: true, act: proceed },
        { say: say('leaveDiscard'), act: () => void form.discard().then(proceed) },
        { say: say('stay'), act: reset },
      ]}
    >
      <p>{say('leaveExplained')}</p>
    </Ask>
  )
}

const openOf = ({ search }: { search: unknown }) => String((search as { muc?: string }).muc ?? '')

/** The first field that is wrong gets the focus, so that nobody has to look for it. */
function useFocusOnFault(
  element: RefObject<HTMLFormElement | null>,
  faults: Readonly<Record<string, string>>,
) {
  useEffect(() => {
    if (Object.keys(faults).length === 0) return
    const wrong = element.current?.querySelector<HTMLElement>('[aria-invalid="true"], .fault')
    const target = wrong?.matches('.fault')
      ? wrong.closest('fieldset')?.querySelector<HTMLElement>('input, select')
      : wrong
    target?.focus()
  }, [element, faults])
}
