'use server'

import { formAction } from '@/app/form-action'
import { commentOnStatement } from '@/lib/movement/statements/drafting/comment-on-statement'
import {
  askToSignForm,
  commentOnStatementForm,
  ownSignatureForm,
  signAsOrganisationForm,
  signAsPersonForm,
} from '@/lib/movement/statements/forms'
import { askToSign } from '@/lib/movement/statements/signing/ask-to-sign'
import { signAsOrganisation, signAsPerson } from '@/lib/movement/statements/signing/sign-statement'
import { withdrawSignature } from '@/lib/movement/statements/signing/withdraw-signature'

export const commentOnStatementAction = formAction({
  forVisitors: true,
  schema: commentOnStatementForm,
  act: commentOnStatement,
  next: ({ token }) => `/statements/draft/${token}?done=commented`,
})

export const askToSignAction = formAction({
  forVisitors: true,
  schema: askToSignForm,
  act: askToSign,
  next: ({ slug, link }) =>
    link ? `/statements/draft/${link}?done=asked` : `/statements/${slug}?done=asked`,
})

const own = (_: unknown, { token, isNew }: { token: string; isNew: boolean }) =>
  `/statements/signature/${token}?done=${isNew ? 'signed' : 'before'}`

export const signAsPersonAction = formAction({
  forVisitors: true,
  schema: signAsPersonForm,
  act: signAsPerson,
  next: own,
})

export const signAsOrganisationAction = formAction({
  forVisitors: true,
  schema: signAsOrganisationForm,
  act: signAsOrganisation,
  next: own,
  at: { 'statement.ours': 'organisation', 'statement.agreed-later': 'agreedOn' },
})

export const withdrawSignatureAction = formAction({
  forVisitors: true,
  schema: ownSignatureForm,
  act: withdrawSignature,
  next: '/statements?done=withdrawn',
})
