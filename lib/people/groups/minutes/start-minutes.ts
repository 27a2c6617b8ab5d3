import 'server-only'
import { groupMinutes } from '@/db/schema/people/minutes'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import type { Group } from '@/lib/organisation'
import { listGroupMembers } from '../group-members'
import type { MinutesReaders } from './states'

type Started = { group: Group; title: string; metOn: string; readers: MinutesReaders }

/** A member of a group begins the minutes of a meeting: when it was, and who will read them. */
export const startMinutes = verb(
  'minutes.write',
  { subject: membersOfGroup },
  async (work, _, { group, title, metOn, readers }: Started) => {
    const id = newId()
    await work.tx.insert(groupMinutes).values({
      id,
      group,
      title,
      metOn,
      readers,
      startedBy: work.person.personId,
      startedAt: work.now,
    })
    work.record('minutes.started', { kind: 'minutes', id }, { group, metOn })
    return { minutesId: id }
  },
)

async function membersOfGroup(work: Work, { group }: { group: Group }) {
  const there = await listGroupMembers([group], work.now, work.tx)
  return { groupMembers: new Set(there.map(({ personId }) => personId)) }
}
