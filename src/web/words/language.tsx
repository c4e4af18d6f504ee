import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Language, type Say, words } from './words.ts'

interface Speech {
  language: Language
  say: Say
  change: (to: Language) => void
}

const SpeechContext = createContext<Speech | undefined>(undefined)
const storageKey = 'mtqg.language'

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, change] = useState<Language>(() =>
    localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi',
  )
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(storageKey, language)
  }, [language])
  const speech = useMemo(() => ({ language, say: sayIn(language), change }), [language])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

const sayIn =
  (language: Language): Say =>
  (word, ...parts) => {
    const said: unknown = words[word][language]
    return typeof said === 'function' ? said(...parts) : String(said)
  }

/** The words of the chosen language. */
export function useWords(): Speech {
  const found = useContext(SpeechContext)
  if (!found) throw new Error('useWords outside LanguageProvider')
  return found
}
