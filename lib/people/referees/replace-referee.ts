import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { references } from '@/db/schema/membership/join'
import type { Actor } from '@/lib/kernel/actor'
import { verb, type Work } from '@/lib/kernel/perform'
import { withinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { type Case, lockApplicationOfReference } from './lock-application'
import { requestReference } from './request-reference'
import { ownCondition } from './states'
import { noteTypist } from './typists'

type Input = { referenceId: string; name: string; contact: string }

const replace = verb(
  'reference.replace',
  { subject: lockApplicationOfReference },
  (work, found, input: Input) => putAnother(work, found, input),
)

const replaceFor = verb(
  'application.act-for',
  { knownTo: 'application.list', subject: lockApplicationOfReference },
  async (work, found, input: Input) => {
    await putAnother(work, found, input)
    await noteTypist(work, found.application.id)
  },
)

async function putAnother(work: Work, found: Case, input: Input) {
  const { application, applicant, reference, filed } = found
  const condition = ownCondition(reference, work.now)
  if (condition === 'replaced' && (await alreadyNamed())) return
  if (condition !== 'to-replace' && condition !== 'waiting') {
    throw new Refusal('reference.not-replaceable')
  }
  const about = { referenceId: reference.id, place: reference.place }
  const current = and(eq(references.id, reference.id), isNull(references.replacedAt))
  // The person is the same, so the request that is out stays as it is.
  if (condition === 'waiting' && reference.refereeContact === input.contact) {
    if (reference.refereeName === input.name) return
    await work.tx.update(references).set({ refereeName: input.name }).where(current)
    work.record('reference.corrected', filed, about)
    return
  }
  const replaced = await work.tx
    .update(references)
    .set({ replacedAt: work.now, tokenHash: null })
    .where(current)
    .returning({ id: references.id })
  if (replaced.length !== 1) throw new Refusal('moved-meanwhile')
  work.record('reference.replaced', filed, about)
  await requestReference(work, {
    applicationId: application.id,
    place: reference.place,
    name: input.name,
    contact: input.contact,
    applicantId: application.personId,
    applicantName: applicant.name,
  })

  // A second press of the same button: the person has what they wanted.
  async function alreadyNamed() {
    const [current] = await work.tx
      .select({ contact: references.refereeContact })
      .from(references)
      .where(
        and(
          eq(references.applicationId, application.id),
          eq(references.place, reference.place),
          isNull(references.replacedAt),
        ),
      )
    return current?.contact === input.contact
  }
}

/**
 * The applicant corrects a referee who has not answered, or names somebody else in the place of one who said no, did not answer,
 * or was not accepted. Each may be an email to a member, so nobody names more than a few in a day.
 */
export async function replaceReferee(actor: Actor, input: Input): Promise<void> {
  const named = actor.kind === 'person' ? actor.personId : actor.kind
  if (!(await withinLimit('referees by person', named))) throw new Refusal('reference.too-many')
  await replace(actor, input)
}

/** An officer does it as somebody who applied on paper asked, by phone or letter. */
export async function replaceRefereeFor(actor: Actor, input: Input): Promise<void> {
  const by = actor.kind === 'person' ? actor.personId : actor.kind
  if (!(await withinLimit('referees by person', by))) throw new Refusal('reference.too-many')
  await replaceFor(actor, input)
}
