import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { networkMemberships } from '@/db/schema/people/networks'
import { verb, type Work } from '@/lib/kernel/perform'
import { withinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import type { Network } from '@/lib/organisation'
import { sendNetworkLetter } from '@/lib/people/letters/start-letter'
import { convenorsOf } from '../convenors/convenor-rows'
import { networkMembers } from '../memberships'

type Written = { network: Network; subject: string; text: string }

/** A convenor writes to those in the network who asked for its letters, and never learns who they are or how many. */
export const sendLetterWithinNetwork = verb(
  'network-letter.send',
  {
    subject: (work: Work, { network }: Pick<Written, 'network'>) =>
      convenorsOf(network, work.now, work.tx),
  },
  async (work, { network }, { subject, text }: Written) => {
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
    await sendNetworkLetter(work, { network, subject, text, audience })
  },
)
