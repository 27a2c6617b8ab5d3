'use server'

import { formAction } from '@/app/form-action'
import { deleteComment } from '@/lib/democracy/motions/comments/delete-comment'
import {
  commentForm,
  hideCommentForm,
  whichCommentForm,
} from '@/lib/democracy/motions/comments/forms'
import { hideComment } from '@/lib/democracy/motions/comments/hide-comment'
import { writeComment } from '@/lib/democracy/motions/comments/write-comment'

export const writeCommentAction = formAction({
  schema: commentForm,
  act: writeComment,
  next: ({ number }) => `/motions/${number}?done=commented`,
})

export const deleteCommentAction = formAction({
  schema: whichCommentForm,
  act: deleteComment,
  next: ({ number }) => `/motions/${number}?done=comment-deleted`,
})

export const hideCommentAction = formAction({
  schema: hideCommentForm,
  act: hideComment,
  next: ({ number }) => `/motions/${number}?done=comment-hidden`,
})
