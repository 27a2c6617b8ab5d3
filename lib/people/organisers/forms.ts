import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { organisation } from '@/lib/organisation'
import { currentVersion } from '@/lib/people/members/wordings'

const agree = 'Tick that you agree to this'

/** The box beside the wording, as it was on the screen. */
const shown = z
  .string()
  .optional()
  .catch(undefined)
  .transform((version) => version === String(currentVersion('organiser-shown')))

export const offerForm = z.object({
  place: z.enum(organisation.place.names, `Choose a ${organisation.place.name}`),
  consent: z
    .string(agree)
    .refine((version) => version === String(currentVersion('organiser')), agree)
    .transform(Number),
  shown,
})

export const termForm = z.object({ term: z.uuid(brokenForm) })
export const showForm = termForm.extend({ show: z.enum(['yes', 'no'], brokenForm) })
