import 'server-only'
import { supporters } from '@/db/schema/people/supporters'
import { supporterWelcomed } from '@/emails/people/supporter-welcomed'
import { verb } from '@/lib/kernel/perform'
import { createProvedPerson } from '@/lib/people/sign-in/create-proved-person'

/**
 * Whoever reads the mailbox has said yes: now there is a person, and they stand by us. News is another question, which is
 * asked next and starts unticked.
 */
export const proveSupporter = verb(
  'supporter.start',
  async (work, { email, token }: { email: string; token: string }) => {
    const personId = await createProvedPerson(work, { email, token, purpose: 'support' })
    if (!personId) return
    await work.tx.insert(supporters).values({ personId, since: work.now })
    work.record('supporter.registered', { kind: 'person', id: personId }, { wantsNews: false })
    await work.email(supporterWelcomed, {
      to: { email, personId },
      key: `${personId}/${work.now.toISOString()}`,
      props: { name: '', answersKept: false },
    })
  },
)
