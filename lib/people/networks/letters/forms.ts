import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { networks, organisation } from '@/lib/organisation'
import { letterTextForm, subjectWithout, telling } from '@/lib/people/letters/forms'

/** "NELL Young Members": each word of it but those that every member could be called by. */
const namesInWords = networks.flatMap((network) =>
  organisation.networks[network].name
    .split(' ')
    .filter((word) => !['member', 'members'].includes(word.toLowerCase()))
    .flatMap((word) => [word, word.replace(/\W+$/, '')]),
)

/** A letter within a network: no choice of whom it is for, and a subject that says nothing of who its reader is. */
export const networkLetterForm = letterTextForm.extend({
  subject: subjectWithout([...telling, ...namesInWords]),
  network: z.enum(networks, brokenForm),
  id: z.uuid(brokenForm),
})

/** Whether somebody gets the letters of a network that they are in. */
export const networkLettersChoiceForm = z.object({
  membershipId: z.uuid(brokenForm),
  letters: z
    .string()
    .optional()
    .transform((ticked) => ticked === 'yes'),
})
