/** Who wants to know about what; telling several topics tells each listener once. */
export class Topics {
  private readonly listeners = new Map<string, Set<() => void>>()

  subscribe(topic: string, tell: () => void): () => void {
    const of = this.listeners.get(topic) ?? new Set()
    this.listeners.set(topic, of)
    of.add(tell)
    return () => {
      of.delete(tell)
      if (of.size === 0) this.listeners.delete(topic)
    }
  }

  tell(...topics: string[]): void {
    const told = new Set<() => void>()
    for (const topic of topics) {
      for (const tell of this.listeners.get(topic) ?? []) told.add(tell)
    }
    for (const tell of told) tell()
  }
}
