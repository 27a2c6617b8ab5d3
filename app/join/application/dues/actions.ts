'use server'

import { formAction } from '@/app/form-action'
import { saveSection } from '@/lib/membership/join/save-section'
import { dues } from '@/lib/membership/join/sections/dues'
import { forgetBand } from '../../band-in-mind'
import { afterSection } from '../after-section'

export const saveDuesAction = formAction({
  schema: dues,
  act: async (actor, answers, seen) => {
    const saved = await saveSection(actor, { section: 'dues', answers, seen })
    await forgetBand()
    return saved
  },
  next: (_, saved) => afterSection(saved),
})
