'use server'

import { formAction } from '@/app/form-action'
import { showPublicNameForm } from '@/lib/democracy/motions/publishing/forms'
import { showPublicName } from '@/lib/democracy/motions/publishing/show-public-name'

export const showPublicNameAction = formAction({
  schema: showPublicNameForm,
  act: showPublicName,
  next: ({ number, shown }) => `/motions/${number}/public?done=${shown ? 'named' : 'not-named'}`,
})
