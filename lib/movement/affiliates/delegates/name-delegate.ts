import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { affiliateDelegates } from '@/db/schema/movement/affiliates'
import { affiliateDelegateNamed } from '@/emails/movement/affiliate-delegate-named'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { personBehind } from '@/lib/people/members/person-behind'
import { lockAffiliated } from '../contact/confirm-year'
import { affiliationOn, delegatesFor } from '../years'
import { delegateHash } from './lock-delegate'
import { delegateAnswerDays, longestSubstituteDays, type NamedDelegate } from './states'

type Naming = { token: string; name: string; email: string }
type Standing = { standsInFor: string; until: string }

/** The contact names a delegate, as long as the affiliate has a place left. They are none before they have said yes. */
export const nameDelegate = verb(
  'affiliate.speak-for',
  async (work, { token, ...named }: Naming) => {
    const found = await lockAffiliated(work, token)
    const { affiliate, years } = found
    const t = affiliateDelegates
    const taken = await work.tx.$count(
      t,
      and(eq(t.affiliateId, affiliate.id), isNull(t.standsInFor)),
    )
    if (taken >= delegatesFor(years.at(-1)!.members)) throw new Refusal('affiliate.no-place')
    await name(work, found, named, { standsInFor: null, until: null })
  },
)

/** The contact names somebody who stands in for one of its delegates until a day. One at a time. */
export const nameSubstitute = verb(
  'affiliate.speak-for',
  async (work, { token, standsInFor, until, ...named }: Naming & Standing) => {
    const found = await lockAffiliated(work, token)
    const today = dateOf(work.now)
    const latest = dateOf(addDays(work.now, longestSubstituteDays))
    if (until < today || until > latest) throw new Refusal('affiliate.substitute-until')
    const t = affiliateDelegates
    const [delegate] = await work.tx
      .select()
      .from(t)
      .where(and(eq(t.id, standsInFor), eq(t.affiliateId, found.affiliate.id)))
    if (!delegate?.acceptedAt || delegate.standsInFor) throw new Refusal('moved-meanwhile')
    await name(work, found, named, { standsInFor, until })
  },
)

async function name(
  work: Work,
  { affiliate, years }: Awaited<ReturnType<typeof lockAffiliated>>,
  { name, email }: NamedDelegate,
  standing: Standing | { standsInFor: null; until: null },
) {
  if (affiliationOn(years, dateOf(work.now)).stands === 'lapsed')
    throw new Refusal('affiliate.lapsed')
  const own = newToken()
  const id = newId()
  await work.tx.insert(affiliateDelegates).values({
    id,
    affiliateId: affiliate.id,
    ...standing,
    namedSealed: seal({ name, email } satisfies NamedDelegate),
    addressHash: delegateHash(email),
    personId: personBehind(email),
    tokenHash: hashOf(own),
    tokenSealed: seal(own),
    namedAt: work.now,
  })
  const subject = { kind: 'affiliate', id: affiliate.id }
  const entry = standing.until
    ? 'affiliate.substitute-named'
    : ('affiliate.delegate-named' as const)
  work.record(entry, subject, { number: affiliate.number })
  await work.email(affiliateDelegateNamed, {
    to: { email },
    key: id,
    props: {
      name,
      organisation: affiliate.name,
      lastDay: standing.until,
      link: siteUrl(`/affiliates/delegate/${own}`),
      days: delegateAnswerDays,
    },
  })
}
