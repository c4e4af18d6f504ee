/**
 * What is read of each of a list, in one list: a callback gives one thing or any number of them.
 *
 * The same as `flatMap`, whose engine asks for every element by its name: over the sentences of a report that takes
 * longer than what the rules do with them.
 */
export function gather<T, U>(
  list: readonly T[],
  read: (one: T, at: number, all: readonly T[]) => U | readonly U[],
): U[] {
  const found: U[] = []
  for (let at = 0; at < list.length; at += 1) {
    const told = read(list[at] as T, at, list)
    if (isList(told)) for (const one of told) found.push(one)
    else found.push(told)
  }
  return found
}

const isList = <U>(told: U | readonly U[]): told is readonly U[] => Array.isArray(told)
