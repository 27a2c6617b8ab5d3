'use server'

import { formAction } from '@/app/form-action'
import { rollQueryForm } from '@/lib/democracy/motions/vote-roll/forms'
import { queryVoteRoll } from '@/lib/democracy/motions/vote-roll/query-vote-roll'

export const queryVoteRollAction = formAction({
  schema: rollQueryForm,
  act: queryVoteRoll,
  next: ({ number }) => `/motions/${number}/roll?done=queried`,
})
