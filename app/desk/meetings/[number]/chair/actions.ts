'use server'

import { formAction, unless } from '@/app/form-action'
import { withMemberNames } from '@/app/with-member-names'
import { startDraftForMeeting } from '@/lib/democracy/elections/calling/drafts/start-draft-for-meeting'
import { draftForMeetingForm } from '@/lib/democracy/elections/calling/drafts/steps'
import { callSpeaker } from '@/lib/democracy/meetings/running/call-speaker'
import { checkInMember, noteMemberLeft } from '@/lib/democracy/meetings/running/check-in-member'
import { closeMeeting } from '@/lib/democracy/meetings/running/close-meeting'
import {
  callSpeakerForm,
  goToItemForm,
  memberArrivesForm,
  memberLeavesForm,
  moreTimeForm,
  ruleOnPointForm,
  runMeetingForm,
  speakingListForm,
  speakingRulesForm,
} from '@/lib/democracy/meetings/running/forms'
import { giveMoreTime } from '@/lib/democracy/meetings/running/give-more-time'
import { goToItem } from '@/lib/democracy/meetings/running/go-to-item'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { ruleOnPoint } from '@/lib/democracy/meetings/running/rule-on-point'
import {
  setSpeakingRules,
  turnSpeakingList,
} from '@/lib/democracy/meetings/running/set-speaking-rules'
import { closeVote } from '@/lib/democracy/meetings/votes/close-vote'
import { declareInMeeting } from '@/lib/democracy/meetings/votes/declare-vote'
import {
  declareVoteForm,
  putToVoteForm,
  tellersForm,
  whichVoteForm,
} from '@/lib/democracy/meetings/votes/forms'
import { putToVote } from '@/lib/democracy/meetings/votes/put-to-vote'
import { appointTellers } from '@/lib/democracy/meetings/votes/tellers'
import { withdrawVote } from '@/lib/democracy/meetings/votes/withdraw-vote'

const chair = ({ number }: { number: number }) => `/desk/meetings/${number}/chair`
const door = (done: string) => {
  return ({ number }: { number: number }) => `/desk/meetings/${number}/arrivals?done=${done}`
}

export const openMeetingAction = formAction({
  schema: runMeetingForm,
  act: openMeeting,
  next: chair,
})

export const ruleOnPointAction = formAction({
  schema: ruleOnPointForm,
  act: ruleOnPoint,
  next: ({ number }) => `/desk/meetings/${number}/chair?done=ruled`,
})

export const closeMeetingAction = formAction({
  schema: runMeetingForm,
  act: closeMeeting,
  next: ({ number }) => `/desk/meetings/${number}?done=closed`,
})

export const goToItemAction = formAction({
  schema: goToItemForm,
  act: goToItem,
  next: (_, meeting) => chair(meeting),
})

export const callSpeakerAction = formAction({
  schema: callSpeakerForm,
  act: callSpeaker,
  next: chair,
})

export const giveMoreTimeAction = formAction({
  schema: moreTimeForm,
  act: giveMoreTime,
  next: chair,
})

export const setSpeakingRulesAction = formAction({
  schema: speakingRulesForm,
  act: setSpeakingRules,
  next: chair,
})

export const turnSpeakingListAction = formAction({
  schema: speakingListForm,
  act: turnSpeakingList,
  next: chair,
})

export const putToVoteAction = formAction({
  schema: putToVoteForm,
  act: putToVote,
  next: chair,
  at: {
    'vote.other-majority': 'majority',
    'options.not-by-hands': 'kind',
    'tellers.missing': 'kind',
    'tellers.took-sides': 'kind',
    'amendment.not-its-turn': 'what',
    'amendment.undecided': 'what',
    'amendment.accepted-lately': 'what',
  },
})

export const appointTellersAction = withMemberNames(
  ['first', 'second'],
  formAction({
    schema: tellersForm,
    act: appointTellers,
    next: chair,
    at: {
      'meeting.no-such-member': 'first',
      'meeting.not-for-them': 'first',
      'tellers.two': 'second',
      'tellers.chair': 'first',
      'tellers.not-here': 'first',
    },
  }),
)

export const closeVoteAction = formAction({ schema: whichVoteForm, act: closeVote, next: chair })

export const withdrawVoteAction = formAction({
  schema: whichVoteForm,
  act: withdrawVote,
  next: chair,
})

/** Sent twice, or by both chairs: the result is declared, which is what was wanted. */
export const declareInMeetingAction = formAction({
  schema: declareVoteForm,
  act: unless('vote.already-declared', declareInMeeting),
  next: chair,
  at: { 'vote.tied': 'casting' },
})

export const startSecretBallotAction = formAction({
  schema: draftForMeetingForm,
  act: startDraftForMeeting,
  next: (_, { id }) => `/desk/elections/drafts/${id}`,
})

export const checkInMemberAction = withMemberNames(
  ['member'],
  formAction({
    schema: memberArrivesForm,
    act: checkInMember,
    next: door('here'),
    at: { 'meeting.no-such-member': 'member', 'meeting.not-for-them': 'member' },
  }),
)

export const noteMemberLeftAction = formAction({
  schema: memberLeavesForm,
  act: noteMemberLeft,
  next: door('left'),
})
