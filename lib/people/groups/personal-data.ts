import 'server-only'
import { groupProposals, groupTerms } from '@/db/schema/people/groups'
import {
  actor,
  codeInWords,
  nothing,
  personalData,
  pointer,
  shown,
} from '@/lib/kernel/personal-data'
import type { Group } from '@/lib/organisation'
import { groupName } from './states'

const group = shown('Group', { as: (group: Group) => groupName(group) })
const represents = shown('Representing', {
  as: (group: Group | null) => (group ? groupName(group) : ''),
})
const kept =
  'For good, without your name and the reason once your details are erased, so that it stays known who decided in a group.'

export const groupsData = [
  personalData({
    table: groupTerms,
    title: 'Groups you are or were in',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      group,
      role: shown('As', { as: codeInWords }),
      represents,
      startsAt: shown('From'),
      endsAt: shown('Until'),
      why: shown<string>('Why you were appointed', { erase: '' }),
      whyEnded: shown<string | null>('Why it ended', { erase: null }),
      visibleTo: shown<'group'>('Who may read it', { as: codeInWords, erase: 'group' }),
      consentVersion: shown<null>('Version of the consent', { erase: null }),
      appointedBy: actor,
      confirmedBy: actor,
      endedBy: actor,
      endConfirmedBy: actor,
    },
    erase: 'blank',
    kept,
  }),
  personalData({
    table: groupProposals,
    title: 'Appointments to groups proposed for you',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      termId: pointer('the term that would end'),
      group,
      represents,
      role: shown('As', { as: codeInWords }),
      kind: nothing('kind'),
      why: shown<string>('Why', { erase: '' }),
      state: shown('Status', { as: codeInWords }),
      proposedAt: shown('Proposed'),
      settledAt: shown('Confirmed'),
      answeredAt: shown('Your answer'),
      endsAt: shown('Until'),
      proposedBy: actor,
      settledBy: actor,
    },
    erase: 'blank',
    kept,
  }),
]
