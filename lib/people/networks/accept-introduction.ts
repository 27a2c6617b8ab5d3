import 'server-only'
import { eq } from 'drizzle-orm'
import { introductions, networkMemberships } from '@/db/schema/people/networks'
import { people } from '@/db/schema/people/people'
import { introductionAccepted } from '@/emails/people/introduction-accepted'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
import { assertHas } from './ask-introduction'
import { introductionToAnswer } from './find-introduction'
import { type ContactToShare, introductionMoves } from './introduction-states'

type Accepting = { introductionId: string; shares: ContactToShare[] }

/** Says yes: from now on each of the two sees what the other chose to share, and nothing else. */
export const acceptIntroduction = verb(
  'introduction.accept',
  { subject: introductionToAnswer },
  async (work, { introduction, personId }, { shares }: Accepting) => {
    const [own] = await work.tx
      .select({ email: people.email, phone: people.phone })
      .from(people)
      .where(eq(people.id, personId))
    assertHas(own!, shares)
    await work.move(introductions, introduction, introductionMoves, 'accept', {
      answeredAt: work.now,
      toSharesEmail: shares.includes('email'),
      toSharesPhone: shares.includes('phone'),
    })
    const [from] = await work.tx
      .select({ personId: networkMemberships.personId })
      .from(networkMemberships)
      .where(eq(networkMemberships.id, introduction.fromId))
    const asked = from && (await addresseeOf(work.tx, from.personId))
    if (!asked) return
    await work.email(introductionAccepted, {
      to: asked,
      key: introduction.id,
      props: { name: asked.name, link: siteUrl('/membership/networks') },
    })
  },
)
