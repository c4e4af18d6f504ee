/** Where what was typed is by now. */
export type SavingStatus =
  | { is: 'clean' }
  | { is: 'unsaved' }
  | { is: 'saving' }
  | { is: 'saved'; at: Date }
  /** The server cannot be reached; it is sent again by itself. */
  | { is: 'waiting' }
  | { is: 'refused'; why: string }
  /** Somebody else's text came first; ours is kept aside. */
  | { is: 'conflict' }

/** A sent text: the same id sent again is the same version. */
export interface Sending<D> {
  id: string
  document: D
  basedOn: number
}

export type Outcome =
  | { became: 'saved'; version?: number }
  | { became: 'kept' }
  | { became: 'unreached' }
  | { became: 'refused'; why: string }

/** What the saver needs of the world around it. */
export interface SaverDoor<D> {
  send: (sending: Sending<D>) => Promise<Outcome>
  /** On this machine, until the server has it. */
  keep: (document: D, basedOn: number) => Promise<void>
  forget: () => Promise<void>
  show: (status: SavingStatus) => void
  newId: () => string
  now: () => Date
}

/**
 * Saves a section while it is being written: one text at a time, in order, nothing twice, nothing lost.
 *
 * A text whose answer never came is sent again under its id before anything newer, for it may have arrived.
 */
export class SectionSaver<D> {
  #basedOn: number
  readonly #door: SaverDoor<D>
  #newest: D | undefined
  #pending: Sending<D> | undefined
  #running: Promise<void> | undefined
  #isStopped = false

  constructor(basedOn: number, door: SaverDoor<D>) {
    this.#basedOn = basedOn
    this.#door = door
  }

  get basedOn(): number {
    return this.#basedOn
  }

  /** True while the server lacks something that was typed. */
  get isBehind(): boolean {
    return this.#newest !== undefined || this.#pending !== undefined
  }

  /** Notes what the section holds now; it is on this machine at once. */
  change(document: D): void {
    this.#newest = document
    void this.#door.keep(document, this.#basedOn)
    if (!this.#isStopped) this.#door.show({ is: 'unsaved' })
  }

  /** Sends what is not sent yet; resolves when there is nothing left or it cannot go on. */
  flush(): Promise<void> {
    this.#running ??= this.#sendAll().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #sendAll(): Promise<void> {
    while (this.isBehind && !this.#isStopped) {
      const sending = this.#pending ?? this.#next()
      if (!sending) return
      this.#pending = sending
      this.#door.show({ is: 'saving' })
      if (!(await this.#settle(sending))) return
    }
  }

  #next(): Sending<D> | undefined {
    if (this.#newest === undefined) return undefined
    const sending = { id: this.#door.newId(), document: this.#newest, basedOn: this.#basedOn }
    this.#newest = undefined
    return sending
  }

  /** True when the text is at the server and the next one may go. */
  async #settle(sending: Sending<D>): Promise<boolean> {
    const outcome = await this.#door.send(sending)
    if (outcome.became === 'unreached') return this.#stay({ is: 'waiting' })
    if (outcome.became === 'refused') {
      // It would be refused again: what is typed next is tried instead.
      this.#newest ??= sending.document
      this.#pending = undefined
      return this.#stay({ is: 'refused', why: outcome.why })
    }
    this.#pending = undefined
    if (outcome.became === 'kept') {
      this.#isStopped = true
      return this.#stay({ is: 'conflict' })
    }
    // Texts kept aside have numbers too, so the next one is not always one more.
    this.#basedOn = outcome.version ?? this.#basedOn + 1
    if (this.#newest === undefined) {
      await this.#door.forget()
      this.#door.show({ is: 'saved', at: this.#door.now() })
    } else void this.#door.keep(this.#newest, this.#basedOn)
    return true
  }

  #stay(status: SavingStatus): false {
    this.#door.show(status)
    return false
  }
}
