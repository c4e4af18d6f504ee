import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Entry } from '../../../core/lists/description.ts'
import { usualEnding } from '../../../modules/official-documents/official-documents.contract.ts'
import { ask } from '../../api.ts'
import { TextField } from '../../components/register/inputs/PlainFields.tsx'
import type { Change, FieldProps } from '../../components/register/spec.ts'
import { useSay } from '../../words/use-say.ts'
import { queryOf, usePlace } from '../commune/place.ts'
import { documentWords } from './words.ts'

interface Proposal {
  number: number
  ending: string
  symbol: string
}

/** The number a document of this kind, office and year would get now. */
function useProposal(record: Entry, enabled: boolean) {
  const { code } = usePlace()
  const { kind, issuer, issuedOn, issuedYear } = record
  const year = typeof issuedOn === 'string' ? issuedOn.slice(0, 4) : issuedYear
  const isKnown = Boolean(kind && issuer && /^\d{4}$/.test(String(year ?? '')))
  const path = `/api/communes/${code}/years/${year}/document-numbers/next${queryOf({
    kind: String(kind),
    issuer: String(issuer),
  })}`
  return useQuery({
    queryKey: ['document-number', path],
    queryFn: () => ask<Proposal>(path),
    enabled: enabled && isKnown,
    staleTime: 0,
  }).data
}

/** The number and symbol: given by the register for a new document of the commune, else typed as it is printed. */
export function NumberField(props: FieldProps & { isNew: boolean; change: Change }) {
  const { record, change, isNew } = props
  const say = useSay(documentWords)
  const mayBeGiven = isNew && record.direction === 'own'
  const isGiven = mayBeGiven && record.numberedAs !== undefined
  const proposal = useProposal(record, isGiven)
  return (
    <div className="number-field">
      {mayBeGiven && (
        <Checkbox
          label={say('byRegister')}
          checked={isGiven}
          onChange={({ currentTarget }) =>
            change(
              currentTarget.checked
                ? { numberedAs: usualEnding, symbol: undefined }
                : { numberedAs: undefined },
            )
          }
        />
      )}
      {isGiven ? (
        <p className="soft small" role="status">
          {proposal ? say('proposed', proposal.symbol) : say('needsKind')}
        </p>
      ) : (
        <TextField {...props} />
      )}
    </div>
  )
}
