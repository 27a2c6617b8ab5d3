'use server'

import { formAction } from '@/app/form-action'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { leaveNetwork } from '@/lib/people/networks/leave-network'
import { leavingForm, networkForm } from '@/lib/people/networks/network-form'
import { requirePerson } from '../require-person'

// The address of the next page does not say which network: addresses are kept in histories and logs.
export const joinNetworkAction = formAction({
  schema: networkForm,
  act: (actor, { network, consent, shown }) =>
    joinNetwork(actor, {
      personId: requirePerson(actor).personId,
      network,
      consentVersion: consent,
      shownToMembers: shown,
    }),
  next: '/membership/networks?done=joined',
})

export const leaveNetworkAction = formAction({
  schema: leavingForm,
  act: (actor, { network }) =>
    leaveNetwork(actor, { personId: requirePerson(actor).personId, network }),
  next: '/membership/networks?done=left',
})
