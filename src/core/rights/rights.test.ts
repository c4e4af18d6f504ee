import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assembleRights,
  type RightDefinition,
  type RightsPolicy,
  type SignatureForms,
} from '../policy/rights.ts'
import { findReach, isAllowed, listLimits, listRights } from './evaluate.ts'
import { type Actor, type DatedGrant, listHeldOn, type Right, type Role, rights } from './rights.ts'
import { findSigning, signatureOf } from './signature.ts'
import { noSubject, readSubject, type Subject } from './subject.ts'

/**
 * The house of the tests: a country with one province, in it two communes with two villages each. Written
 * here once more, apart from policy, so that the evaluator is compared with something it was not made from.
 */
const parents: Record<string, string | undefined> = {
  country: undefined,
  province: 'country',
  'bên-sông': 'province',
  'bên-núi': 'province',
  'thôn-đông': 'bên-sông',
  'thôn-tây': 'bên-sông',
  'thôn-cao': 'bên-núi',
  'thôn-thấp': 'bên-núi',
}
const units = Object.keys(parents)
const communes = ['bên-sông', 'bên-núi']
const villagesOf = (commune: string) => units.filter((unit) => parents[unit] === commune)
const pathOf = (unit: string): string[] => {
  const above = parents[unit]
  return [unit, ...(above ? pathOf(above) : [])]
}
const placeOf = (commune: string) => ({ path: pathOf(commune), below: villagesOf(commune) })

const registers: Right[] = ['documents.write', 'outreach.write', 'poverty.write', 'indicators.write']
const policyOf = (entries: Record<string, readonly Right[]>): RightsPolicy =>
  assembleRights(
    rights.map(
      (code): RightDefinition => ({
        code,
        label: code,
        labelEn: code,
        ...(divided[code] ?? { dividedBy: [] }),
      }),
    ),
    Object.entries(entries).map(([code, held]) => ({
      code: code as Exclude<Role, 'system'>,
      label: code,
      labelEn: code,
      description: code,
      descriptionEn: code,
      heldIn: ['commune'],
      rights: [...held],
      rightsInCommune: code === 'village-head' ? ['registers.read'] : [],
      byDelegationOnly: code === 'signatory',
    })),
    [],
  )
const divided: Partial<Record<Right, Pick<RightDefinition, 'dividedBy' | 'field'>>> = {
  'documents.write': { dividedBy: ['programme'] },
  'outreach.write': { dividedBy: ['programme', 'village'] },
  'poverty.write': { dividedBy: ['field', 'village'], field: 'poverty' },
  'indicators.write': { dividedBy: ['field', 'village'] },
  'capital.write': { dividedBy: ['programme'] },
}
const policy = policyOf({
  administrator: ['accounts.write', 'registers.read'],
  leader: [...registers, 'reports.write', 'reports.approve', 'registers.read'],
  official: [...registers, 'reports.write', 'registers.read'],
  accountant: ['capital.write', 'registers.read'],
  'village-head': ['outreach.write', 'poverty.write'],
  coordinator: ['registers.read', 'reports.comment'],
  reader: ['registers.read'],
  signatory: ['reports.approve', 'registers.read'],
})

/** Who may do what; the village head in the own village alone, others on the unit and what lies below. */
const table: Partial<Record<Right, Role[]>> = {
  'registers.read': [
    'administrator',
    'leader',
    'official',
    'accountant',
    'village-head',
    'coordinator',
    'reader',
    'signatory',
  ],
  'documents.write': ['leader', 'official'],
  'outreach.write': ['leader', 'official', 'village-head'],
  'poverty.write': ['leader', 'official', 'village-head'],
  'indicators.write': ['leader', 'official'],
  'capital.write': ['accountant'],
  'reports.write': ['leader', 'official'],
  'reports.approve': ['leader', 'signatory'],
  'reports.comment': ['coordinator'],
  'accounts.write': ['administrator'],
}
/** What can be shared out by programme or field, and by village. */
const sharedByTopic = [
  'documents.write',
  'outreach.write',
  'poverty.write',
  'indicators.write',
  'capital.write',
]
const sharedByVillage = ['outreach.write', 'poverty.write', 'indicators.write']

interface Case {
  grants: DatedGrant[]
  right: Right
  commune: string
  subject: Subject
  day: string
}

/** The answer looked up in the table, one grant after another, in the plainest words there are. */
function lookUp({ grants, right, commune, subject, day }: Case): boolean {
  for (const { role, unitId, programmes = [], fields = [], validFrom, validTo } of grants) {
    if (day < validFrom || (validTo && day > validTo)) continue
    if (!table[right]?.includes(role)) continue
    const isAbove = [commune, 'province', 'country'].includes(unitId)
    const isVillageThere = parents[unitId] === commune
    if (role === 'village-head' && right === 'registers.read') {
      if (isVillageThere) return true
      continue
    }
    const isForAll = programmes.length === 0 && fields.length === 0
    const names = [...subject.programmes, ...subject.fields]
    const isTheirs = (name: string) =>
      programmes.includes(name) || fields.some((field) => name === field || name.startsWith(`${field}.`))
    const isTheirTopic = isForAll || (names.length > 0 && names.every(isTheirs))
    const isTheirVillage = subject.villages.length > 0 && subject.villages.every((one) => one === unitId)
    if (isAbove && (isTheirTopic || !sharedByTopic.includes(right))) return true
    if (isVillageThere && sharedByVillage.includes(right) && isTheirTopic && isTheirVillage) return true
  }
  return false
}

const days = ['2023-01-01', '2023-06-30', '2023-07-01', '2023-12-31', '2024-01-01']
const topics = {
  programmes: ['GN', 'NTM', 'DTTS'],
  fields: ['health', 'health.insured', 'education', 'poverty'],
}
const roleNames = policy.roles.map((role) => role.code)

const grant: fc.Arbitrary<DatedGrant> = fc.record(
  {
    role: fc.constantFrom(...roleNames),
    unitId: fc.constantFrom(...units),
    validFrom: fc.constantFrom(...days),
    validTo: fc.constantFrom(...days),
    programmes: fc.subarray(topics.programmes),
    fields: fc.subarray(topics.fields),
  },
  { requiredKeys: ['role', 'unitId', 'validFrom'] },
)
const aCase: fc.Arbitrary<Case> = fc.constantFrom(...communes).chain((commune) =>
  fc.record({
    grants: fc.array(grant, { maxLength: 4 }),
    right: fc.constantFrom(...rights),
    commune: fc.constant(commune),
    day: fc.constantFrom(...days),
    subject: fc.record({
      programmes: fc.subarray(topics.programmes),
      fields: fc.subarray([
        'health.insured.people',
        'health.insured',
        'education.schools',
        'poverty',
        'healthy',
      ]),
      villages: fc.subarray(villagesOf(commune)),
    }),
  }),
)

const judge = ({ grants, right, commune, subject, day }: Case) => {
  const actor: Actor = { id: 'lan', name: 'Nông Thị Lan', grants: listHeldOn(grants, day) }
  return isAllowed(policy, actor, right, placeOf(commune), subject)
}

describe('A right', () => {
  it('is held exactly by those the table of roles names, for every person, place, topic and day', () => {
    fc.assert(
      fc.property(aCase, (one) => {
        expect(judge(one)).toBe(lookUp(one))
      }),
      { numRuns: 5000 },
    )
  })

  it('that somebody has whole covers whatever is written, and one that nobody gave covers nothing', () => {
    fc.assert(
      fc.property(aCase, (one) => {
        const actor = { id: 'lan', name: 'Lan', grants: listHeldOn(one.grants, one.day) }
        const reach = findReach(policy, actor, one.right, placeOf(one.commune))
        if (reach !== 'part') expect(judge(one)).toBe(reach === 'all')
      }),
      { numRuns: 2000 },
    )
  })

  it('is never gained by losing a role', () => {
    fc.assert(
      fc.property(aCase, (one) => {
        if (judge({ ...one, grants: one.grants.slice(1) })) expect(judge(one)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('held in part is offered on the screen with what it is limited to', () => {
    const actor: Actor = {
      id: 'lan',
      name: 'Nông Thị Lan',
      grants: [
        { role: 'official', unitId: 'bên-sông', programmes: ['GN'], fields: ['poverty'] },
        { role: 'village-head', unitId: 'thôn-đông' },
      ],
    }
    const place = placeOf('bên-sông')
    expect(listRights(policy, actor, place)).toEqual(
      expect.arrayContaining(['outreach.write', 'poverty.write', 'registers.read', 'reports.write']),
    )
    expect(listLimits(policy, actor, place)['outreach.write']).toEqual([
      { programmes: ['GN'], fields: ['poverty'], villages: [] },
      { programmes: [], fields: [], villages: ['thôn-đông'] },
    ])
    expect(listLimits(policy, actor, place)['reports.write']).toBeUndefined()
  })
})

describe('What a record is about', () => {
  it.each([
    ['an outreach event', { programmes: ['GN'], villageId: 'v' }, { programmes: ['GN'], villages: ['v'] }],
    ['a payment', { nodeCode: 'NTM.ND07' }, { programmes: ['NTM'] }],
    ['an indicator', { key: 'health.insured.people' }, { fields: ['health.insured.people'] }],
    [
      'several indicators',
      { values: [{ key: 'health.a' }, { key: 'education.b' }] },
      { fields: ['health.a', 'education.b'] },
    ],
    ['several stored indicators', [{ indicatorKey: 'health.a' }], { fields: ['health.a'] }],
    ['a review of all villages', { villages: [{ villageId: 'v' }] }, {}],
    ['the id of a record', { communeId: 'c', id: 'i' }, {}],
  ])('is read from %s', (_, record, subject) => {
    expect(readSubject(record)).toEqual({ ...noSubject, ...subject })
  })
})

describe('The block of signature', () => {
  const forms: SignatureForms = {
    collective: 'ỦY BAN NHÂN DÂN',
    headTitle: 'CHỦ TỊCH',
    signatures: [
      { authority: 'TM', above: ['TM. {collective}'], title: '{head}' },
      {
        authority: 'KT',
        above: ['TM. {collective}', 'KT. {head}'],
        title: '{own}',
        ownTitle: 'PHÓ CHỦ TỊCH',
      },
      { authority: 'TUQ', above: ['TUQ. {head}'], title: '{own}' },
      { authority: 'Q', above: ['TM. {collective}'], title: 'Q. {head}' },
    ].map((form) => ({
      ...form,
      authority: form.authority as 'TM',
      needsOwnTitle: false,
      needsDocument: false,
      needsEnd: false,
      verified: true,
      source: 'Nghị định số 30/2020/NĐ-CP',
    })),
  }
  const headTitle = 'CHỦ TỊCH'

  it.each([
    ['the chairman', undefined, ['TM. ỦY BAN NHÂN DÂN'], 'CHỦ TỊCH'],
    ['a deputy', { authority: 'KT', headTitle }, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], 'PHÓ CHỦ TỊCH'],
    [
      'who was authorised in writing',
      { authority: 'TUQ', headTitle, ownTitle: 'CHÁNH VĂN PHÒNG' },
      ['TUQ. CHỦ TỊCH'],
      'CHÁNH VĂN PHÒNG',
    ],
    ['an acting chairman', { authority: 'Q', headTitle }, ['TM. ỦY BAN NHÂN DÂN'], 'Q. CHỦ TỊCH'],
  ] as const)('of %s', (_, signing, authorityLines, signerTitle) => {
    expect(signatureOf(forms, signing)).toMatchObject({ authorityLines, signerTitle })
  })

  it('follows the delegation of the unit the document is of', () => {
    const actor: Actor = {
      id: 'hà',
      name: 'Lý Văn Hà',
      grants: [
        { role: 'leader', unitId: 'bên-sông' },
        { role: 'signatory', unitId: 'bên-sông', signing: { authority: 'KT', headTitle } },
      ],
    }
    expect(findSigning(actor, pathOf('bên-sông'))?.authority).toBe('KT')
    expect(findSigning(actor, pathOf('bên-núi'))).toBeUndefined()
  })
})
