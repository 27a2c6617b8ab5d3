'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { brokenForm } from '@/lib/kernel/form-fields'
import { pathWith } from '@/lib/money/treasury/lists/filters'
import { segmentForm } from '@/lib/records/members-list/filters'
import { removeSegment } from '@/lib/records/members-list/segments/remove-segment'
import { saveSegment } from '@/lib/records/members-list/segments/save-segment'

export const saveSegmentAction = formAction({
  schema: segmentForm,
  act: (actor, { name, shared, ...filter }) => saveSegment(actor, { name, shared, filter }),
  next: ({ name: _, shared: __, ...filter }) =>
    pathWith('/desk/members', { ...filter, done: 'segment' }),
})

export const removeSegmentAction = formAction({
  schema: z.object({ segmentId: z.uuid(brokenForm) }),
  act: removeSegment,
  next: '/desk/members?done=removed',
})
