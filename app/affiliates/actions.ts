'use server'

import { formAction } from '@/app/form-action'
import { askForLink } from '@/lib/movement/affiliates/asking/ask-for-link'
import { askToAffiliate } from '@/lib/movement/affiliates/asking/ask-to-affiliate'
import { changeOwnAffiliate } from '@/lib/movement/affiliates/contact/change-own-affiliate'
import { confirmYear, correctMembers } from '@/lib/movement/affiliates/contact/confirm-year'
import { leaveAsAffiliate } from '@/lib/movement/affiliates/contact/leave'
import {
  askForLinkForm,
  askToAffiliateForm,
  changeOwnAffiliateForm,
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
  at: { 'affiliate.confirmed-already': 'members' },
})

export const correctMembersAction = formAction({
  forVisitors: true,
  schema: ownMembersForm,
  act: correctMembers,
  next: ({ token }) => `/affiliates/own/${token}?done=changed`,
  at: { 'affiliate.paid-already': 'members' },
})

export const leaveAsAffiliateAction = formAction({
  forVisitors: true,
  schema: ownAffiliateForm,
  act: leaveAsAffiliate,
  next: '/affiliates?done=left',
})
