'use server'

import { redirect } from 'next/navigation'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusals'
import { viewer } from '@/lib/people/sign-in/viewer'
import { retryMail } from '@/lib/records/outgoing-mail/retry-mail'

export async function sendAgain(form: FormData) {
  const mailId = String(form.get('mailId') ?? '')
  try {
    if (isId(mailId)) await retryMail(await viewer(), { mailId })
  } catch (error) {
    // Somebody was quicker, or this is not theirs to do: the list shows how it stands.
    if (!(error instanceof Refusal)) throw error
  }
  redirect('/desk/mail')
}
