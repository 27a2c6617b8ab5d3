'use server'

import { formAction } from '@/app/form-action'
import { contestRoll } from '@/lib/elections/roll/contest-roll'
import { contestForm } from '@/lib/elections/roll/forms'

export const contest = formAction(
  contestForm,
  contestRoll,
  (_, { slug }) => `/elections/${slug}/roll?done=contested`,
)
