'use server'

import { formAction } from '@/app/form-action'
import { saveSection } from '@/lib/membership/join/save-section'
import { aboutYou } from '@/lib/membership/join/sections/about-you'
import { afterSection } from '../after-section'

export const saveAboutYouAction = formAction({
  schema: aboutYou,
  act: (actor, answers, seen) => saveSection(actor, { section: 'about-you', answers, seen }),
  next: (_, saved) => afterSection(saved),
})
