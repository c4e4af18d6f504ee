import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import type { FieldValue } from '../../../../core/lists/description.ts'
import { groupTyped, parseTypedCount, parseTypedMoney } from '../../../../core/vietnamese/typed.ts'
import { useWords } from '../../../words/language.tsx'
import { useSay } from '../../../words/use-say.ts'
import type { FieldProps } from '../spec.ts'
import { registerWords } from '../words.ts'
import { useFieldFrame } from './field-frame.tsx'

const textOf = (value: FieldValue) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

export function TextField(props: FieldProps) {
  const frame = useFieldFrame(props)
  return (
    <TextInput
      {...frame}
      value={textOf(props.value)}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
    />
  )
}

export function LongTextField(props: FieldProps) {
  const frame = useFieldFrame(props)
  return (
    <Textarea
      {...frame}
      autosize
      minRows={2}
      maxRows={12}
      value={textOf(props.value)}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
    />
  )
}

/** Texts of one line each. */
export function LinesField(props: FieldProps) {
  const { value, onChange } = props
  const frame = useFieldFrame(props)
  const lines = Array.isArray(value) ? (value as readonly string[]) : []
  const [typing, setTyping] = useState<string>()
  return (
    <Textarea
      {...frame}
      autosize
      minRows={3}
      value={typing ?? lines.join('\n')}
      onBlur={() => setTyping(undefined)}
      onChange={({ currentTarget }) => {
        setTyping(currentTarget.value)
        onChange(currentTarget.value.split('\n').filter((line) => line.trim() !== ''))
      }}
    />
  )
}

export function ChoiceField(props: FieldProps) {
  const { field, value, onChange } = props
  const say = useSay(registerWords)
  const { language } = useWords()
  const frame = useFieldFrame(props)
  const known = field.choices ?? []
  const chosen = textOf(value)
  const isGone = chosen !== '' && !known.some((choice) => choice.code === chosen)
  return (
    <NativeSelect
      {...frame}
      value={chosen}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      data={[
        { value: '', label: field.isRequired ? say('choose') : say('none') },
        ...known.map(({ code, label, labelEn }) => ({
          value: code,
          label: language === 'vi' ? label : labelEn,
        })),
        ...(isGone ? [{ value: chosen, label: props.names[chosen] ?? chosen }] : []),
      ]}
    />
  )
}

/** Several of a short list, such as programmes. */
export function ChoicesField(props: FieldProps) {
  const { field, value, onChange, isReadOnly } = props
  const { language } = useWords()
  const { label, error, description } = useFieldFrame(props)
  const chosen = Array.isArray(value) ? (value as readonly string[]) : []
  return (
    <Checkbox.Group
      label={label}
      error={error}
      description={description}
      value={[...chosen]}
      onChange={(codes) => onChange(codes)}
      readOnly={isReadOnly}
    >
      <div className="choices">
        {(field.choices ?? []).map((choice) => (
          <Checkbox
            key={choice.code}
            value={choice.code}
            disabled={isReadOnly}
            label={language === 'vi' ? choice.label : choice.labelEn}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}

export function YesNoField(props: FieldProps) {
  const { value, onChange, isReadOnly } = props
  const { label, error, description } = useFieldFrame(props)
  return (
    <Checkbox
      label={label}
      error={error}
      description={description}
      checked={value === true}
      disabled={isReadOnly}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  )
}

const readNumber = {
  count: parseTypedCount,
  year: (typed: string) => (/^\d{4}$/.test(typed.trim()) ? Number(typed) : undefined),
  money: parseTypedMoney,
} as const
const printTyped = { count: groupTyped, year: (typed: string) => typed, money: groupTyped } as const
const wrongWord = { count: 'countWrong', year: 'yearWrong', money: 'moneyWrong' } as const

/** A number, an amount or a year; digits are grouped while they are typed, and the caret stays where it was. */
export function NumberField(props: FieldProps & { reads: keyof typeof readNumber }) {
  const { reads, value, onChange } = props
  const say = useSay(registerWords)
  const input = useRef<HTMLInputElement>(null)
  const [behind, setBehind] = useState<number>()
  const text = printTyped[reads](textOf(value))
  const isWrong = text !== '' && readNumber[reads](text) === undefined
  const frame = useFieldFrame(props, isWrong ? say(wrongWord[reads]) : undefined)
  useLayoutEffect(() => {
    const box = input.current
    if (behind === undefined || !box || document.activeElement !== box) return
    box.setSelectionRange(box.value.length - behind, box.value.length - behind)
  }, [behind])
  return (
    <TextInput
      {...frame}
      ref={input}
      inputMode={reads === 'money' ? 'text' : 'numeric'}
      autoComplete="off"
      value={text}
      rightSection={props.field.measure && <span className="measure">{props.field.measure}</span>}
      rightSectionWidth={props.field.measure ? 96 : undefined}
      onChange={({ currentTarget }) => {
        const typed = currentTarget.value
        setBehind(typed.length - (currentTarget.selectionStart ?? typed.length))
        onChange(typed === '' ? undefined : (readNumber[reads](typed) ?? typed))
      }}
    />
  )
}
