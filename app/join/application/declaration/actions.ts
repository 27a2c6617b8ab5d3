'use server'

import { formAction } from '@/app/form-action'
import { saveSection } from '@/lib/join/save-section'
import { declaration } from '@/lib/join/sections/declaration'
import { afterSection } from '../after-section'

export const saveDeclaration = formAction(
  declaration,
  (actor, answers) => saveSection(actor, { section: 'declaration', answers }),
  afterSection,
)
