import { Fragment, type ReactNode } from 'react'
import { type TaskLine, TaskRow } from './task-row'

export type Task = TaskLine & {
  /** Puts something else in the place of the line where only the device of the reader knows how it stands. */
  onDevice?: (line: ReactNode) => ReactNode
}

type Props = { title: string; tasks: readonly Task[] }

/** One part of a longer piece of work: what there is to do, and how far each stands. */
export function TaskList({ title, tasks }: Props) {
  return (
    <section>
      <h2 className="mb-3 text-xl">{title}</h2>
      <ul className="border-ink border-t-3">
        {tasks.map(({ onDevice = asItIs, ...line }) => (
          <Fragment key={line.title}>{onDevice(<TaskRow {...line} />)}</Fragment>
        ))}
      </ul>
    </section>
  )
}

function asItIs(line: ReactNode) {
  return line
}
