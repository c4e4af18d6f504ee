/** A write of this page: the name of the operation, its input, and how lists name the record. */
export interface Write {
  operation: string
  input: { communeId: string } & Record<string, unknown>
  /** As the person knows it: "192/QĐ-UBND". */
  label: string
}

/** What the server says when it does not take a write. */
export interface Refusal {
  status: number
  type: string
  title: string
  details?: Readonly<Record<string, unknown>>
}

/** A write on its way. The key makes it one write however often it is sent. */
export interface Entry extends Write {
  seq?: number
  key: string
  /** Whose write it is: on a shared computer nobody sends what another has written. */
  person: string
  writtenAt: string
  refusal?: Refusal
}
export type KeptEntry = Entry & { seq: number }

/** What became of a write. `isWaiting`: kept on this device, to be sent when the server can be reached. */
export interface Written {
  isWaiting: boolean
  entity?: string
  id?: string
  revision?: number
}

/** What came of sending one entry. */
export type Answer =
  | { kind: 'taken'; written: Written }
  | { kind: 'refused'; refusal: Refusal }
  /** No network, no server, or a server that failed: the entry waits. */
  | { kind: 'unreachable' }
  | { kind: 'signed-out' }

/** Where entries are kept, in the order they were written. */
export interface OutboxShelf {
  list: (person: string) => Promise<KeptEntry[]>
  put: (entry: Entry) => Promise<number>
  remove: (seq: number) => Promise<void>
}

/** How a round of sending ended. */
export interface Round {
  /** By sequence number. */
  answers: Map<number, Answer>
  isSignedOut: boolean
}

/**
 * Sends what waits, in the order it was written, one after the other.
 *
 * The first entry that cannot be delivered ends the round, so that nothing overtakes what was written before
 * it. What the server refuses is kept with its reason until the person has looked at it; the rest goes on.
 */
export async function sendWaiting(
  shelf: OutboxShelf,
  person: string,
  send: (entry: KeptEntry) => Promise<Answer>,
): Promise<Round> {
  const answers: Round['answers'] = new Map()
  for (const entry of await shelf.list(person)) {
    if (entry.refusal) continue
    const answer = await send(entry)
    answers.set(entry.seq, answer)
    if (answer.kind === 'taken') await shelf.remove(entry.seq)
    else if (answer.kind === 'refused') await shelf.put({ ...entry, refusal: answer.refusal })
    else return { answers, isSignedOut: answer.kind === 'signed-out' }
  }
  return { answers, isSignedOut: false }
}
