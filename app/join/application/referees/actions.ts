'use server'

import { formAction, Invalid } from '@/app/form-action'
import { saveSection } from '@/lib/membership/join/save-section'
import { namesOneself, referees } from '@/lib/membership/join/sections/referees'
import { afterSection } from '../after-section'

export const saveRefereesAction = formAction({
  schema: referees,
  act: (actor, answers, seen) => {
    const wrong = actor.kind === 'person' ? namesOneself(answers, actor) : {}
    if (Object.keys(wrong).length > 0) throw new Invalid(wrong)
    return saveSection(actor, { section: 'referees', answers, seen })
  },
  next: (_, saved) => afterSection(saved),
})
