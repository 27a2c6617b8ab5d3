'use server'

import { formAction } from '@/app/form-action'
import { acceptIntroduction } from '@/lib/people/networks/accept-introduction'
import { allowRequestsAgain } from '@/lib/people/networks/allow-requests-again'
import { askIntroduction } from '@/lib/people/networks/ask-introduction'
import { agreeAgain } from '@/lib/people/networks/convenors/agree-again'
import { backConvenor } from '@/lib/people/networks/convenors/back-convenor'
import {
  aboutConvenorForm,
  agreeAgainForm,
  callConvenorVoteForm,
  convenorVoteForm,
  offerToConveneForm,
} from '@/lib/people/networks/convenors/forms'
import { offerToConvene } from '@/lib/people/networks/convenors/offer-to-convene'
import { stepDownAsConvenor } from '@/lib/people/networks/convenors/step-down-as-convenor'
import { callConvenorVote } from '@/lib/people/networks/convenors/votes/call-convenor-vote'
import { castConvenorVote } from '@/lib/people/networks/convenors/votes/cast-convenor-vote'
import { declineIntroduction } from '@/lib/people/networks/decline-introduction'
import { endIntroduction } from '@/lib/people/networks/end-introduction'
import {
  acceptIntroductionForm,
  allowRequestsForm,
  askIntroductionForm,
  declineIntroductionForm,
  endIntroductionForm,
  showingForm,
} from '@/lib/people/networks/introduction-forms'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { leaveNetwork } from '@/lib/people/networks/leave-network'
import { leavingForm, networkForm } from '@/lib/people/networks/network-form'
import { showInNetwork } from '@/lib/people/networks/show-in-network'
import { requirePerson } from '../require-person'

// The address of the next page does not say which network: addresses are kept in histories and logs.
const done = (what: string) => `/membership/networks?done=${what}`

export const joinNetworkAction = formAction({
  schema: networkForm,
  act: (actor, { network, consent, shown }) =>
    joinNetwork(actor, {
      personId: requirePerson(actor).personId,
      network,
      consentVersion: consent,
      shownToMembers: shown,
    }),
  next: done('joined'),
})

export const leaveNetworkAction = formAction({
  schema: leavingForm,
  act: (actor, { network }) =>
    leaveNetwork(actor, { personId: requirePerson(actor).personId, network }),
  next: done('left'),
})

export const showInNetworkAction = formAction({
  schema: showingForm,
  act: showInNetwork,
  next: ({ shown }) => done(shown ? 'shown' : 'hidden'),
})

export const askIntroductionAction = formAction({
  schema: askIntroductionForm,
  act: askIntroduction,
  next: done('asked'),
  at: { 'network.no-phone': 'shares' },
})

export const acceptIntroductionAction = formAction({
  schema: acceptIntroductionForm,
  act: acceptIntroduction,
  next: done('accepted'),
  at: { 'network.no-phone': 'shares' },
})

export const declineIntroductionAction = formAction({
  schema: declineIntroductionForm,
  act: declineIntroduction,
  next: ({ block }) => done(block ? 'blocked' : 'declined'),
})

export const endIntroductionAction = formAction({
  schema: endIntroductionForm,
  act: endIntroduction,
  next: done('ended'),
})

export const allowRequestsAction = formAction({
  schema: allowRequestsForm,
  act: allowRequestsAgain,
  next: done('allowed'),
})

export const agreeAgainAction = formAction({
  schema: agreeAgainForm,
  act: (actor, { membershipId, consent }) =>
    agreeAgain(actor, { membershipId, consentVersion: consent }),
  next: done('agreed'),
})

export const offerToConveneAction = formAction({
  schema: offerToConveneForm,
  act: (actor, { membershipId, consent }) =>
    offerToConvene(actor, { membershipId, consentVersion: consent }),
  next: done('offered'),
})

export const backConvenorAction = formAction({
  schema: aboutConvenorForm,
  act: backConvenor,
  next: done('supported'),
})

export const callConvenorVoteAction = formAction({
  schema: callConvenorVoteForm,
  act: callConvenorVote,
  next: done('vote-called'),
})

export const castConvenorVoteAction = formAction({
  schema: convenorVoteForm,
  act: castConvenorVote,
  next: done('voted'),
})

export const stepDownAction = formAction({
  schema: aboutConvenorForm,
  act: stepDownAsConvenor,
  next: done('stepped-down'),
})
