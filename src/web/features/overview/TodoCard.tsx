import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { useTodo } from '../reports/use-todo.ts'
import { listTasks, type Task } from './list-tasks.ts'
import './overview.css'
import { useDeadlines } from './use-deadlines.ts'
import { overviewWords } from './words.ts'

/** What needs doing, as a list: my approvals and answers first, then what falls due. */
export function TodoCard() {
  const say = useSay(overviewWords)
  const todo = useTodo()
  const deadlines = useDeadlines()
  const tasks = listTasks(todo.data, deadlines.data?.deadlines ?? [])
  return (
    <section className="card" aria-labelledby="card-todo">
      <h2 id="card-todo">{say('todo')}</h2>
      {tasks.length === 0 && deadlines.data && <p className="soft">{say('nothingToDo')}</p>}
      <ul className="todo">
        {tasks.map((task) => (
          <li key={`${task.kind} ${task.key}`} className={task.kind}>
            <TaskLine task={task} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function TaskLine({ task }: { task: Task }) {
  const say = useSay(overviewWords)
  const { year } = usePlace()
  const { printDay } = useFigureWords()
  switch (task.kind) {
    case 'approval': {
      const word = task.state === 'approved' ? 'issue' : 'approve'
      const below = say('submittedBy', task.by, printDay(task.at.slice(0, 10)))
      return (
        <ToReport year={String(task.year)} below={below}>
          {say(word, task.year)}
        </ToReport>
      )
    }
    case 'comment':
      return (
        <ToReport year={year} below={say('answer', task.author)}>
          <span lang="vi">{task.text}</span>
        </ToReport>
      )
    case 'stale':
      return (
        <ToReport year={year} below={say('lookAgain')}>
          {say('stale', task.count)}
        </ToReport>
      )
    case 'section':
      return (
        <ToReport year={year} below={task.dueOn && say('dueOn', printDay(task.dueOn))}>
          {say('section', task.title)}
        </ToReport>
      )
    case 'deadline':
      return <DeadlineLine due={task.due} />
  }
}

function ToReport({ year, below, children }: { year: string; below?: ReactNode; children: ReactNode }) {
  const { code } = usePlace()
  return (
    <>
      <Link to="/xa/$code/$year/bao-cao" params={{ code, year }}>
        {children}
      </Link>
      {below && <span className="soft small">{below}</span>}
    </>
  )
}

function DeadlineLine({ due }: { due: Extract<Task, { kind: 'deadline' }>['due'] }) {
  const say = useSay(overviewWords)
  const { language } = useWords()
  const { printDay } = useFigureWords()
  const day = say(due.before ? 'dueBefore' : 'dueOn', printDay(due.on))
  return (
    <>
      <span>{language === 'en' ? due.labelEn : due.label}</span>
      <span className={due.daysLeft < 8 ? 'attention small' : 'soft small'}>
        {day} · <strong>{say('daysLeft', due.daysLeft)}</strong>
      </span>
      <span className="soft small">
        <span lang="vi">{due.reference}</span>
        {!due.verified && ` (${say('unverified')})`}
      </span>
    </>
  )
}
