import 'server-only'
import type { Work } from '@/lib/kernel/perform'
import { listGroupMembers } from '@/lib/people/groups/group-members'
import { addresseeOf } from '@/lib/people/members/addressee'
import { officersIn } from '@/lib/people/officers/officers-now'
import type { Answering } from './states'

/** Everybody who answers for a decision now, to be written to. */
export async function listAnswering(work: Work, { office, group }: Answering) {
  if (office) return officersIn(work, office)
  const there = group ? await listGroupMembers([group], work.now, work.tx) : []
  const reached = await Promise.all(there.map(({ personId }) => addresseeOf(work.tx, personId)))
  return reached.flatMap((one) => one ?? [])
}
