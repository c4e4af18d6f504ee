import { useWrite } from '../../../../store/use-write.ts'
import { useComposer } from '../use-composer.ts'
import type { StaleFigure } from './FigurePane.tsx'

/** "Đã xem lại": numbers that changed were looked at as they print now. */
export function useConfirmFigures() {
  const { communeId, report, desk } = useComposer()
  const write = useWrite()
  const confirm = (stale: readonly StaleFigure[]) =>
    write.mutate({
      operation: 'reports.confirm-figures',
      input: {
        communeId,
        reportId: report?.id,
        figures: stale.map(({ section, figure: { key, form, text } }) => ({
          section,
          key,
          form,
          seen: text,
        })),
      },
      label: `báo cáo năm ${report?.year}: ${stale.length} số đã xem lại`,
    })
  return { confirm, isBusy: write.isPending, mayConfirm: desk.may.write }
}
