import 'server-only'
import { and, eq, gt, isNotNull, lte } from 'drizzle-orm'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { colleagueSecondFactorChanged } from '@/emails/people/colleague-second-factor-changed'
import { type SecondFactorChange, secondFactorChanged } from '@/emails/people/second-factor-changed'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'

/** Every change of a second factor is told to its holder and to all other officers: nobody gets powers unseen. */
export async function emailSecondFactorChange(
  work: Work,
  { personId, change }: { personId: string; change: SecondFactorChange },
) {
  const key = newId()
  const at = work.now.toISOString()
  const [holder] = await work.tx.select().from(people).where(eq(people.id, personId))
  if (!holder?.email) return
  await work.email(secondFactorChanged, {
    to: { email: holder.email, personId },
    key,
    props: { name: holder.called, change, at, link: siteUrl('/membership/second-factor') },
  })
  const officers = await work.tx
    .selectDistinct({ personId: people.id, email: people.email, name: people.called })
    .from(terms)
    .innerJoin(people, eq(people.id, terms.personId))
    .where(and(lte(terms.startsAt, work.now), gt(terms.endsAt, work.now), isNotNull(people.email)))
  await work.emailAll(
    colleagueSecondFactorChanged,
    officers
      .filter((officer) => officer.personId !== personId)
      .map((officer) => ({
        to: { email: officer.email!, personId: officer.personId },
        key: `${key}/${officer.personId}`,
        props: {
          name: officer.name,
          colleague: holder.name ?? holder.called,
          change,
          at,
          link: siteUrl('/desk/officers/second-factors'),
        },
      })),
  )
}
