import { useQuery } from '@tanstack/react-query'
import type { ReportTodo } from '../../../modules/reports/desk.contract.ts'
import { ask } from '../../api.ts'
import { usePlace } from '../commune/place.ts'

/** What the report of the year still waits for, and what waits for this person. */
export function useTodo() {
  const { api } = usePlace()
  const address = `${api}/report/todo`
  return useQuery({ queryKey: ['todo', address], queryFn: () => ask<ReportTodo>(address) })
}
