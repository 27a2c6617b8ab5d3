import 'server-only'
import { networkMeetings } from '@/db/schema/people/networks'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { Network } from '@/lib/organisation'
import { convenorsOf } from '../convenors/convenor-rows'

type Calling = {
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
  async (work, { network }, { title, startsAt, place, onlineLink, words }: Calling) => {
    if (startsAt <= work.now) throw new Refusal('network-meeting.past')
    const id = newId()
    await work.tx.insert(networkMeetings).values({
      id,
      network,
      title,
      startsAt,
      place: place || null,
      onlineLink: onlineLink || null,
      words,
      calledAt: work.now,
    })
    return { id, network }
  },
)
