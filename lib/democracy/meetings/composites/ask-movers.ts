import 'server-only'
import { compositeAsked } from '@/emails/democracy/composite-asked'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
import type { MeetingRow } from '../lock-meeting'
import { motionsUntil } from '../meeting-rules'

type Asking = {
  id: string
  version: number
  title: string
  meeting: MeetingRow
  /** All movers: whoever wrote the text is among them or not, and is not asked. */
  parties: readonly string[]
  /** "Motions 3 and 5" */
  motions: string
  /** The text was changed, so whoever had consented is asked again. */
  again: boolean
}

/** Emails every mover who has not consented to this version by writing it. */
export async function askMovers(work: Work, asking: Asking) {
  const { id, version, title, meeting, parties, motions, again } = asking
  for (const personId of parties) {
    if (personId === work.person.personId) continue
    const mover = await addresseeOf(work.tx, personId)
    if (!mover) continue
    await work.email(compositeAsked, {
      to: mover,
      key: `${id}/${version}/${personId}`,
      props: {
        name: mover.name,
        title,
        motions,
        again,
        startsAt: meeting.startsAt.toISOString(),
        until: motionsUntil(meeting.startsAt).toISOString(),
        link: siteUrl(`/meetings/${meeting.number}/composites/${id}`),
      },
    })
  }
}
