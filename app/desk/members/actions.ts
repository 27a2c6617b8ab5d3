'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { brokenForm } from '@/lib/kernel/form-fields'
import { pathWith } from '@/lib/money/treasury/lists/filters'
import { savedListForm } from '@/lib/records/members-list/filters'
import { removeSavedList } from '@/lib/records/members-list/saved-lists/remove-saved-list'
import { saveList } from '@/lib/records/members-list/saved-lists/save-list'

export const saveListAction = formAction({
  schema: savedListForm,
  act: (actor, { name, shared, ...filter }) => saveList(actor, { name, shared, filter }),
  next: ({ name: _, shared: __, ...filter }) =>
    pathWith('/desk/members', { ...filter, done: 'list-saved' }),
})

export const removeSavedListAction = formAction({
  schema: z.object({ savedListId: z.uuid(brokenForm) }),
  act: removeSavedList,
  next: '/desk/members?done=removed',
})
