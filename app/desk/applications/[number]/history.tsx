import { Handling } from '@/components/membership/join/handling'
import { Timeline } from '@/components/ui/timeline'
import type { PersonActor } from '@/lib/kernel/actor'
import type { ApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { timelineOf } from '@/lib/records/audit/read'
import { releaseApplicationAction, takeApplicationAction } from './actions'

type Props = { found: ApplicationAtDesk; officer: PersonActor }

/** Who works on it, and everything that happened, in sentences of the audit. */
export async function ApplicationHistory({ found, officer }: Props) {
  const { application, conflict, names } = found
  const { id, number, state, takenBy } = application
  const entries = (await timelineOf(officer, { kind: 'application', id })) ?? []
  return (
    <>
      {!conflict && ['submitted', 'returned'].includes(state) && (
        <Handling
          applicationId={id}
          number={number}
          takenBy={
            takenBy
              ? {
                  id: takenBy,
                  name: names.get(takenBy) ?? 'a colleague',
                  me: takenBy === officer.personId,
                }
              : undefined
          }
          take={takeApplicationAction}
          release={releaseApplicationAction}
        />
      )}
      <section className="flow">
        <h2>What happened</h2>
        <Timeline entries={entries} />
      </section>
    </>
  )
}
