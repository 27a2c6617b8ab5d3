'use server'

import { formAction } from '@/app/form-action'
import { contestRoll } from '@/lib/democracy/elections/roll/contest-roll'
import { contestForm } from '@/lib/democracy/elections/roll/forms'

export const contest = formAction(
  contestForm,
  contestRoll,
  (_, { slug }) => `/elections/${slug}/roll?done=contested`,
)
