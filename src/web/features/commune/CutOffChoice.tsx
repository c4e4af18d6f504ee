import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { printDate } from '../../../core/vietnamese/numbers.ts'
import { parseTypedDate } from '../../../core/vietnamese/typed.ts'
import { useWords } from '../../words/language.tsx'
import { usePlace } from './place.ts'

const popover = 'cut-off'

/** Up to which day every number of the page counts; without a choice, what the report of the year says. */
export function CutOffChoice() {
  const { say } = useWords()
  const { year, asOf } = usePlace()
  const navigate = useNavigate()
  const [typed, type] = useState('')
  const [fault, setFault] = useState<string>()
  const choose = (day: string | undefined) => {
    type('')
    setFault(undefined)
    document.getElementById(popover)?.hidePopover()
    void navigate({ to: '.', search: (old) => ({ ...old, asOf: day }), replace: true, resetScroll: false })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const day = parseTypedDate(typed, Number(year))
    if (day && day >= `${year}-01-01`) choose(day)
    else setFault(say('cutOffWrong', year))
  }
  const words = asOf ? say('upTo', printDate(asOf)) : say('cutOff')
  return (
    <div className="cut-off">
      <button
        type="button"
        popoverTarget={popover}
        className={asOf ? 'chosen' : undefined}
        aria-label={asOf ? words : say('cutOffChoose')}
        title={say('cutOffChoose')}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M4.500 6.500h15v13h-15zM4.500 10.500h15M8.500 4v4M15.500 4v4M9 15l2 2 4-4" />
        </svg>
        <span className="wide">{words}</span>
        {asOf && <span className="narrow">{printDate(asOf).slice(0, 5)}</span>}
      </button>
      <form id={popover} popover="auto" onSubmit={submit}>
        <p className="soft small">{say('cutOffHint')}</p>
        <TextInput
          label={say('cutOffDay')}
          placeholder={`30/6/${year}`}
          autoComplete="off"
          value={typed}
          error={fault}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <div className="buttons">
          <Button type="submit">{say('cutOffUse')}</Button>
          {asOf && (
            <Button variant="default" onClick={() => choose(undefined)}>
              {say('cutOffDefault')}
            </Button>
          )}
        </div>
      </form>
    </div>
  )
}
