import { sql } from 'kysely'
import type { CitedDocument } from '../../core/citations.ts'

/** The document a row of `table` rests on, as a column with all that a citation needs; null without one. */
export const citedDocumentOf = (table: string) =>
  sql<CitedDocument | null>`(
    select jsonb_strip_nulls(jsonb_build_object(
      'kind', cited.kind, 'symbol', cited.symbol, 'issuer', cited.issuer,
      'issuedOn', cited.issued_on, 'issuedIn', cited.issued_in, 'subject', cited.subject))
    from official_documents as cited
    where cited.commune_id = ${sql.ref(`${table}.communeId`)} and cited.id = ${sql.ref(`${table}.documentId`)})`
