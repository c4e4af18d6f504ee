import { whole } from '../../core/exact.ts'
import { boundWords, combineBounds } from '../../core/figures/bounds.ts'
import { nodeKey } from '../../core/figures/definition-file.ts'
import type {
  Contribution,
  FigureDefinition,
  FigureScope,
  ListRecord,
  Measurement,
  SourceRow,
} from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import { isCounted, printOccurrence } from '../../core/registers/occurrence.ts'
import { calculateTotal, type Part } from '../../core/registers/totals.ts'
import { villageInSentence } from '../../core/registers/villages.ts'
import { printNumber } from '../../core/vietnamese/numbers.ts'
import type { FigureProvider } from '../../platform/figure-provider.ts'
import { formVocabulary } from './outreach.contract.ts'
import { listEventsOfYear, type NamedEvent } from './outreach.queries.ts'

const enteredIn = 'Truyền thông, tập huấn'
const unknown = 'chưa nhập hoạt động truyền thông'

/**
 * Counts the sessions and attendances of the year's outreach, by event, by programme and over all, and
 * lists the events for the report as `outreach.events`.
 */
export const outreachFigures: FigureProvider = {
  name: 'outreach',
  owns: ['outreach'],
  lists: ['outreach.events'],
  read: async (db, scope, policy) =>
    contribute(await listEventsOfYear(db, scope.communeId, scope), scope, policy),
}

function contribute(ofYear: NamedEvent[], scope: FigureScope, policy: Policy): Contribution {
  const events = ofYear.filter((event) => isCounted(event, scope))
  const counted = events.filter((event) => !notGatherings.has(event.form)).map(toCounted)
  const totals = [
    { key: 'outreach', counted },
    ...policy.programmes.map(({ code }) => ({
      key: `outreach.${nodeKey(code)}`,
      counted: counted.filter(({ event }) => event.programmes.includes(code)),
    })),
  ]
  return {
    measurements: [
      ...events.flatMap(measureEvent),
      ...totals.flatMap((total) => [
        measureTotal(
          `${total.key}.sessions`,
          total.counted.map((one) => one.sessions),
        ),
        measureTotal(
          `${total.key}.attendances`,
          total.counted.map((one) => one.attendances),
        ),
      ]),
    ],
    definitions: events.flatMap((event) => defineEvent(event, policy)),
    lists: { 'outreach.events': events.map((event) => toRecord(event, policy)) },
  }
}

/** What an event adds to the totals, with the row that shows it. */
const toCounted = (event: NamedEvent) => ({
  event,
  sessions: toAddend(event, { value: event.sessions }),
  attendances: toAddend(event, attendancesPart(event)),
})

interface Addend {
  part: Part
  row: SourceRow
}

const toAddend = (event: NamedEvent, part: Part): Addend => ({ part, row: toSourceRow(event, part) })

/** Forms that are no gatherings: leaflets on the air and clean-ups would drown the meetings in a total. */
const notGatherings: ReadonlySet<string> = new Set(['broadcast', 'campaign-day', 'activity'])

const eventKey = (event: NamedEvent) => `outreach.event.${event.code}`

function defineEvent(event: NamedEvent, policy: Policy): FigureDefinition[] {
  const term = policy.findTerm(formVocabulary, event.form)
  const name = event.topic ?? term?.label ?? event.code
  const base = { valueType: 'count', kind: 'actual', enteredIn } as const
  return [
    {
      ...base,
      key: `${eventKey(event)}.sessions`,
      label: `Số cuộc: ${name}`,
      labelEn: `Sessions: ${event.code}`,
      measure: term?.countWord ?? term?.label ?? 'cuộc',
      rule: 'Số cuộc ghi ở hoạt động này trong sổ truyền thông, tập huấn.',
    },
    {
      ...base,
      key: `${eventKey(event)}.attendances`,
      label: `Số người tham gia: ${name}`,
      labelEn: `Attendances: ${event.code}`,
      measure: event.attendanceMeasure,
      rule:
        event.attendanceMeasure === 'người'
          ? 'Số người tham gia hoạt động này, mỗi người đếm một lần.'
          : 'Số lượt người tham gia hoạt động này; một người dự hai cuộc là hai lượt.',
    },
  ]
}

function measureEvent(event: NamedEvent): Measurement[] {
  const { sessions, attendances, attendancesBound } = event
  return [
    measure(`${eventKey(event)}.sessions`, event, { value: sessions }),
    measure(`${eventKey(event)}.attendances`, event, { value: attendances, bound: attendancesBound }),
  ]
}

function measure(key: string, event: NamedEvent, { value, bound }: Part): Measurement {
  if (value === undefined) {
    return { key, state: 'missing', reason: 'chưa ghi số này ở hoạt động', rows: [toSourceRow(event)] }
  }
  const rows = [toSourceRow(event, { value, bound })]
  return { key, state: value === 0 ? 'zero' : 'reported', value: whole(value), bound, rows }
}

/** Heads counted once over several sessions are at most as many as attendances. */
function attendancesPart(event: NamedEvent): Part {
  const { attendances: value, attendancesBound: bound } = event
  const isHeadCount = event.attendanceMeasure === 'người' && event.sessions !== 1
  if (!isHeadCount || value === undefined) return { value, bound }
  return { value, bound: combineBounds([bound, 'at-least']) }
}

function measureTotal(key: string, addends: Addend[]): Measurement {
  const total = calculateTotal(addends.map((one) => one.part))
  const rows = addends.map((one) => one.row)
  if (!total) {
    return {
      key,
      state: 'missing',
      reason: addends.length === 0 ? unknown : 'chưa ghi số ở hoạt động nào',
      rows,
    }
  }
  const { value, bound } = total
  return { key, state: value === 0n ? 'zero' : 'reported', value: whole(value), bound, rows }
}

function toSourceRow(event: NamedEvent, part: Part = {}): SourceRow {
  const printed = part.value === undefined ? undefined : printNumber(whole(part.value))
  return {
    register: 'Sổ truyền thông, tập huấn',
    id: event.id,
    label: [event.topic ?? event.code, printOccurrence(event)].join(', '),
    on: event.occurredTo ?? undefined,
    value: printed && `${part.bound ? boundWords[part.bound] : ''}${printed}`,
    document: event.documentSymbols.join('; ') || undefined,
    synthetic: event.synthetic,
  }
}

function toRecord(event: NamedEvent, policy: Policy): ListRecord {
  const { topic, villageName, organiser, partner, component } = event
  const form = policy.findTerm(formVocabulary, event.form)?.label ?? event.form
  return {
    id: event.id,
    words: {
      code: event.code,
      form,
      when: printOccurrence(event),
      ...(topic && { topic }),
      ...(villageName && { village: villageInSentence(villageName) }),
      ...(organiser && { organiser }),
      ...(partner && { partner }),
      ...(event.documentSymbols.length > 0 && { documents: event.documentSymbols.join(', ') }),
      ...(event.note && { note: event.note }),
    },
    figures: { sessions: `${eventKey(event)}.sessions`, attendances: `${eventKey(event)}.attendances` },
    tags: {
      programme: event.programmes,
      form: event.form,
      ...(component && { component }),
      ...(event.villageId && { village: event.villageId }),
    },
  }
}
