import { Button, TextInput } from '@mantine/core'
import { useSay } from '../../words/use-say.ts'
import { suggestPassword } from './temporary-password.ts'
import { peopleWords } from './words.ts'

interface PasswordProps {
  value: string
  error?: string
  onChange: (value: string) => void
}

/** A password for one sign-in, in plain sight: the administrator has to hand it over. */
export function TemporaryPassword({ value, error, onChange }: PasswordProps) {
  const say = useSay(peopleWords)
  return (
    <div className="temporary">
      <TextInput
        required
        withAsterisk={false}
        label={say('temporary')}
        description={say('tellPassword')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        error={error}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <Button variant="subtle" onClick={() => onChange(suggestPassword())}>
        {say('suggest')}
      </Button>
    </div>
  )
}
