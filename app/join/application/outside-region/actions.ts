'use server'

import { formAction } from '@/app/form-action'
import { supporterForm } from '@/lib/membership/join/forms'
import { registerSupporter } from '@/lib/people/supporters/register-supporter'

export const becomeSupporterAction = formAction({
  schema: supporterForm,
  act: (actor, input) => registerSupporter(actor, { ...input, answersKept: true }),
  next: '/join/application/outside-region?done=registered',
})
