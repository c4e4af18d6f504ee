import { useId } from 'react'
import { useWords } from '../../../words/language.tsx'
import { useSay } from '../../../words/use-say.ts'
import type { FieldProps, Help } from '../spec.ts'
import { registerWords } from '../words.ts'

/** What is around every input: its name, the help below it, what is wrong with it. */
export function useFieldFrame({ field, path, faults, help, isReadOnly }: FieldProps, wrong?: string) {
  const { language } = useWords()
  const id = useId()
  const name = language === 'vi' ? field.label : field.labelEn
  const fault = wrong ?? faults[path]
  return {
    id,
    label: name,
    required: field.isRequired ?? false,
    withAsterisk: field.isRequired ?? false,
    readOnly: isReadOnly,
    'data-path': path,
    error: fault ? `${name} ${fault}` : undefined,
    description: help && <HelpText help={help} />,
  }
}

/** Why the field asks what it asks, with the law it follows. */
export function HelpText({ help }: { help: Help }) {
  const { language } = useWords()
  const say = useSay(registerWords)
  return (
    <>
      {help[language]}
      {help.source && (
        <span className="law">
          {' '}
          {say('law')}: <span lang="vi">{help.source}</span>
          {help.isVerified ? '.' : ` (${say('unverified')}).`}
        </span>
      )}
    </>
  )
}
