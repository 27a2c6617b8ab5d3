import { z } from 'zod'
import { choices } from '@/lib/democracy/motions/states'
import { brokenForm, dateField, hiddenNumber, withDates } from '@/lib/kernel/form-fields'
import { line } from '@/lib/kernel/text-fields'
import { theirEmailField } from '@/lib/people/sign-in/forms'
import { credentialIn } from './states'

const token = z.string(brokenForm).min(1, brokenForm).max(200, brokenForm)
const delegateId = z.uuid(brokenForm)
const named = {
  token,
  name: line('Enter their name', 100, 'The name must be 100 characters or fewer'),
  email: theirEmailField,
}

export const nameDelegateForm = z.object(named)

export const nameSubstituteForm = withDates(
  ['until'],
  z.object({
    ...named,
    standsInFor: delegateId,
    until: dateField(({ date, missing }) =>
      date ? undefined : missing.length ? 'Enter the last day' : 'Enter a real date',
    ),
  }),
)

export const ownDelegateForm = z.object({ token, delegateId })
export const delegateLinkForm = z.object({ token })

export const delegateVoteForm = z.object({
  token,
  voteId: z.uuid(brokenForm),
  choice: z.enum(choices, 'Choose where it stands'),
})

export const checkInDelegateForm = z.object({
  number: hiddenNumber,
  credential: line(
    'Enter the code of the credential',
    40,
    'The code must be 8 characters, like K7QM-3XRT',
  ).transform(credentialIn),
})
