import { z } from 'zod'
import { offices } from '@/lib/organisation'

export const appointForm = z.object({
  personId: z.uuid('Choose a member'),
  office: z.enum(offices, 'Choose an office'),
})

export const endForm = z.object({ termId: z.uuid('Choose an officer') })

export const settleForm = z.object({ proposalId: z.uuid('Choose a proposal') })
