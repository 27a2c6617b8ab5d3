'use server'

import { formAction, Invalid } from '@/app/form-action'
import { cancelElection } from '@/lib/democracy/elections/calling/cancel-election'
import { cancelForm, replaceForm } from '@/lib/democracy/elections/calling/forms'
import { replaceReturningOfficer } from '@/lib/democracy/elections/calling/replace-returning-officer'
import { refuseForm } from '@/lib/democracy/elections/nominations/forms'
import { refuseNomination } from '@/lib/democracy/elections/nominations/reject-nomination'
import { Refusal } from '@/lib/kernel/refusals'

export const cancel = formAction(
  cancelForm,
  cancelElection,
  (_, { slug }) => `/desk/elections/${slug}?done=cancelled`,
)

export const replace = formAction(
  replaceForm,
  async (actor, input) => {
    try {
      await replaceReturningOfficer(actor, input)
    } catch (error) {
      const officer = error instanceof Refusal && error.code.startsWith('election.returning')
      const wrong = error instanceof Refusal && error.code === 'election.not-a-returning-officer'
      throw officer || wrong ? new Invalid({ returningOfficer: (error as Refusal).message }) : error
    }
  },
  (_, { slug }) => `/desk/elections/${slug}?done=replaced`,
)

export const refuse = formAction(
  refuseForm,
  refuseNomination,
  ({ slug }) => `/desk/elections/${slug}?done=refused`,
)
