import type { Route } from 'next'
import { TaskRow } from '@/components/ui/task-row'

type Draft = { id: string; title: string; about: string }

/** Elections that officers began to call and have not sent. */
export function ElectionDrafts({ drafts }: { drafts: readonly Draft[] }) {
  return (
    <section>
      <h2 className="mb-3 text-xl">Not sent yet</h2>
      <ul className="border-ink border-t-3">
        {drafts.map(({ id, title, about }) => (
          <TaskRow
            key={id}
            title={title}
            href={`/desk/elections/drafts/${id}` as Route}
            hint={about}
            status="Not sent yet"
            tone="todo"
          />
        ))}
      </ul>
    </section>
  )
}
