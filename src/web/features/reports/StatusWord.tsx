import type { Report } from '../../api.ts'
import { useWords } from '../../words/language.tsx'

export function StatusWord({ status }: Pick<Report, 'status'>) {
  const { say } = useWords()
  return <span className={`status ${status}`}>{say(status)}</span>
}
