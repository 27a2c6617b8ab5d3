'use server'

import { formAction } from '@/app/form-action'
import type { Actor, PersonActor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusals'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { leaveNetwork } from '@/lib/people/networks/leave-network'
import { leavingForm, networkForm } from '@/lib/people/networks/network-form'

function person(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Refusal('sign-in-first')
  return actor
}

// The address of the next page does not say which network: addresses are kept in histories and logs.
export const join = formAction(
  networkForm,
  (actor, { network, consent, shown }) =>
    joinNetwork(actor, {
      personId: person(actor).personId,
      network,
      consentVersion: consent,
      shownToMembers: shown,
    }),
  () => '/membership/networks?done=joined',
)

export const leave = formAction(
  leavingForm,
  (actor, { network }) => leaveNetwork(actor, { personId: person(actor).personId, network }),
  () => '/membership/networks?done=left',
)
