import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'

export const motionPaperForm = z.object({ paperId: z.uuid({ error: brokenForm }) })
