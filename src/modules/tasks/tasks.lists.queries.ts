import { type RawBuilder, sql } from 'kysely'

/** The group a task stands under. */
export const taskGroup = sql`listed.group_code`

export const isOfGroup = (code: string): RawBuilder<boolean> => sql<boolean>`listed.group_code = ${code}`
