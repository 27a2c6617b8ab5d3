'use server'

import { formAction } from '@/app/form-action'
import { contestForm } from '@/lib/democracy/elections/roll/forms'
import { queryRollEntry } from '@/lib/democracy/elections/roll/query-roll-entry'

export const queryRollEntryAction = formAction({
  schema: contestForm,
  act: queryRollEntry,
  next: ({ slug }) => `/elections/${slug}/roll?done=contested`,
})
