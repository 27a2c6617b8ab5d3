'use server'

import { formAction, showOnceAction } from '@/app/form-action'
import {
  changeStatement,
  discardStatement,
} from '@/lib/movement/statements/drafting/change-statement'
import { deleteStatementComment } from '@/lib/movement/statements/drafting/comment-on-statement'
import { draftStatement } from '@/lib/movement/statements/drafting/draft-statement'
import {
  makeStatementLink,
  withdrawStatementLink,
} from '@/lib/movement/statements/drafting/make-statement-link'
import {
  changeStatementForm,
  declineSignatureForm,
  draftStatementForm,
  jointStatementForm,
  makeStatementLinkForm,
  signatureForm,
  statementCommentForm,
  statementLinkForm,
  statementRevisionForm,
  statementSeenForm,
  withdrawStatementForm,
} from '@/lib/movement/statements/forms'
import {
  approveSignature,
  declineSignature,
} from '@/lib/movement/statements/moderating/judge-signature'
import { confirmStatementNews } from '@/lib/movement/statements/news/confirm-news'
import { writeStatementNewsForm } from '@/lib/movement/statements/news/forms'
import { discardStatementNews, writeStatementNews } from '@/lib/movement/statements/news/write-news'
import {
  confirmStatement,
  confirmStatementWithdrawal,
  returnStatement,
} from '@/lib/movement/statements/publishing/confirm-statement'
import {
  proposeStatement,
  proposeStatementWithdrawal,
} from '@/lib/movement/statements/publishing/propose-statement'

const back = (done: string) => {
  return ({ number }: { number: number }) => `/desk/statements/${number}?done=${done}`
}

const atFields = { 'statement.deadline-past': 'signUntil' } as const

export const draftStatementAction = formAction({
  schema: draftStatementForm,
  act: draftStatement,
  next: (_, { number }) => `/desk/statements/${number}?done=drafted`,
  at: atFields,
})

export const changeStatementAction = formAction({
  schema: changeStatementForm,
  act: changeStatement,
  next: back('changed'),
  at: atFields,
})

export const discardStatementAction = formAction({
  schema: statementRevisionForm,
  act: discardStatement,
  next: '/desk/statements?done=discarded',
})

export const makeStatementLinkAction = showOnceAction({
  schema: makeStatementLinkForm,
  act: makeStatementLink,
})

export const withdrawStatementLinkAction = formAction({
  schema: statementLinkForm,
  act: withdrawStatementLink,
  next: back('link-withdrawn'),
})

export const deleteStatementCommentAction = formAction({
  schema: statementCommentForm,
  act: deleteStatementComment,
  next: back('comment-deleted'),
})

export const proposeStatementAction = formAction({
  schema: statementRevisionForm,
  act: proposeStatement,
  next: back('proposed'),
})

export const confirmStatementAction = formAction({
  schema: statementRevisionForm,
  act: confirmStatement,
  next: back('published'),
})

export const returnStatementAction = formAction({
  schema: jointStatementForm,
  act: returnStatement,
  next: back('returned'),
})

export const proposeStatementWithdrawalAction = formAction({
  schema: withdrawStatementForm,
  act: proposeStatementWithdrawal,
  next: back('proposed'),
})

export const confirmStatementWithdrawalAction = formAction({
  schema: statementSeenForm,
  act: confirmStatementWithdrawal,
  next: back('withdrawn'),
})

const signatures = (done: string) => {
  return ({ number }: { number: number }) => `/desk/statements/${number}/signatures?done=${done}`
}

export const approveSignatureAction = formAction({
  schema: signatureForm,
  act: approveSignature,
  next: signatures('approved'),
})

export const declineSignatureAction = formAction({
  schema: declineSignatureForm,
  act: declineSignature,
  next: signatures('declined'),
})

const news = (done: string) => {
  return ({ number }: { number: number }) => `/desk/statements/${number}/news?done=${done}`
}

export const writeStatementNewsAction = formAction({
  schema: writeStatementNewsForm,
  act: writeStatementNews,
  next: news('written'),
})

export const confirmStatementNewsAction = formAction({
  schema: statementSeenForm,
  act: confirmStatementNews,
  next: news('sent'),
})

export const discardStatementNewsAction = formAction({
  schema: jointStatementForm,
  act: discardStatementNews,
  next: news('discarded'),
})
