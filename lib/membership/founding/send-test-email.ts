import 'server-only'
import { setUpTested } from '@/emails/membership/set-up-tested'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { lockSetUp } from './lock-set-up'

const send = verb(
  'set-up.send-test-email',
  { subject: lockSetUp },
  async (work, _setUp, { email }: { email: string }) => {
    await work.email(setUpTested, { to: { email }, key: newId(), props: { site: siteUrl() } })
    work.record('set-up.test-email-sent', { kind: 'organisation', id: 'founding' })
  },
)

/** By the very way that all our emails go, so that one that arrives says that the next will. */
export async function sendTestEmail(actor: Actor, asked: { email: string }) {
  await assertWithinLimit('test emails of a set-up', '')
  await send(actor, asked)
}
