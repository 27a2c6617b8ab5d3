import { z } from 'zod'
import { motionForm } from '@/lib/democracy/motions/forms'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { limitedWords } from '@/lib/kernel/text-fields'
import { organisation } from '@/lib/organisation'
import { mostInComposite } from './states'

const title = motionForm.shape.title
const text = limitedWords(
  'The composite',
  'Enter the text of the composite',
  organisation.rules.motionWords,
)

/** "3-5-8": which motions a form is about. */
export const chosenMotions = z
  .string({ error: brokenForm })
  .regex(/^\d{1,9}(-\d{1,9}){0,20}$/, brokenForm)
  .transform((typed) => [...new Set(typed.split('-').map(Number))])
  .refine((numbers) => numbers.length <= mostInComposite, brokenForm)

export const proposeCompositeForm = z.object({
  id: z.uuid({ error: brokenForm }),
  meeting: hiddenNumber,
  motions: chosenMotions,
  title,
  text,
})

const whichComposite = z.object({ id: z.uuid({ error: brokenForm }), meeting: hiddenNumber })

export const rewriteCompositeForm = whichComposite.extend({ version: hiddenNumber, title, text })

export const answerCompositeForm = whichComposite.extend({
  version: hiddenNumber,
  consents: z.enum(['yes', 'no'], { error: brokenForm }).transform((answer) => answer === 'yes'),
})

export const whichCompositeForm = whichComposite
