'use server'

import { formAction, showOnceAction } from '@/app/form-action'
import { addTag } from '@/lib/people/notes/add-tag'
import { memberNoteForm, removeNoteForm, tagForm } from '@/lib/people/notes/forms'
import { removeNote } from '@/lib/people/notes/remove-note'
import { removeTag } from '@/lib/people/notes/remove-tag'
import { writeNote } from '@/lib/people/notes/write-note'
import { openSealedForm } from '@/lib/records/member-record/forms'
import { openSealed } from '@/lib/records/member-record/open-sealed'

const backTo =
  (done: string) =>
  ({ number }: { number: number }) =>
    `/desk/members/${number}?done=${done}`

export const openSealedAction = showOnceAction({ schema: openSealedForm, act: openSealed })
export const writeNoteAction = formAction({
  schema: memberNoteForm,
  act: writeNote,
  next: backTo('noted'),
})
export const removeNoteAction = formAction({
  schema: removeNoteForm,
  act: removeNote,
  next: backTo('note-removed'),
})
export const addTagAction = formAction({ schema: tagForm, act: addTag, next: backTo('tagged') })
export const removeTagAction = formAction({
  schema: tagForm,
  act: removeTag,
  next: backTo('tag-removed'),
})
