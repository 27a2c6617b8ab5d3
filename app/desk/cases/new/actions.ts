'use server'

import { formAction } from '@/app/form-action'
import { withMemberNames } from '@/app/with-member-names'
import { proposeCaseForm } from '@/lib/membership/discipline/forms'
import { proposeCharge } from '@/lib/membership/discipline/propose-charge'

export const proposeChargeAction = withMemberNames(
  ['number'],
  formAction({
    schema: proposeCaseForm,
    act: proposeCharge,
    next: (_, { reference }) => `/desk/cases/${reference}?done=proposed-case`,
    at: { 'case.no-member': 'number' },
  }),
)
