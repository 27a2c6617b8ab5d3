'use server'

import { formAction } from '@/app/form-action'
import { assertMailboxHoldsOneRole } from '@/lib/democracy/elections/separate-roles'
import { askToShare } from '@/lib/people/shared-addresses/ask-to-share'
import { confirmSharing } from '@/lib/people/shared-addresses/confirm-sharing'
import { endSharing } from '@/lib/people/shared-addresses/end-sharing'
import { askToShareForm, sharingForm } from '@/lib/people/shared-addresses/forms'

export const askToShareAction = formAction({
  schema: askToShareForm,
  act: askToShare,
  next: ({ number }) => `/desk/members/${number}?done=sharing-asked`,
  at: { 'shared-address.no-address': 'holder', 'shared-address.office': 'holder' },
})

export const confirmSharingAction = formAction({
  schema: sharingForm,
  act: (actor, { shareId }) =>
    confirmSharing(actor, { shareId, assertRolesApart: assertMailboxHoldsOneRole }),
  next: ({ number }) => `/desk/members/${number}?done=sharing-confirmed`,
})

export const endSharingForAction = formAction({
  schema: sharingForm,
  act: endSharing,
  next: ({ number }) => `/desk/members/${number}?done=sharing-ended`,
})
