'use server'

import { formAction } from '@/app/form-action'
import { withMemberNames } from '@/app/with-member-names'
import { cancelElection } from '@/lib/democracy/elections/calling/cancel-election'
import {
  cancelForm,
  confirmReturningOfficerForm,
  reopenNominationsForm,
  replaceReturningOfficerForm,
  voidForm,
} from '@/lib/democracy/elections/calling/forms'
import {
  confirmReturningOfficer,
  proposeReturningOfficer,
} from '@/lib/democracy/elections/calling/propose-returning-officer'
import { replaceReturningOfficer } from '@/lib/democracy/elections/calling/replace-returning-officer'
import { voidElection } from '@/lib/democracy/elections/closing/void-election'
import { refuseForm } from '@/lib/democracy/elections/nominations/forms'
import { rejectNomination } from '@/lib/democracy/elections/nominations/reject-nomination'
import { reopenNominationsFor } from '@/lib/democracy/elections/nominations/reopen-nominations-for'
import { nameStandInForm } from '@/lib/democracy/elections/stand-ins/forms'
import { nameStandIn } from '@/lib/democracy/elections/stand-ins/name-stand-in'

export const cancelElectionAction = formAction({
  schema: cancelForm,
  act: cancelElection,
  next: ({ slug }) => `/desk/elections/${slug}?done=cancelled`,
})

export const voidElectionAction = formAction({
  schema: voidForm,
  act: voidElection,
  next: ({ slug }) => `/desk/elections/${slug}?done=voided`,
})

const atNewOfficer = {
  'own-case': 'returningOfficer',
  'election.not-a-returning-officer': 'returningOfficer',
  'election.returning-officer-stands': 'returningOfficer',
} as const

export const proposeReturningOfficerAction = withMemberNames(
  ['returningOfficer'],
  formAction({
    schema: replaceReturningOfficerForm,
    act: proposeReturningOfficer,
    next: ({ slug }) => `/desk/elections/${slug}?done=proposed`,
    at: atNewOfficer,
  }),
)
export const confirmReturningOfficerAction = formAction({
  schema: confirmReturningOfficerForm,
  act: confirmReturningOfficer,
  next: ({ slug }) => `/desk/elections/${slug}?done=replaced`,
})

export const replaceReturningOfficerAction = withMemberNames(
  ['returningOfficer'],
  formAction({
    schema: replaceReturningOfficerForm,
    act: replaceReturningOfficer,
    next: ({ slug }) => `/desk/elections/${slug}?done=replaced`,
    at: {
      'election.not-a-returning-officer': 'returningOfficer',
      'election.returning-officer-stands': 'returningOfficer',
      'election.returning-officer-neutral': 'returningOfficer',
      'election.key-holder-elsewhere': 'returningOfficer',
      'election.stand-in-elsewhere': 'returningOfficer',
    },
  }),
)

export const reopenNominationsForAction = formAction({
  schema: reopenNominationsForm,
  act: reopenNominationsFor,
  next: ({ slug }) => `/desk/elections/${slug}?done=reopened`,
})

export const nameStandInAction = withMemberNames(
  ['number'],
  formAction({
    schema: nameStandInForm,
    act: nameStandIn,
    next: ({ slug }) => `/desk/elections/${slug}?done=stand-in`,
    at: { 'stand-in.not-suitable': 'number' },
  }),
)

export const rejectNominationAction = formAction({
  schema: refuseForm,
  act: rejectNomination,
  next: (_, { slug }) => `/desk/elections/${slug}?done=refused`,
})
