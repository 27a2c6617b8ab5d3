'use server'

import { formAction } from '@/app/form-action'
import { askForLink } from '@/lib/movement/affiliates/asking/ask-for-link'
import { askToAffiliate } from '@/lib/movement/affiliates/asking/ask-to-affiliate'
import { changeOwnAffiliate } from '@/lib/movement/affiliates/contact/change-own-affiliate'
import { confirmYear, correctMembers } from '@/lib/movement/affiliates/contact/confirm-year'
import { handOver, takeOver } from '@/lib/movement/affiliates/contact/hand-over'
import { leaveAsAffiliate } from '@/lib/movement/affiliates/contact/leave'
import { acceptDelegation, declineDelegation } from '@/lib/movement/affiliates/delegates/answer'
import {
  delegateLinkForm,
  delegateVoteForm,
  nameDelegateForm,
  nameSubstituteForm,
  ownDelegateForm,
} from '@/lib/movement/affiliates/delegates/forms'
import { nameDelegate, nameSubstitute } from '@/lib/movement/affiliates/delegates/name-delegate'
import { removeDelegate } from '@/lib/movement/affiliates/delegates/remove-delegate'
import { voteAsDelegate } from '@/lib/movement/affiliates/delegates/vote-as-delegate'
import {
  askForLinkForm,
  askToAffiliateForm,
  changeOwnAffiliateForm,
  handAffiliateOverForm,
  ownAffiliateForm,
  ownMembersForm,
} from '@/lib/movement/affiliates/forms'

export const askForLinkAction = formAction({
  forVisitors: true,
  schema: askForLinkForm,
  act: askForLink,
  next: '/affiliates?done=asked',
})

export const askToAffiliateAction = formAction({
  forVisitors: true,
  schema: askToAffiliateForm,
  act: askToAffiliate,
  next: (_, { token, isNew }) => `/affiliates/own/${token}?done=${isNew ? 'asked' : 'before'}`,
  at: { 'affiliate.ours': 'name', 'statement.agreed-later': 'agreedOn' },
})

export const changeOwnAffiliateAction = formAction({
  forVisitors: true,
  schema: changeOwnAffiliateForm,
  act: changeOwnAffiliate,
  next: ({ token }) => `/affiliates/own/${token}?done=changed`,
})

export const confirmYearAction = formAction({
  forVisitors: true,
  schema: ownMembersForm,
  act: confirmYear,
  next: ({ token }) => `/affiliates/own/${token}?done=confirmed`,
  at: { 'affiliate.confirmed-already': 'members', 'affiliate.too-many-delegates': 'members' },
})

export const correctMembersAction = formAction({
  forVisitors: true,
  schema: ownMembersForm,
  act: correctMembers,
  next: ({ token }) => `/affiliates/own/${token}?done=changed`,
  at: { 'affiliate.paid-already': 'members', 'affiliate.too-many-delegates': 'members' },
})

export const handOverAction = formAction({
  forVisitors: true,
  schema: handAffiliateOverForm,
  act: handOver,
  next: ({ token }) => `/affiliates/own/${token}?done=handing`,
})

export const takeOverAction = formAction({
  forVisitors: true,
  schema: ownAffiliateForm,
  act: takeOver,
  next: (_, { token }) => `/affiliates/own/${token}?done=taken-over`,
})

export const leaveAsAffiliateAction = formAction({
  forVisitors: true,
  schema: ownAffiliateForm,
  act: leaveAsAffiliate,
  next: '/affiliates?done=left',
})

export const nameDelegateAction = formAction({
  forVisitors: true,
  schema: nameDelegateForm,
  act: nameDelegate,
  next: ({ token }) => `/affiliates/own/${token}/delegates?done=named`,
  at: { 'affiliate.delegate-named': 'email' },
})

export const nameSubstituteAction = formAction({
  forVisitors: true,
  schema: nameSubstituteForm,
  act: nameSubstitute,
  next: ({ token }) => `/affiliates/own/${token}/delegates?done=named`,
  at: { 'affiliate.delegate-named': 'email', 'affiliate.substitute-until': 'until' },
})

export const removeDelegateAction = formAction({
  forVisitors: true,
  schema: ownDelegateForm,
  act: removeDelegate,
  next: ({ token }) => `/affiliates/own/${token}/delegates?done=removed`,
})

export const acceptDelegationAction = formAction({
  forVisitors: true,
  schema: delegateLinkForm,
  act: acceptDelegation,
  next: ({ token }) => `/affiliates/delegate/${token}?done=accepted`,
})

export const declineDelegationAction = formAction({
  forVisitors: true,
  schema: delegateLinkForm,
  act: declineDelegation,
  next: '/affiliates?done=declined',
})

export const voteAsDelegateAction = formAction({
  forVisitors: true,
  schema: delegateVoteForm,
  act: voteAsDelegate,
  next: ({ token }) => `/affiliates/delegate/${token}?done=voted`,
  at: { 'affiliate.voted-already': 'choice' },
})
