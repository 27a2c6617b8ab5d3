'use server'

import { redirect } from 'next/navigation'
import { fromOurPages } from '@/app/form-action'
import { closeSession } from '@/lib/kernel/auth'

/** Ends this browser's session. Somebody who was not signed in any more has what they wanted. */
export async function signOutAction() {
  if (await fromOurPages()) await closeSession()
  redirect('/')
}
