import 'server-only'
import { and, eq } from 'drizzle-orm'
import { networkMeetings } from '@/db/schema/people/networks'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { Network } from '@/lib/organisation'
import { convenorsOf } from '../convenors/convenor-rows'

type Calling = {
  /** What makes it this meeting: a form that is sent twice calls one. */
  nonce: string
  network: Network
  title: string
  startsAt: Date
  place: string
  onlineLink: string
  words: string
}

/** A convenor calls a meeting of the network. Its members find it on the network's page; no email says that they are in one. */
export const callNetworkMeeting = verb(
  'network-meeting.call',
  {
    subject: (work: Work, { network }: Pick<Calling, 'network'>) =>
      convenorsOf(network, work.now, work.tx),
  },
  async (work, { network }, { nonce, title, startsAt, place, onlineLink, words }: Calling) => {
    if (startsAt <= work.now) throw new Refusal('network-meeting.past')
    const said = { title, startsAt, place: place || null, onlineLink: onlineLink || null, words }
    const called = await work.tx
      .insert(networkMeetings)
      .values({ id: nonce, network, ...said, calledAt: work.now })
      .onConflictDoNothing({ target: networkMeetings.id })
      .returning({ id: networkMeetings.id })
    if (called.length === 0) await assertSame(work, nonce, { network, title, startsAt })
    return { id: nonce, network }
  },
)

/** Whoever goes back and types another meeting into the same form is not shown the first one as if it were the second. */
async function assertSame(
  work: Work,
  id: string,
  { network, title, startsAt }: Pick<Calling, 'network' | 'title' | 'startsAt'>,
) {
  const same = and(
    eq(networkMeetings.id, id),
    eq(networkMeetings.network, network),
    eq(networkMeetings.title, title),
    eq(networkMeetings.startsAt, startsAt),
  )
  if ((await work.tx.$count(networkMeetings, same)) === 0) throw new Refusal('moved-meanwhile')
}
