import { useMemo } from 'react'
import type { FigureView } from '../../api.ts'
import { useWords } from '../../words/language.tsx'
import type { Language, Say } from '../../words/words.ts'
import { inEnglish, placeInEnglish } from './in-english.ts'

/** How figures, their places and their days are named and printed in the chosen language. */
export function useFigureWords() {
  const { language, say } = useWords()
  return useMemo(() => figureWords(language, say), [language, say])
}

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

function figureWords(language: Language, say: Say) {
  const isEnglish = language === 'en'
  const print = (printed: string) => (isEnglish ? inEnglish(printed) : printed)
  return {
    print,
    nameOf: (figure: { label: string; labelEn: string }) => (isEnglish ? figure.labelEn : figure.label),
    placeOf: ({ enteredIn }: { enteredIn: string }) => (isEnglish ? placeInEnglish(enteredIn) : enteredIn),
    printDay: (iso: string) =>
      isEnglish ? longDay.format(new Date(iso)) : iso.split('-').reverse().join('/'),
    /** "giảm 0,84 điểm % so với năm 2022". */
    sayChange: (change: FigureView, year: number) => {
      if (change.value === '0') return say('same', year - 1)
      return say(change.value?.startsWith('-') ? 'fell' : 'rose', print(change.text), year - 1)
    },
  }
}
