'use server'

import { formAction } from '@/app/form-action'
import { agreeToGroup } from '@/lib/people/groups/agree-to-group'
import {
  agreeToGroupForm,
  leaveGroupForm,
  settleGroupForm,
  showInGroupForm,
} from '@/lib/people/groups/forms'
import { leaveGroup } from '@/lib/people/groups/leave-group'
import { refuseGroup } from '@/lib/people/groups/refuse-group'
import { showInGroup } from '@/lib/people/groups/show-in-group'
import { requirePerson } from '../require-person'

const done = (what: string) => `/membership/groups?done=${what}`

export const agreeToGroupAction = formAction({
  schema: agreeToGroupForm,
  act: agreeToGroup,
  next: done('agreed'),
})
export const refuseGroupAction = formAction({
  schema: settleGroupForm,
  act: refuseGroup,
  next: done('refused'),
})
export const showInGroupAction = formAction({
  schema: showInGroupForm,
  act: (actor, shown) => showInGroup(actor, { ...shown, personId: requirePerson(actor).personId }),
  next: done('shown'),
})
export const leaveGroupAction = formAction({
  schema: leaveGroupForm,
  act: leaveGroup,
  next: done('left'),
})
