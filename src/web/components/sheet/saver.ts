import { realConflicts } from '../../../core/sheets/drafts.ts'
import type { CellChange, CellConflict, CellFault, Sheet } from '../../../core/sheets/sheet.ts'
import type { SheetStore } from './sheet-store.ts'
import { Topics } from './topics.ts'

/** What the server says about changes before they are saved. */
export interface Checked {
  faults: readonly CellFault[]
  conflicts: readonly CellConflict[]
  unusual: readonly CellFault[]
}

/** How the sheet reaches the server. */
export interface SheetDoor {
  check: (changes: readonly CellChange[]) => Promise<Checked>
  /** `isWaiting`: kept on this device, sent later. */
  save: (changes: readonly CellChange[]) => Promise<{ isWaiting: boolean }>
  /** The sheet as it is stored now, when it can be had. */
  reread: () => Promise<Sheet | undefined>
  /** What waits on this device to be sent later. */
  listWaiting: () => readonly CellChange[]
  /** The sentence of a refusal; undefined when the server was not reached. */
  sayRefusal: (error: unknown) => string | undefined
}

export type SavingState =
  | { kind: 'idle' }
  | { kind: 'typing' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'waiting' }
  | { kind: 'refused'; why: string }

/** After this pause in typing, changes are sent. */
const pause = 900
/** Changes in one write: a paste of a whole sheet goes in portions. */
const portion = 500

/**
 * Saves what was typed, shortly after the typing stops, one batch after the other.
 *
 * What is wrong stays behind and marked; what somebody else changed meanwhile waits for the person to choose.
 */
export class Saver {
  readonly topics = new Topics()
  state: SavingState = { kind: 'idle' }
  private timer: ReturnType<typeof setTimeout> | undefined
  private isBusy = false
  private leave: (() => void) | undefined

  constructor(
    private readonly store: SheetStore,
    private readonly door: SheetDoor,
  ) {}

  /** Begins to listen, and sends what was kept from last time. */
  open(): void {
    this.leave ??= this.store.topics.subscribe('drafts', () => this.soon())
    this.store.markQueued(this.door.listWaiting())
    this.soon()
  }

  /** The sheet was read again. */
  accept(sheet: Sheet): void {
    if (this.door.listWaiting().length === 0) {
      this.store.releaseQueued()
      if (this.state.kind === 'waiting') this.say({ kind: 'idle' })
    }
    this.store.accept(sheet)
  }

  /** Sends what is left and stops listening. */
  close(): void {
    this.leave?.()
    this.leave = undefined
    clearTimeout(this.timer)
    if (this.store.listUnsent().length > 0) void this.flush()
  }

  private soon(): void {
    if (this.isBusy || !this.leave || this.store.listUnsent().length === 0) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), pause)
    this.say({ kind: 'typing' })
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer)
    if (this.isBusy) return
    this.isBusy = true
    try {
      await this.send()
    } catch (error) {
      const why = this.door.sayRefusal(error)
      this.say(why === undefined ? { kind: 'waiting' } : { kind: 'refused', why })
    } finally {
      this.isBusy = false
    }
    // What was typed while this batch was on its way goes next; what was refused waits for a change.
    if (this.state.kind !== 'refused' && this.state.kind !== 'waiting') this.soon()
  }

  private async send(): Promise<void> {
    const unsent = this.store.listUnsent()
    if (unsent.length === 0) return
    this.say({ kind: 'saving' })
    const changes = await this.pass(unsent)
    let isWaiting = false
    for (let at = 0; at < changes.length; at += portion) {
      const batch = changes.slice(at, at + portion)
      const written = await this.door.save(batch)
      isWaiting ||= written.isWaiting
      if (written.isWaiting) this.store.markQueued(batch)
      else await this.settle(batch)
    }
    this.say(
      isWaiting ? { kind: 'waiting' } : { kind: changes.length > 0 ? 'saved' : 'idle', at: new Date() },
    )
  }

  private async settle(batch: readonly CellChange[]): Promise<void> {
    this.store.markSaved(batch)
    const sheet = await this.door.reread()
    if (sheet) this.store.accept(sheet)
  }

  /** The changes that the server has nothing against; without network it is asked when they are sent. */
  private async pass(changes: readonly CellChange[]): Promise<CellChange[]> {
    const checked = await this.check(changes)
    if (!checked) return [...changes]
    this.store.setFaults([...checked.faults, ...checked.unusual], changes)
    const conflicts = realConflicts(this.store.drafts, checked.conflicts)
    if (conflicts.length > 0) this.store.setConflicts(conflicts)
    const placeOf = ({ row, column }: { row: string; column?: string }) => `${row} ${column ?? ''}`
    const stopped = new Set([
      ...conflicts.map(placeOf),
      ...checked.faults.filter(({ severity }) => severity === 'error').map(placeOf),
    ])
    const present = new Map(checked.conflicts.map(({ row, revision }) => [row, revision]))
    return changes
      .filter((change) => !stopped.has(placeOf(change)) && !stopped.has(placeOf({ row: change.row })))
      .map((change) => ({ ...change, revision: present.get(change.row) ?? change.revision }))
  }

  private async check(changes: readonly CellChange[]): Promise<Checked | undefined> {
    try {
      return await this.door.check(changes)
    } catch (error) {
      if (this.door.sayRefusal(error) !== undefined) throw error
      return undefined
    }
  }

  private say(state: SavingState): void {
    this.state = state
    this.topics.tell('state')
  }
}
