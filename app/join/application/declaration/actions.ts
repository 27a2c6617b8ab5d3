'use server'

import { formAction } from '@/app/form-action'
import { saveSection } from '@/lib/membership/join/save-section'
import { declaration } from '@/lib/membership/join/sections/declaration'
import { afterSection } from '../after-section'

export const saveDeclarationAction = formAction({
  schema: declaration,
  act: (actor, answers, seen) => saveSection(actor, { section: 'declaration', answers, seen }),
  next: (_, saved) => afterSection(saved),
})
