import type { PersonActor } from '@/lib/kernel/actor'
import type { Group } from '@/lib/organisation'
import { agreeToGroup } from '@/lib/people/groups/agree-to-group'
import { confirmGroupProposal } from '@/lib/people/groups/confirm-group-proposal'
import { proposeGroupAppointment } from '@/lib/people/groups/propose-group-appointment'
import type { GroupRole, GroupVisibility } from '@/lib/people/groups/states'

type As = { group: Group; role?: GroupRole; represents?: Group; visibleTo?: GroupVisibility }

/** Two officers appoint a member to a group, and the member agrees. */
export async function appointToGroup(
  [first, second]: [PersonActor, PersonActor],
  member: PersonActor,
  { group, role = 'member', represents, visibleTo = 'group' }: As,
) {
  const { personId } = member
  const wanted = { personId, group, role, represents, why: 'They know the work.' }
  const proposal = await proposeGroupAppointment(first, wanted)
  await confirmGroupProposal(second, proposal)
  await agreeToGroup(member, { ...proposal, visibleTo })
}
