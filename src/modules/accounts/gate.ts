/** Runs a piece of work when it is its turn. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>

/** Lets so many pieces of work run at once; the others wait in the order they came. */
export function createGate(width: number): Gate {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= width) await new Promise<void>((enter) => waiting.push(enter))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

/** One gate a name, each one wide, gone when nobody waits at it any more. */
export function createNamedGates(): (name: string) => Gate {
  const gates = new Map<string, { gate: Gate; count: number }>()
  return (name) => async (work) => {
    const found = gates.get(name) ?? { gate: createGate(1), count: 0 }
    gates.set(name, found)
    found.count += 1
    try {
      return await found.gate(work)
    } finally {
      found.count -= 1
      if (found.count === 0) gates.delete(name)
    }
  }
}
