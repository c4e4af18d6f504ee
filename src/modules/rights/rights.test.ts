import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { addUnit, type Field, inCommune } from '../../../tests/support/commune.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { signatureOf } from '../../core/rights/signature.ts'
import { createAccountOperation } from '../accounts/accounts.service.ts'
import { getActorOf } from '../accounts/index.ts'
import { listAuditOf } from '../audit/index.ts'
import { listGrantsIn } from './index.ts'
import { rightsOperations } from './rights.service.ts'

const [grant, revoke, delegate, end] = rightsOperations
const refusal = (code: ProblemCode) => expect.objectContaining({ code })
const on = (day: string) => new Date(`${day}T02:00:00.000Z`)

/** Someone with an account who may only look. */
async function addPerson(field: Field, userName = 'ha.lv'): Promise<string> {
  const account = { userName, displayName: 'Lý Văn Hà', password: 'suối nguồn bản Chu', roles: ['reader'] }
  return (await field.run(createAccountOperation, account)).entityId
}

const rolesOn = async ({ tx }: Field, accountId: string, day: string) => {
  const { grants } = await getActorOf(tx, { accountId, displayName: 'Lý Văn Hà' }, on(day))
  return grants.map(({ role }) => role).sort()
}

describe('A role', () => {
  it('is given for some programmes and fields, from one day to another', () =>
    inCommune(async (field) => {
      const accountId = await addPerson(field)
      const limits = { programmes: ['GN'], fields: ['health'] }
      const days = { validFrom: '2024-01-01', validTo: '2024-06-30' }
      await field.run(grant, { accountId, role: 'official', ...limits, ...days })
      expect(await rolesOn(field, accountId, '2023-12-31')).toEqual(['reader'])
      expect(await rolesOn(field, accountId, '2024-01-01')).toEqual(['official', 'reader'])
      expect(await rolesOn(field, accountId, '2024-06-30')).toEqual(['official', 'reader'])
      expect(await rolesOn(field, accountId, '2024-07-01')).toEqual(['reader'])
      const { grants } = await getActorOf(field.tx, { accountId, displayName: '' }, on('2024-03-01'))
      expect(grants.find(({ role }) => role === 'official')).toMatchObject(limits)
    }))

  it('is given once however often it is sent, and leaves a line in the audit', () =>
    inCommune(async (field) => {
      const accountId = await addPerson(field)
      const given = {
        id: uuid(),
        accountId,
        role: 'official',
        validFrom: '2023-12-12',
        basis: 'Quyết định 15',
      }
      await field.run(grant, given)
      await field.run(grant, given)
      const lines = await listAuditOf(field.tx, field.communeId, 'role', given.id)
      expect(lines).toHaveLength(1)
      expect(lines[0]?.after).toMatchObject({ role: 'official', basis: 'Quyết định 15', accountId })
    }))

  it('that holds today ends with yesterday; one that has not begun is gone', () =>
    inCommune(async (field) => {
      const accountId = await addPerson(field)
      const held = await field.run(grant, { accountId, role: 'official', validFrom: '2023-12-01' })
      const coming = await field.run(grant, { accountId, role: 'accountant', validFrom: '2024-01-01' })
      for (const { entityId: id } of [held, coming]) await field.run(revoke, { id })
      expect(await rolesOn(field, accountId, '2023-12-11')).toEqual(['official'])
      expect(await rolesOn(field, accountId, '2023-12-12')).toEqual(['reader'])
      const left = await listGrantsIn(field.tx, [field.communeId])
      expect(left.map(({ role, validTo }) => [role, validTo])).toEqual(
        expect.arrayContaining([['official', '2023-12-11']]),
      )
      expect(left.map(({ role }) => role)).not.toContain('accountant')
    }))

  it('of village head is held in a village and nowhere else', () =>
    inCommune(async (field) => {
      const accountId = await addPerson(field)
      const head = { accountId, role: 'village-head', validFrom: '2023-12-12' }
      await expect(field.run(grant, head)).rejects.toEqual(refusal('role.wrong-level'))
      await field.run(grant, { ...head, communeId: field.villages.dong })
      const reader = { ...head, role: 'coordinator', communeId: field.villages.dong }
      await expect(field.run(grant, reader)).rejects.toEqual(refusal('role.wrong-level'))
      const village = await listGrantsIn(field.tx, [field.villages.dong])
      expect(village).toMatchObject([{ displayName: 'Lý Văn Hà', role: 'village-head' }])
    }))

  it.each([
    ['a role that comes with a delegation alone', { role: 'signatory' }, 'input.invalid'],
    ['the role of the system', { role: 'system' }, 'input.invalid'],
    ['a programme that does not exist', { programmes: ['XYZ'] }, 'record.reference-unknown'],
    ['a field that does not exist', { fields: ['astronomy'] }, 'record.reference-unknown'],
    ['an account that does not exist', { accountId: uuid() }, 'account.not-in-unit'],
    ['an end before its beginning', { validTo: '2023-01-01' }, 'input.invalid'],
  ] as const)('refuses %s', (_, change, code) =>
    inCommune(async (field) => {
      const accountId = await addPerson(field)
      const given = { accountId, role: 'official', validFrom: '2023-12-12', ...change }
      await expect(field.run(grant, given)).rejects.toEqual(refusal(code))
    }),
  )

  it('is not given twice for the same days, and again once it has ended', () =>
    inCommune(async (field) => {
      const accountId = await addPerson(field)
      const given = { accountId, role: 'official', validFrom: '2023-12-01' }
      const { entityId: id } = await field.run(grant, given)
      await expect(field.run(grant, given)).rejects.toEqual(refusal('role.already-held'))
      await field.run(grant, { ...given, programmes: ['GN'] })
      await field.run(revoke, { id })
      await field.run(grant, { ...given, validFrom: '2023-12-12' })
    }))

  it('of administrator is not given up by its own holder', () =>
    inCommune(async (field) => {
      const accountId = await addPerson(field)
      const { entityId: id } = await field.run(grant, {
        accountId,
        role: 'administrator',
        validFrom: '2023-12-01',
      })
      field.actor.id = accountId
      await expect(field.run(revoke, { id })).rejects.toEqual(refusal('role.own-administrator'))
    }))

  it('of another unit is out of reach', () =>
    inCommune(async (field) => {
      const accountId = await addPerson(field)
      const elsewhere = await addUnit(field.tx, 'commune', 'Xã Bên Núi')
      const id = uuid()
      await field.tx
        .insertInto('accountGrants')
        .values({ id, accountId, role: 'official', unitId: elsewhere, validFrom: '2023-01-01' })
        .execute()
      await expect(field.run(revoke, { id })).rejects.toEqual(refusal('record.not-found'))
    }))
})

describe('A delegation to sign', () => {
  const days = { validFrom: '2023-12-12', validTo: '2023-12-31' }

  it('gives the right to approve and issue for its days, and the lines above the signature', () =>
    inCommune(async (field) => {
      const accountId = await addPerson(field)
      await field.run(delegate, { accountId, authority: 'KT', ...days })
      const { grants } = await getActorOf(field.tx, { accountId, displayName: '' }, on('2023-12-20'))
      const held = grants.find(({ role }) => role === 'signatory')
      const may = field.policy.rights.findRole('signatory')?.rights
      expect(may).toEqual(expect.arrayContaining(['reports.approve', 'reports.issue']))
      expect(signatureOf(field.policy.signatures, held?.signing)).toEqual({
        authority: 'KT',
        authorityLines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
        signerTitle: 'PHÓ CHỦ TỊCH',
      })
      expect(await rolesOn(field, accountId, '2024-01-01')).toEqual(['reader'])
    }))

  it('by written authorisation needs the document, a last day and the office of who signs', () =>
    inCommune(async (field) => {
      const accountId = await addPerson(field)
      const given = { accountId, authority: 'TUQ', validFrom: '2023-12-12' }
      const refused = await field.run(delegate, given).catch((error) => error)
      expect(refused.message).toContain('chức vụ của người ký, văn bản giao ký, ngày hết hạn')
      const whole = { ...given, ...days, ownTitle: 'CHÁNH VĂN PHÒNG', basis: 'Giấy ủy quyền số 02/GUQ-UBND' }
      await field.run(delegate, whole)
    }))

  it('rests on a document of the own register', () =>
    inCommune(async (field) => {
      const accountId = await addPerson(field)
      const given = { accountId, authority: 'KT', ...days, documentId: uuid() }
      await expect(field.run(delegate, given)).rejects.toEqual(refusal('record.reference-unknown'))
    }))

  it('is never to oneself', () =>
    inCommune(async (field) => {
      const accountId = await addPerson(field)
      field.actor.id = accountId
      await expect(field.run(delegate, { accountId, authority: 'KT', ...days })).rejects.toEqual(
        refusal('delegation.to-oneself'),
      )
    }))

  it('ends at once, and is no role that could be revoked as one', () =>
    inCommune(async (field) => {
      const accountId = await addPerson(field)
      const { entityId: id } = await field.run(delegate, {
        accountId,
        authority: 'Q',
        validFrom: '2023-12-01',
      })
      await expect(field.run(revoke, { id })).rejects.toEqual(refusal('record.not-found'))
      await field.run(end, { id })
      expect(await rolesOn(field, accountId, '2023-12-12')).toEqual(['reader'])
    }))
})
