'use server'

import { formAction } from '@/app/form-action'
import { saveSection } from '@/lib/membership/join/save-section'
import { dues } from '@/lib/membership/join/sections/dues'
import { afterSection } from '../after-section'

export const saveDuesAction = formAction({
  schema: dues,
  act: (actor, answers) => saveSection(actor, { section: 'dues', answers }),
  next: (_, saved) => afterSection(saved),
})
