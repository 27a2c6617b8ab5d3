'use server'

import { formAction } from '@/app/form-action'
import { Refusal } from '@/lib/kernel/refusals'
import { declineReference } from '@/lib/people/referees/decline-reference'
import { declineReferenceForm, giveForm } from '@/lib/people/referees/forms'
import { giveReference } from '@/lib/people/referees/give-reference'
import { referenceBearer } from '@/lib/people/referees/reference-bearer'

// Whoever holds the link acts as this referee, signed in or not.
async function bearing(token: string) {
  const bearer = await referenceBearer(token)
  if (!bearer) throw new Refusal('reference.link-spent')
  return { actor: bearer.actor, referenceId: bearer.actor.referenceId }
}

const sameLink = ({ token }: { token: string }) => `/references/${encodeURIComponent(token)}`

export const giveReferenceAction = formAction({
  forVisitors: true,
  schema: giveForm,
  act: async (_, { token, confirmed }) => {
    const { actor, referenceId } = await bearing(token)
    await giveReference(actor, { referenceId, confirmed })
  },
  next: sameLink,
})

export const declineReferenceAction = formAction({
  forVisitors: true,
  schema: declineReferenceForm,
  act: async (_, { token, privateNote }) => {
    const { actor, referenceId } = await bearing(token)
    await declineReference(actor, { referenceId, privateNote })
  },
  next: sameLink,
})
