import type { Group } from '@/lib/organisation'
import type { ProposalKind } from '@/lib/people/officers/proposals'
import { type GroupRole, groupName, groupRoles } from './states'

type About = { kind: ProposalKind; group: Group; role: GroupRole; personId: string }

function what({ kind, group, role }: About) {
  const as = `${groupRoles[role]} of the ${groupName(group)}`
  return kind === 'end' ? `the end of a term as ${as}` : `an appointment as ${as}`
}

type Own = { group: Group; role: GroupRole }

/** What happened in the working groups, in words; the actor's name goes in front. */
export const groupSentences = {
  'group-term.proposed': (detail: About) => `proposed ${what(detail)}`,
  'group-term.confirmed': (detail: About) => `confirmed ${what(detail)}`,
  'group-term.rejected': (detail: About) => `rejected ${what(detail)}`,
  'group-term.withdrawn': (detail: About) => `withdrew the proposal of ${what(detail)}`,
  'group-term.begun': ({ group, role }: About) =>
    `agreed to be ${groupRoles[role]} of the ${groupName(group)}`,
  'group-term.refused': ({ group, role }: About) =>
    `did not agree to be ${groupRoles[role]} of the ${groupName(group)}`,
  'group-term.unanswered': ({ group, role }: About) =>
    `closed the question whether a member is ${groupRoles[role]} of the ${groupName(group)}, which they had not answered in time`,
  'group-term.left': ({ group }: Own) => `left the ${groupName(group)}`,
  'group-term.shown': () => 'changed who may read that they are in a group',
}
