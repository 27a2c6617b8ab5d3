import 'server-only'
import { and, eq, gt, inArray, lte } from 'drizzle-orm'
import { complaintParties, complaints } from '@/db/schema/membership/complaints'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { complaintReceived } from '@/emails/membership/complaint-received'
import { complaintToHandle } from '@/emails/membership/complaint-to-handle'
import type { Actor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { remoteAddress } from '@/lib/kernel/request'
import { organisation } from '@/lib/organisation'
import type { ComplaintKind } from './complaint-kinds'
import { leastHandlers } from './find-complaint'
import { newReference } from './reference-code'
import { whoHandles } from './who-handles'

type Sent = {
  kind: ComplaintKind
  words: string
  officers: string[]
  mayBeNamed: 'yes' | 'no'
  name: string
  email: string
}

/**
 * Anybody complains, of anything we do. It is acknowledged in the same transaction (the law gives 30 days, since June 2026).
 * The officers it is about, and whoever wrote it, are concerned in it from its first moment: they get no email about it.
 */
const record = verb('complaint.send', async (work, sent: Sent) => {
  const { kind, words, mayBeNamed, name, email } = sent
  const complainantId = work.actor.kind === 'person' ? work.actor.personId : null
  const concerned = await whomItConcerns(work, sent, complainantId)
  const { handlers } = await whoHandles(work, concerned, leastHandlers)
  if (handlers.length === 0) throw new Refusal('complaint.nobody-left')
  const id = newId()
  const reference = newReference()
  const answerBy = addDays(work.now, organisation.rules.complaintAnswerDays)
  await work.tx.insert(complaints).values({
    id,
    reference,
    kind,
    complainantId,
    nameSealed: seal(name),
    emailSealed: seal(email),
    wordsSealed: seal(words),
    mayBeNamed: mayBeNamed === 'yes',
    receivedAt: work.now,
    answerBy,
  })
  if (concerned.size > 0) {
    const parties = [...concerned].map((personId) => ({ complaintId: id, personId }))
    await work.tx.insert(complaintParties).values(parties)
  }
  work.recordUnnamed('complaint.received', { kind: 'complaint', id })
  await work.email(complaintReceived, {
    to: { email, personId: complainantId ?? undefined },
    key: id,
    props: { reference, until: answerBy.toISOString() },
  })
  await work.emailAll(
    complaintToHandle,
    handlers.map((officer) => ({
      to: { email: officer.email, personId: officer.personId },
      key: `${id}/${officer.personId}`,
      props: {
        name: officer.name,
        until: answerBy.toISOString(),
        link: siteUrl(`/desk/complaints/${reference}`),
      },
    })),
  )
  return { reference }
})

/** A limit by place, because what is acknowledged goes to an address that nobody has proved. */
export async function sendComplaint(actor: Actor, sent: Sent) {
  await assertWithinLimit('complaint by place', await remoteAddress())
  return record(actor, sent)
}

/** The officers who were ticked, and the complainant: by their account, and by the address they gave. */
async function whomItConcerns(work: Work, { officers, email }: Sent, complainantId: string | null) {
  const named = await work.tx
    .select({ personId: terms.personId })
    .from(terms)
    .where(
      and(inArray(terms.id, officers), lte(terms.startsAt, work.now), gt(terms.endsAt, work.now)),
    )
  const writers = await work.tx
    .select({ personId: people.id })
    .from(people)
    .where(eq(people.email, email))
  const ids = [...named, ...writers].map(({ personId }) => personId)
  return new Set(complainantId ? [...ids, complainantId] : ids)
}
