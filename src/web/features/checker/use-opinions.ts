import { v7 as uuid } from 'uuid'
import type { ShownFinding } from '../../../modules/checker/shown.contract.ts'
import { useWrite } from '../../store/use-write.ts'
import { useCheckPlace, useChecks } from './check-place.ts'
import type { Entry, Opinion } from './check-store.ts'

/** Says of a finding that it is right or no error; in a commune it is kept with the file. */
export function useOpinions({ id, report, opinions }: Entry) {
  const { store } = useChecks()
  const { commune } = useCheckPlace()
  const write = useWrite()
  const keep = (operation: string, finding: ShownFinding, more: object = {}) => {
    if (!commune?.mayKeep || !report) return
    const { rule, start, end, key } = finding
    const before = opinions[key]
    const input = { communeId: commune.id, sha256: report.sha256, rule, start, end, ...more }
    write.mutate(
      { operation, input, label: report.name },
      // What the server does not take is not shown as said.
      { onError: () => store.say(id, key, before) },
    )
  }
  const say = (finding: ShownFinding, opinion: Opinion) => {
    store.say(id, finding.key, opinion)
    const quote = (finding.quote.trim() || finding.sentence || finding.message).slice(0, 2000)
    const fileName = (report?.name ?? '').slice(0, 200)
    keep('checker.mark', finding, { id: uuid(), fileName, quote, ...opinion })
  }
  const takeBack = (finding: ShownFinding) => {
    store.say(id, finding.key, undefined)
    keep('checker.unmark', finding)
  }
  return { say, takeBack, error: write.error }
}
