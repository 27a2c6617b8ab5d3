import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { letters } from '@/db/schema/people/letters'
import { networkMemberships } from '@/db/schema/people/networks'
import { newId } from '@/lib/kernel/ids'
import { oneSendingAtATime } from '@/lib/kernel/one-sending'
import { verb, type Work } from '@/lib/kernel/perform'
import { withinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import type { Network } from '@/lib/organisation'
import { sendNetworkLetter } from '@/lib/people/letters/start-letter'
import { convenorsOf } from '../convenors/convenor-rows'
import { networkMembers } from '../memberships'

type Written = {
  /** Made with the form: sent with it twice, the same words are one letter. */
  id: string
  network: Network
  subject: string
  text: string
}

/**
 * A convenor writes to those in the network who asked for its letters, and never learns who they are or how many. Answers whether this very
 * letter has gone already: the button was pressed twice.
 */
export const sendLetterWithinNetwork = verb(
  'network-letter.send',
  {
    subject: (work: Work, { network }: Pick<Written, 'network'>) =>
      convenorsOf(network, work.now, work.tx),
  },
  async (work, { network }, { id, subject, text }: Written) => {
    await oneSendingAtATime(work, id)
    const [before] = await work.tx.select().from(letters).where(eq(letters.id, id))
    const same = before?.network === network && before.subject === subject && before.text === text
    if (same) return { already: true }
    if (!(await withinLimit('letters by network', network)))
      throw new Refusal('network-letter.too-many')
    const asked = await networkMembers(
      work.tx,
      and(eq(networkMemberships.network, network), eq(networkMemberships.wantsLetters, true)),
      work.now,
      1_000_000,
    )
    const ids = asked.map(({ personId }) => personId)
    const audience = sql`select unnest(${sql.param(`{${ids.join(',')}}`)}::uuid[]) as "personId"`
    // Somebody went back to the form and wrote another one.
    const own = before ? newId() : id
    await sendNetworkLetter(work, { id: own, network, subject, text, audience })
    return { already: false }
  },
)
