'use server'

import { redirect } from 'next/navigation'
import { closeSession } from '@/lib/kernel/auth'

/** Ends this browser's session. Somebody who was not signed in any more has what they wanted. */
export async function signOutAction() {
  await closeSession()
  redirect('/')
}
