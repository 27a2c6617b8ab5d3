import 'server-only'
import { groupProposals } from '@/db/schema/people/groups'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import type { Group } from '@/lib/organisation'
import { emailSecondOfficers } from '@/lib/people/officers/email-second-officers'
import { type GroupRole, groupName, groupProposalInWords } from './states'

type Proposal = {
  kind: 'appoint' | 'end'
  personId: string
  group: Group
  role: GroupRole
  represents: Group | null
  endsAt: Date
}

/** Writes down what an officer proposes about somebody's place in a group, and tells those who can confirm it. */
export async function putToSecondOfficer(
  work: Work,
  proposal: Proposal,
  { name, termId, why }: { name: string; termId?: string; why: string },
): Promise<{ proposalId: string }> {
  const id = newId()
  const { kind, personId, group, role } = proposal
  await work.tx.insert(groupProposals).values({
    ...proposal,
    id,
    termId,
    why,
    proposedBy: work.person.personId,
    proposedAt: work.now,
  })
  work.record(
    'group-term.proposed',
    { kind: 'group-proposal', id },
    { kind, group, role, personId },
  )
  await emailSecondOfficers(work, {
    id,
    personId,
    of: groupName(group),
    what: groupProposalInWords(proposal, name),
    page: '/desk/groups',
  })
  return { proposalId: id }
}
