'use server'

import { formAction } from '@/app/form-action'
import { confirmProposal } from '@/lib/people/officers/confirm-proposal'
import { appointForm, endForm, settleForm } from '@/lib/people/officers/forms'
import { proposeAppointment } from '@/lib/people/officers/propose-appointment'
import { proposeEnding } from '@/lib/people/officers/propose-ending'
import { rejectProposal } from '@/lib/people/officers/reject-proposal'
import { withdrawProposal } from '@/lib/people/officers/withdraw-proposal'

const done = (what: string) => () => `/desk/officers?done=${what}`

export const proposeToAppoint = formAction(appointForm, proposeAppointment, done('proposed'))
export const proposeToEnd = formAction(endForm, proposeEnding, done('proposed'))
export const confirm = formAction(settleForm, confirmProposal, done('confirmed'))
export const reject = formAction(settleForm, rejectProposal, done('rejected'))
export const withdraw = formAction(settleForm, withdrawProposal, done('withdrawn'))
