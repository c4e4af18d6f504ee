import { useEffect, useReducer, useRef } from 'react'
import type { Topics } from './topics.ts'

/** Draws the component anew, or does something else, whenever the topic is told. */
export function useTopic(topics: Topics, topic: string, act?: () => void): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(
    () => topics.subscribe(topic, () => (latest.current ? latest.current() : redraw())),
    [topics, topic],
  )
}
