'use server'

import { formAction } from '@/app/form-action'
import { cancelElection } from '@/lib/democracy/elections/calling/cancel-election'
import { cancelForm, replaceReturningOfficerForm } from '@/lib/democracy/elections/calling/forms'
import { replaceReturningOfficer } from '@/lib/democracy/elections/calling/replace-returning-officer'
import { refuseForm } from '@/lib/democracy/elections/nominations/forms'
import { rejectNomination } from '@/lib/democracy/elections/nominations/reject-nomination'

export const cancelElectionAction = formAction({
  schema: cancelForm,
  act: cancelElection,
  next: ({ slug }) => `/desk/elections/${slug}?done=cancelled`,
})

export const replaceReturningOfficerAction = formAction({
  schema: replaceReturningOfficerForm,
  act: replaceReturningOfficer,
  next: ({ slug }) => `/desk/elections/${slug}?done=replaced`,
  at: {
    'election.not-a-returning-officer': 'returningOfficer',
    'election.returning-officer-stands': 'returningOfficer',
    'election.returning-officer-neutral': 'returningOfficer',
    'election.key-holder-elsewhere': 'returningOfficer',
  },
})

export const rejectNominationAction = formAction({
  schema: refuseForm,
  act: rejectNomination,
  next: (_, { slug }) => `/desk/elections/${slug}?done=refused`,
})
