import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useId, useState } from 'react'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { ModalBox } from './ModalBox.tsx'
import { type FoundItem, useFound } from './use-found.ts'
import { finderWords } from './words.ts'

/** One box for everything there is: pages, figures, records of all registers. */
export function Finder({ onClose }: { onClose: () => void }) {
  const say = useSay(finderWords)
  const id = useId()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 200)
  const { items, isAsking } = useFound(asked)
  const [at, setAt] = useState(0)
  const chosen = items[Math.min(at, items.length - 1)]
  const open = (item: FoundItem | undefined) => {
    item?.open()
    if (item) onClose()
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setAt((items.length + Math.min(at, items.length - 1) + step) % Math.max(items.length, 1))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      open(chosen)
    }
  }
  return (
    <ModalBox title={say('title')} onClose={onClose}>
      <TextInput
        label={say('title')}
        placeholder={say('placeholder')}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setAt(0)
        }}
        onKeyDown={press}
        size="md"
        data-autofocus
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={`${id}-found`}
        aria-activedescendant={chosen && `${id}-${items.indexOf(chosen)}`}
        autoComplete="off"
        spellCheck={false}
      />
      <Found id={id} items={items} chosen={chosen} onOpen={open} />
      <p className="soft small" role="status">
        {text.trim().length < 2
          ? say('typeMore')
          : items.length === 0 && !isAsking && asked === text.trim()
            ? say('nothing', asked)
            : ''}
      </p>
    </ModalBox>
  )
}

interface FoundProps {
  id: string
  items: readonly FoundItem[]
  chosen?: FoundItem
  onOpen: (item: FoundItem) => void
}

function Found({ id, items, chosen, onOpen }: FoundProps) {
  const say = useSay(finderWords)
  const { language } = useWords()
  return (
    <div id={`${id}-found`} role="listbox" aria-label={say('title')} className="found">
      {items.map((item, place) => (
        <div
          key={item.key}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={item === chosen}
          onClick={() => onOpen(item)}
          onKeyDown={(event) => event.key === 'Enter' && onOpen(item)}
        >
          <span lang={item.isVietnamese ? 'vi' : language}>{item.label}</span>
          <span className="soft small">{item.group}</span>
        </div>
      ))}
    </div>
  )
}
