'use server'

import { formAction, withButton } from '@/app/form-action'
import { withCheckStep } from '@/app/with-check-step'
import { motionDraftForm, motionForm } from '@/lib/democracy/motions/forms'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import {
  inviteWriterForm,
  joinDraftForm,
  whichDraftForm,
} from '@/lib/democracy/motions/together/forms'
import { inviteWriter } from '@/lib/democracy/motions/together/invite-writer'
import { joinDraft } from '@/lib/democracy/motions/together/join-draft'
import { leaveSharedDraft } from '@/lib/democracy/motions/together/leave-shared-draft'
import { saveSharedDraft } from '@/lib/democracy/motions/together/save-shared-draft'
import { shareDraft } from '@/lib/democracy/motions/together/share-draft'
import type { Actor } from '@/lib/kernel/actor'

export const shareDraftAction = formAction({
  schema: whichDraftForm,
  act: shareDraft,
  next: ({ id }) => `/motions/together/${id}?done=shared`,
})

const saving = {
  schema: motionDraftForm,
  act: (actor: Actor, draft: { id: string; title: string; text: string }, seen?: string) =>
    saveSharedDraft(actor, { ...draft, seen }),
  next: ({ id }: { id: string }) => `/motions/together/${id}?done=saved`,
}

export const saveTogetherAction = formAction(saving)

export const moveTogetherAction = withCheckStep({
  schema: motionForm,
  act: (actor, motion, seen) => moveMotion(actor, { ...motion, seen }),
  next: (_, { number, writerEmailed }) =>
    `/motions/${number}?done=${writerEmailed ? 'moved-together' : 'moved'}`,
  keep: withButton(saving),
})

export const inviteWriterAction = formAction({
  schema: inviteWriterForm,
  act: inviteWriter,
  next: ({ id }) => `/motions/together/${id}?done=invited`,
})

export const joinDraftAction = formAction({
  schema: joinDraftForm,
  act: joinDraft,
  next: ({ id }) => `/motions/together/${id}?done=joined`,
})

export const leaveDraftAction = formAction({
  schema: whichDraftForm,
  act: leaveSharedDraft,
  next: (_, { gone }) => `/motions?done=${gone ? 'discarded' : 'left'}`,
})
