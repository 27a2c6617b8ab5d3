'use server'

import { formAction } from '@/app/form-action'
import { confirmMerge } from '@/lib/records/merging/confirm-merge'
import { confirmUndo } from '@/lib/records/merging/confirm-undo'
import { declineMerge } from '@/lib/records/merging/decline-merge'
import { apartForm, mergeForm, mergeIdForm } from '@/lib/records/merging/forms'
import { keepApart } from '@/lib/records/merging/keep-apart'
import { proposeMerge } from '@/lib/records/merging/propose-merge'
import { proposeUndo } from '@/lib/records/merging/propose-undo'

const backTo = (done: string) => `/desk/members/merges?done=${done}`

export const proposeMergeAction = formAction({
  schema: mergeForm,
  act: proposeMerge,
  next: backTo('proposed'),
})
export const keepApartAction = formAction({
  schema: apartForm,
  act: keepApart,
  next: backTo('apart'),
})
export const confirmMergeAction = formAction({
  schema: mergeIdForm,
  act: confirmMerge,
  next: backTo('confirmed'),
})
export const declineMergeAction = formAction({
  schema: mergeIdForm,
  act: declineMerge,
  next: backTo('declined'),
})
export const proposeUndoAction = formAction({
  schema: mergeIdForm,
  act: proposeUndo,
  next: backTo('undo-proposed'),
})
export const confirmUndoAction = formAction({
  schema: mergeIdForm,
  act: confirmUndo,
  next: backTo('undone'),
})
