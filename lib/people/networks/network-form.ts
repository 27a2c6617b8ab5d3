import { z } from 'zod'
import { networks } from '@/lib/organisation'
import { currentVersion } from '@/lib/people/members/wordings'

const agree = 'Tick that you choose to be in this network'

/** Joining a network: which one, the consent in the words that were on the screen, and who else may see it. */
export const networkForm = z.object({
  network: z.enum(networks, 'Choose a network'),
  consent: z
    .string(agree)
    .refine((version) => version === String(currentVersion('network')), agree)
    .transform(Number),
  shown: z
    .string()
    .optional()
    .transform((ticked) => ticked === 'yes'),
})

export const leavingForm = z.object({ network: z.enum(networks, 'Choose a network') })
