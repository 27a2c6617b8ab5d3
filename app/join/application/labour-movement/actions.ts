'use server'

import { formAction } from '@/app/form-action'
import { saveSection } from '@/lib/membership/join/save-section'
import { labourMovement } from '@/lib/membership/join/sections/labour-movement'
import { afterSection } from '../after-section'

export const saveLabourMovementAction = formAction({
  schema: labourMovement,
  act: (actor, answers, seen) => saveSection(actor, { section: 'labour-movement', answers, seen }),
  next: (_, saved) =>
    saved.status === 'outside-region' ? '/join/application/outside-region' : afterSection(saved),
})
