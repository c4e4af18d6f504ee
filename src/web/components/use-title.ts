import { useEffect } from 'react'

/** Names the page in the browser's tab, the most particular word first. */
export function useTitle(...words: (string | undefined)[]): void {
  const title = [...words, 'MTQG'].filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
