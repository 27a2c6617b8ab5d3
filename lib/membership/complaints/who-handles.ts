import 'server-only'
import type { Work } from '@/lib/kernel/perform'
import { everyOfficer, officersWith } from '@/lib/people/officers/officers-now'

/**
 * Who may handle something that concerns these people: officers with the power who are none of them. Where fewer than `least`
 * are left, every other officer who is not concerned stands in.
 */
export async function whoHandles(work: Work, concerned: ReadonlySet<string>, least: number) {
  const notConcerned = ({ personId }: { personId: string }) => !concerned.has(personId)
  const holders = (await officersWith(work, 'complaints.handle')).filter(notConcerned)
  if (holders.length >= least) return { handlers: holders, standIns: new Set<string>() }
  const others = (await everyOfficer(work)).filter(notConcerned)
  return { handlers: others, standIns: new Set(others.map(({ personId }) => personId)) }
}
