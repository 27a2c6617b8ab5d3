'use server'

import { formAction } from '@/app/form-action'
import { postedForm } from '@/lib/records/outgoing-mail/by-post/forms'
import { markPosted } from '@/lib/records/outgoing-mail/by-post/mark-posted'

export const markPostedAction = formAction({
  schema: postedForm,
  act: markPosted,
  next: '/desk/post?done=posted',
})
