'use server'

import { formAction } from '@/app/form-action'
import { withMemberNames } from '@/app/with-member-names'
import { discardElectionDraft } from '@/lib/democracy/elections/calling/drafts/discard-election-draft'
import { saveDraftStep } from '@/lib/democracy/elections/calling/drafts/save-draft-step'
import { sendElectionDraft } from '@/lib/democracy/elections/calling/drafts/send-election-draft'
import { startElectionDraft } from '@/lib/democracy/elections/calling/drafts/start-election-draft'
import { draftForm, firstDayForm, stepForm } from '@/lib/democracy/elections/calling/drafts/steps'
import { nameOfVotingMember } from '@/lib/democracy/elections/calling/name-of-voting-member'
import { memberNumberIn } from '@/lib/people/members/member-number'

const overview = ({ id }: { id: string }) => `/desk/elections/drafts/${id}?done=saved`

export const startDraftAction = formAction({
  schema: stepForm('purpose'),
  act: (actor, step) => startElectionDraft(actor, step),
  next: overview,
})

export const savePurposeAction = formAction({
  schema: stepForm('purpose'),
  act: (actor, step, seen) => saveDraftStep(actor, { ...step, seen }),
  next: overview,
})

export const savePositionsAction = formAction({
  schema: stepForm('positions'),
  act: (actor, step, seen) => saveDraftStep(actor, { ...step, seen }),
  next: overview,
})

/** From the first day: the officer sees next what follows from it. */
export const saveStartAction = formAction({
  schema: firstDayForm,
  act: (actor, step, seen) => saveDraftStep(actor, { ...step, seen }),
  next: ({ id }) => `/desk/elections/drafts/${id}?done=dates`,
})

export const saveDatesAction = formAction({
  schema: stepForm('dates'),
  act: (actor, step, seen) => saveDraftStep(actor, { ...step, seen }),
  next: overview,
})

export const saveReturningOfficerAction = withMemberNames(
  ['returningOfficer'],
  formAction({
    schema: stepForm('returning-officer'),
    // A wrong digit is another member: said at once, not when the election is sent.
    act: async (actor, step, seen) => {
      await nameOfVotingMember(actor, memberNumberIn(String(step.typed.returningOfficer))!)
      return saveDraftStep(actor, { ...step, seen })
    },
    next: overview,
    at: { 'election.not-a-returning-officer': 'returningOfficer' },
  }),
)

export const sendDraftAction = formAction({
  schema: draftForm,
  act: (actor, { id }, seen = '') => sendElectionDraft(actor, { id, seen }),
  next: (_, { slug }) => `/desk/elections/${slug}?done=called`,
})

export const discardDraftAction = formAction({
  schema: draftForm,
  act: discardElectionDraft,
  next: '/desk/elections?done=discarded',
})
