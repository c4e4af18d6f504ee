import { z } from 'zod'
import { isoDate } from '../contract.ts'
import { key, proven, text } from './provenance.ts'

const monthDay = z.string().regex(/^\d{2}-\d{2}$/, 'phải là tháng-ngày, ví dụ "09-01"')

/** Đồng per person and month. */
const lineShape = { rural: z.int(), urban: z.int() }

const indicator = proven({
  number: z.int(),
  dimension: text,
  title: text,
  /** When a household counts as deprived; absent when only the name is known. */
  deprivedWhen: text.optional(),
  /** The mark of the name says nothing of the definition: this one does. */
  definitionVerified: z.boolean().default(false),
})

/** One poverty standard with the days on which it holds. */
export const povertyStandardFile = z.strictObject({
  standard: proven({
    key,
    title: text,
    decree: text,
    validFrom: isoDate,
    validTo: isoDate,
    /** Poor and near-poor households are at or below it. */
    povertyLine: z.strictObject(lineShape),
    /** Upper end of the average standard; absent when not laid down or not read. */
    averageLine: proven(lineShape).optional(),
    /** Poor at this many deprived indicators or more, near-poor below it. */
    deprivationsForPoor: z.int(),
    /** Points of the review forms; absent when a standard is not scored. */
    scoring: proven({
      ruralMaxB1: z.int(),
      urbanMaxB1: z.int(),
      pointsPerIndicator: z.int(),
      minB2ForPoor: z.int(),
    }).optional(),
    /** `final` as signed, `draft` when only a draft was read. */
    indicatorsState: z.enum(['final', 'draft', 'not-obtained']),
    indicators: z.array(indicator).default([]),
  }),
})

/** When households are reviewed and in which steps. */
export const reviewCalendarFile = z.strictObject({
  decision: text,
  rounds: z.array(
    proven({
      key,
      label: text,
      labelEn: text,
      every: z.enum(['year', 'month']),
      from: monthDay.optional(),
      to: monthDay.optional(),
      dayOfMonth: z.int().optional(),
      limitDays: z.int().optional(),
    }),
  ),
  steps: z.array(
    proven({
      number: z.int(),
      label: text,
      actor: text,
      limitWorkingDays: z.array(z.strictObject({ what: text, days: z.int() })).default([]),
      validTo: isoDate.optional(),
    }),
  ),
})

const movement = z.strictObject({ code: key, label: text, sign: z.enum(['minus', 'plus']) })

/** Opening ± movements = closing, for one household class. */
export const povertyBalancesFile = z.strictObject({
  balances: z.array(
    proven({
      class: key,
      title: text,
      opening: text,
      closing: text,
      movements: z.array(movement),
      /** Counted twice: once in households, once in people. */
      countedIn: z.array(z.enum(['households', 'people'])),
    }),
  ),
})

export type PovertyStandard = z.output<typeof povertyStandardFile>['standard']
export type PovertyIndicator = z.output<typeof indicator>
export type ReviewCalendar = z.output<typeof reviewCalendarFile>
export type PovertyBalance = z.output<typeof povertyBalancesFile>['balances'][number]
