import type { ReportTransition } from '../../../../../core/workflow/report-states.ts'
import { useWrite } from '../../../../store/use-write.ts'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import { useComposer } from '../use-composer.ts'

/** Takes one step of the life of the report, from the revision the person has seen. */
export function useStep(transition: ReportTransition, onDone: () => void) {
  const say = useSay(reportWords)
  const { report, communeId } = useComposer()
  const write = useWrite()
  const take = (more: Record<string, unknown> = {}) => {
    if (!report) return
    const { id, revision, year } = report
    write.mutate(
      {
        operation: `reports.${transition}`,
        input: { communeId, id, revision, ...more },
        label: `${say(transition)}: báo cáo năm ${year}`,
      },
      { onSuccess: onDone },
    )
  }
  return { take, isBusy: write.isPending, error: write.error }
}
