import { z } from 'zod'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { line } from '@/lib/kernel/text-fields'
import { motionNumberForm } from '../forms'

export const proposePublicationForm = motionNumberForm

export const proposeWithdrawalForm = z.object({
  number: hiddenNumber,
  why: line('Say why it is withdrawn', 300, 'This must be 300 characters or fewer'),
})

export const whichPublicationForm = z.object({
  number: hiddenNumber,
  publicationId: z.uuid({ error: brokenForm }),
})

export const showPublicNameForm = z.object({
  number: hiddenNumber,
  shown: z
    .enum(['yes', 'no'], { error: 'Choose whether you are named' })
    .transform((answer) => answer === 'yes'),
})
