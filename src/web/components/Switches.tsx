import { Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useWords } from '../words/language.tsx'

export function LanguageSwitch() {
  const { say, language, change } = useWords()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <Button variant="subtle" justify="flex-start" lang={other} onClick={() => change(other)}>
      {say('language')}
    </Button>
  )
}

export function SchemeSwitch() {
  const { say } = useWords()
  const { setColorScheme } = useMantineColorScheme()
  const other = useComputedColorScheme('light') === 'light' ? 'dark' : 'light'
  return (
    <Button variant="subtle" justify="flex-start" onClick={() => setColorScheme(other)}>
      {say(other)}
    </Button>
  )
}
