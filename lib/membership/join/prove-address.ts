import 'server-only'
import { applications } from '@/db/schema/membership/join'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { createProvedPerson } from '@/lib/people/sign-in/create-proved-person'
import { filed } from './own-application'

/** The stranger has shown that the address is theirs: now there is a person, and their draft. */
export const proveAddress = verb(
  'application.start',
  async (work, { email, token }: { email: string; token: string }) => {
    const personId = await createProvedPerson(work, { email, token, purpose: 'join' })
    if (!personId) return
    const application = { id: newId(), personId, startedAt: work.now }
    await work.tx.insert(applications).values(application)
    work.record('application.started', filed(application))
  },
)
