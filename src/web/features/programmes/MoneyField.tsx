import { TextInput } from '@mantine/core'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { groupTyped, parseTypedMoney } from '../../../core/capital/typed-money.ts'
import { spellAmount } from '../../../core/vietnamese/spelled-amount.ts'

interface MoneyFieldProps {
  label: string
  value: string
  onChange: (typed: string) => void
  error?: string
  required?: boolean
  /** Said below the amount in words. */
  children?: ReactNode
}

/** Takes an amount of đồng: groups its thousands while one types, and reads it aloud below. */
export function MoneyField({ label, value, onChange, error, required, children }: MoneyFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const caret = useRef<number>(null)
  useLayoutEffect(() => {
    if (caret.current === null) return
    input.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })
  const type = (field: HTMLInputElement) => {
    const grouped = groupTyped(field.value, field.selectionStart ?? field.value.length)
    caret.current = grouped.caret
    onChange(grouped.text)
  }
  const parsed = parseTypedMoney(value)
  return (
    <div className="money-field">
      <TextInput
        ref={input}
        label={label}
        value={value}
        inputMode="numeric"
        autoComplete="off"
        error={error}
        required={required}
        withAsterisk={false}
        onChange={({ currentTarget }) => type(currentTarget)}
      />
      <div aria-live="polite">
        {parsed.state === 'amount' && (
          <p className="in-words" lang="vi">
            {spellAmount(parsed.amount)}
          </p>
        )}
        {children}
      </div>
    </div>
  )
}
