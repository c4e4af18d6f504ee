import { z } from 'zod'
import { delegatedAuthorities, type Right, type Role, rights, roleCodes } from '../rights/rights.ts'
import { key, proven, text } from './provenance.ts'

/** What the rows that a right writes can be shared out by. */
export const divisions = ['programme', 'field', 'village'] as const
export type Division = (typeof divisions)[number]

const right = z.strictObject({
  code: z.enum(rights),
  label: text,
  labelEn: text,
  /** Empty: the right is held on the whole unit or not at all. */
  dividedBy: z.array(z.enum(divisions)).default([]),
  /** The field of every row, where the rows do not name one. */
  field: text.optional(),
})

/** What can be done, each with its name on the screen. */
export const rightsFile = z.strictObject({ rights: z.array(right).min(1) })

const field = z.strictObject({ code: key, label: text, labelEn: text })

/** Fields somebody can be in charge of: beginnings of indicator keys, or the field of a register. */
export const fieldsFile = z.strictObject({ fields: z.array(field).min(1) })

export const unitLevels = ['country', 'province', 'district', 'commune', 'village'] as const

const role = z.strictObject({
  code: z.enum(roleCodes).exclude(['system']),
  label: text,
  labelEn: text,
  description: text,
  descriptionEn: text,
  /** Levels of units the role can be held in. */
  heldIn: z.array(z.enum(unitLevels)).min(1),
  rights: z.array(z.enum(rights)).min(1),
  /** Held in a village, on all of its commune. */
  rightsInCommune: z.array(z.enum(rights)).default([]),
  /** Nobody is granted it; it comes with a delegation to sign. */
  byDelegationOnly: z.boolean().default(false),
})

/** Who may do what. */
export const rolesFile = z.strictObject({ roles: z.array(role).min(1) })

const signature = proven({
  authority: z.enum(['TM', ...delegatedAuthorities]),
  /** Lines above the office of who signs; `{collective}`, `{head}` and `{own}` are filled in. */
  above: z.array(text),
  title: text,
  /** The usual office of who signs so. */
  ownTitle: text.optional(),
  needsOwnTitle: z.boolean().default(false),
  needsDocument: z.boolean().default(false),
  needsEnd: z.boolean().default(false),
})

/** The block of signature by authority. */
export const signaturesFile = z.strictObject({
  collective: text,
  headTitle: text,
  signatures: z.array(signature).min(1),
})

export type RightDefinition = z.output<typeof right>
export type RoleDefinition = z.output<typeof role>
export type Field = z.output<typeof field>
export type SignatureForms = z.output<typeof signaturesFile>

/** Rights and roles as the policy defines them. */
export interface RightsPolicy {
  readonly rights: readonly RightDefinition[]
  readonly roles: readonly RoleDefinition[]
  readonly fields: readonly Field[]
  findRight(code: Right): RightDefinition | undefined
  findRole(code: Role): RoleDefinition | undefined
}

/** Rights, roles and signatures that are missing or defined twice; all of them stand in one file each. */
export function listRightsFaults(files: {
  'rights/rights': readonly { file: string; value: z.output<typeof rightsFile> }[]
  'rights/roles': readonly { file: string; value: z.output<typeof rolesFile> }[]
  'rights/fields': readonly { file: string; value: z.output<typeof fieldsFile> }[]
  'signing/signatures': readonly { file: string; value: SignatureForms }[]
  indicators: readonly { value: { indicators: readonly { key: string }[] } }[]
}): { file: string; path: PropertyKey[]; message: string }[] {
  const faultsIn = (file: string, path: string, wanted: readonly string[], given: readonly string[]) =>
    wanted
      .filter((code) => given.filter((one) => one === code).length !== 1)
      .map((code) => ({ file, path: [path], message: `"${code}" phải có đúng một mục` }))
  const persons = roleCodes.filter((code) => code !== 'system')
  const codesOf = (entries: readonly { code: string }[]) => entries.map((entry) => entry.code)
  return [
    ...files['rights/rights'].flatMap(({ file, value }) =>
      faultsIn(file, 'rights', rights, codesOf(value.rights)),
    ),
    ...files['rights/roles'].flatMap(({ file, value }) =>
      faultsIn(file, 'roles', persons, codesOf(value.roles)),
    ),
    ...files['rights/fields'].flatMap(({ file, value }) =>
      faultsIn(file, 'fields', listFieldsIn(files), codesOf(value.fields)),
    ),
    ...files['signing/signatures'].flatMap(({ file, value }) => {
      const given = value.signatures.map((found) => found.authority)
      return faultsIn(file, 'signatures', ['TM', ...delegatedAuthorities], given)
    }),
  ]
}

/** The fields there are: how the keys of indicators begin, and those of whole registers. */
function listFieldsIn(files: {
  indicators: readonly { value: { indicators: readonly { key: string }[] } }[]
  'rights/rights': readonly { value: z.output<typeof rightsFile> }[]
}): string[] {
  const keys = files.indicators.flatMap(({ value }) => value.indicators.map((indicator) => indicator.key))
  const registers = files['rights/rights'].flatMap(({ value }) =>
    value.rights.flatMap((one) => one.field ?? []),
  )
  return [...new Set([...keys.map((one) => one.split('.')[0] ?? one), ...registers])]
}

/** Puts rights and roles together. */
export function assembleRights(
  allRights: readonly RightDefinition[],
  allRoles: readonly RoleDefinition[],
  fields: readonly Field[],
): RightsPolicy {
  const rightIndex = new Map(allRights.map((found) => [found.code, found]))
  const roleIndex = new Map<Role, RoleDefinition>(allRoles.map((found) => [found.code, found]))
  return {
    rights: allRights,
    roles: allRoles,
    fields,
    findRight: (code) => rightIndex.get(code),
    findRole: (code) => roleIndex.get(code),
  }
}
