import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { type Task, TaskList } from '@/components/ui/task-list'
import {
  type Draft,
  isComplete,
  type Section,
  type SectionStatus,
  sectionNames,
  statusOf,
} from '@/lib/membership/join/sections'
import { sectionTitles } from './section-titles'

const words = {
  complete: { status: 'Completed' },
  incomplete: { status: 'Incomplete', tone: 'todo' },
  'outside-region': { status: 'Outside our region', tone: 'attention' },
} as const satisfies Record<SectionStatus, Partial<Task>>

/** How far a draft is, and the way into each of its sections. */
export function DraftTasks({ draft }: { draft: Draft }) {
  const task = (section: Section): Task => ({
    title: sectionTitles[section],
    href: `/join/application/${section}`,
    ...words[statusOf(section, draft)],
  })
  const done = sectionNames.filter((section) => statusOf(section, draft) === 'complete')
  const ready = isComplete(draft)
  return (
    <>
      <p>
        You have completed {done.length} of {sectionNames.length} sections. Your answers are saved,
        so you can stop and come back later, on this device or another.
      </p>
      <TaskList title="About you" tasks={[task('about-you'), task('labour-movement')]} />
      <TaskList title="People who know you" tasks={[task('referees')]} />
      <TaskList title="Your membership" tasks={[task('dues'), task('declaration')]} />
      <TaskList
        title="Send it"
        tasks={[
          {
            title: 'Check and send your application',
            href: ready ? '/join/application/check-answers' : undefined,
            ...(ready ? { status: 'Ready', tone: 'todo' } : { status: 'Cannot start yet' }),
          },
        ]}
      />
      {statusOf('labour-movement', draft) === 'outside-region' && (
        <ButtonLink href="/join/application/outside-region">
          What you can do from outside the region
        </ButtonLink>
      )}
      <p>
        Changed your mind? <Link href="/join/application/withdraw">Withdraw your application</Link>,
        and we delete your answers.
      </p>
    </>
  )
}
