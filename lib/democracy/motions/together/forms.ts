import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { memberField } from '@/lib/people/members/member-field'

export const whichDraftForm = z.object({ id: z.uuid({ error: brokenForm }) })
export const inviteWriterForm = whichDraftForm.extend({ member: memberField })
export const joinDraftForm = whichDraftForm.extend({
  key: z.string({ error: brokenForm }).max(100),
})
