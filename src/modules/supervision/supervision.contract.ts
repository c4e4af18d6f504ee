import { z } from 'zod'
import { count, defineWrite, id, isoDate, synthetic, words, year } from '../../core/contract.ts'
import {
  nodeCode,
  programmeCodes,
  recordCode,
  recordKey,
  revision,
  termCode,
} from '../../core/registers/fields.ts'
import { occurrence } from '../../core/registers/occurrence.ts'

/** Who checks. `district` stays readable for the years before 2025. */
export const supervisionLevels = ['commune', 'district', 'province', 'central', 'community'] as const

/** The policy vocabulary that `kind` is a term of. */
export const kindVocabulary = 'supervision.kinds'

const finding = z
  .strictObject({
    finding: words(),
    /** Who puts it right. */
    owner: words(300).optional(),
    dueOn: isoDate.optional(),
    /** The day it was put right; left out while it is open. */
    closedOn: isoDate.optional(),
    /** How it was put right. */
    result: words().optional(),
  })
  .refine((found) => !found.dueOn || found.owner, {
    path: ['owner'],
    message: 'đã có hạn thì phải ghi người chịu trách nhiệm khắc phục',
  })
export type VisitFinding = z.output<typeof finding>

/** What was seen of a point of the checklist. */
export const checkStates = ['met', 'not-met', 'not-seen'] as const

const check = z.strictObject({
  item: words(500),
  state: z.enum(checkStates),
  note: words().optional(),
})
export type VisitCheck = z.output<typeof check>

const visit = z.strictObject({
  communeId: id,
  id,
  code: recordCode,
  /** "UBND huyện Cao Lộc", "Ban giám sát đầu tư của cộng đồng". */
  conductedBy: words(300),
  /** Term of the policy register of kinds: `inspection`, `criteria-review`, `community-supervision`… */
  kind: termCode,
  bodyLevel: z.enum(supervisionLevels),
  programmes: programmeCodes.pipe(z.array(z.string()).min(1, 'phải chọn ít nhất một chương trình')),
  /** The component or project it is reported under. */
  component: nodeCode.optional(),
  villageId: id.optional(),
  /** What was checked. */
  scope: words(),
  when: occurrence,
  /** How many delegations (đoàn) this row stands for. Left out when nobody counted. */
  delegations: count.optional(),
  /** The plan the visit carried out. */
  planId: id.optional(),
  /** What was looked at, point by point. */
  checklist: z.array(check).default([]),
  findings: z.array(finding).default([]),
  /** The document of the register that ordered the visit or holds its conclusion. */
  documentId: id.optional(),
  note: words().optional(),
  synthetic,
  revision,
})

/** Enters a visit, or corrects the one with the same id. */
export const saveVisit = defineWrite({
  name: 'supervision.save',
  right: 'supervision.write',
  label: 'Ghi đoàn kiểm tra, giám sát',
  input: visit,
})
export type SaveVisit = z.output<typeof visit>

/** Takes a visit out that was entered by mistake. */
export const removeVisit = defineWrite({
  name: 'supervision.remove',
  right: 'supervision.write',
  label: 'Xóa đoàn kiểm tra nhập nhầm',
  input: recordKey,
})

const plan = z
  .strictObject({
    communeId: id,
    id,
    /** The year it is planned for. */
    year,
    conductedBy: words(300),
    /** Term of the policy register of kinds. */
    kind: termCode,
    bodyLevel: z.enum(supervisionLevels),
    programmes: programmeCodes.pipe(z.array(z.string()).min(1, 'phải chọn ít nhất một chương trình')),
    villageId: id.optional(),
    /** What is to be checked. */
    scope: words(),
    /** Who prepares it and answers for it. */
    owner: words(300).optional(),
    plannedFrom: isoDate.optional(),
    plannedTo: isoDate.optional(),
    /** What is to be looked at, in order. */
    checklist: z.array(words(500)).default([]),
    /** The plan or decision of the register that it rests on. */
    documentId: id.optional(),
    note: words().optional(),
    synthetic,
    revision,
  })
  .refine((found) => !found.plannedTo || found.plannedFrom, {
    path: ['plannedFrom'],
    message: 'đã có ngày cuối thì phải ghi ngày đầu',
  })
  .refine((found) => !found.plannedFrom || !found.plannedTo || found.plannedFrom <= found.plannedTo, {
    path: ['plannedTo'],
    message: 'phải từ ngày đầu trở đi',
  })

/** Enters a planned visit, or corrects the one with the same id. */
export const savePlan = defineWrite({
  name: 'supervision.save-plan',
  right: 'supervision.write',
  label: 'Ghi kế hoạch kiểm tra, giám sát',
  input: plan,
})
export type SavePlan = z.output<typeof plan>

/** Takes a planned visit out that no visit carried out. */
export const removePlan = defineWrite({
  name: 'supervision.remove-plan',
  right: 'supervision.write',
  label: 'Xóa kế hoạch kiểm tra nhập nhầm',
  input: recordKey,
})
