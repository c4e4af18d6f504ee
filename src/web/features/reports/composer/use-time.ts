import { useWords } from '../../../words/language.tsx'

/** Prints a moment: "10:42" today, else "05/01 10:42". */
export function useTime(): (moment: Date | string) => string {
  const { language } = useWords()
  return (moment) => {
    const date = new Date(moment)
    const two = (number: number) => String(number).padStart(2, '0')
    const time = `${two(date.getHours())}:${two(date.getMinutes())}`
    if (date.toDateString() === new Date().toDateString()) return time
    const day =
      language === 'en'
        ? date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
        : `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`
    return `${day} ${time}`
  }
}
