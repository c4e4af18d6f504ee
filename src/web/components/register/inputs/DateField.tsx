import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import 'dayjs/locale/vi'
import { useState } from 'react'
import { printDate } from '../../../../core/vietnamese/numbers.ts'
import { parseTypedDate } from '../../../../core/vietnamese/typed.ts'
import { usePlace } from '../../../features/commune/place.ts'
import { useWords } from '../../../words/language.tsx'
import { useSay } from '../../../words/use-say.ts'
import type { FieldProps } from '../spec.ts'
import { registerWords } from '../words.ts'
import { useFieldFrame } from './field-frame.tsx'

const isIso = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)
const show = (value: string) => (isIso(value) ? printDate(value) : value)

/** A day typed as one likes, or picked from a calendar; what is typed is put into order when one goes on. */
export function DateField(props: FieldProps) {
  const { value, onChange, field, isReadOnly } = props
  const say = useSay(registerWords)
  const { language } = useWords()
  const { year } = usePlace()
  const stored = typeof value === 'string' ? value : ''
  const [typing, setTyping] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const text = typing ?? show(stored)
  const isWrong = typing === undefined && stored !== '' && !isIso(stored)
  const frame = useFieldFrame(props, isWrong ? say('dateWrong') : undefined)
  const read = (typed: string) => parseTypedDate(typed, Number(year)) ?? (typed.trim() || undefined)
  const label = language === 'vi' ? field.label : field.labelEn
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      returnFocus
      withinPortal={false}
      position="bottom-end"
    >
      <Popover.Target>
        <TextInput
          {...frame}
          placeholder={say('dateHint')}
          inputMode="text"
          autoComplete="off"
          value={text}
          onChange={({ currentTarget }) => {
            setTyping(currentTarget.value)
            onChange(read(currentTarget.value))
          }}
          onBlur={() => setTyping(undefined)}
          rightSectionPointerEvents="all"
          rightSection={
            !isReadOnly && (
              <ActionIcon
                variant="subtle"
                size={32}
                aria-label={say('openCalendar', label)}
                onClick={() => setOpen((open) => !open)}
              >
                <svg viewBox="0 0 24 24" width="20" height="20" className="icon" aria-hidden="true">
                  <path d="M4.500 6.500h15v13h-15zM4.500 10.500h15M8.500 4v4M15.500 4v4" />
                </svg>
              </ActionIcon>
            )
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          locale={language}
          firstDayOfWeek={1}
          defaultDate={isIso(stored) ? stored : `${year}-12-01`}
          value={isIso(stored) ? stored : null}
          ariaLabels={calendarWords[language]}
          onChange={(day) => {
            onChange(day ?? undefined)
            setTyping(undefined)
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

const calendarWords = {
  vi: {
    nextMonth: 'Tháng sau',
    previousMonth: 'Tháng trước',
    nextYear: 'Năm sau',
    previousYear: 'Năm trước',
    nextDecade: 'Mười năm sau',
    previousDecade: 'Mười năm trước',
    monthLevelControl: 'Chọn tháng',
    yearLevelControl: 'Chọn năm',
  },
  en: {},
}
