import { type Office, organisation } from '@/lib/organisation'
import type { HandoverSide } from './handover/sides'
import type { ProposalKind } from './proposals'

type About = { kind: ProposalKind; office: Office; personId: string; again?: boolean }

function what({ kind, office, again }: About) {
  const title = organisation.offices[office as Office]?.name ?? 'an office'
  if (again) return `a further term as ${title}`
  return kind === 'end' ? `the end of a term as ${title}` : `an appointment as ${title}`
}

/** What happened to the offices, in words; the actor's name goes in front. */
export const officerSentences = {
  'organisation.founded': ({ members }: { members: number }) =>
    `founded the organisation with ${members} members`,
  'officer-photo.shown': () => 'put their photo on the officers’ page',
  'officer-photo.removed': () => 'removed their photo from the officers’ page',
  'officer-photo.erased': () => 'deleted the photo of someone whose term has ended',
  'term.proposed': (detail: About) => `proposed ${what(detail)}`,
  'term.confirmed': (detail: About) => `confirmed ${what(detail)}`,
  'term.rejected': (detail: About) => `rejected ${what(detail)}`,
  'handover.ticked': ({ office, side }: { office: Office; side: HandoverSide }) =>
    `ticked a part of the handover of the office of ${organisation.offices[office]?.name ?? 'an officer'}, as ${side === 'gives' ? 'given' : 'taken over'}`,
  'handover.unticked': () => 'took back a tick of a handover',
  'proposal.lapsed': ({ what }: { what: string }) =>
    `closed a proposal that no second officer had confirmed in time: ${what}`,
  'proposal.left-behind': ({ what }: { what: string }) =>
    `closed a proposal of an officer who has left the office since: ${what}`,
  'term.withdrawn': (detail: About) => `withdrew the proposal of ${what(detail)}`,
}
