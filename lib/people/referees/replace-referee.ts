import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { references } from '@/db/schema/membership/join'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockApplicationOfReference } from './lock-application'
import { requestReference } from './request-reference'
import { ownCondition } from './states'

type Input = { referenceId: string; name: string; contact: string }

/** The applicant names somebody else, once a referee said no, could not be reached, did not answer, or was not accepted. */
export const replaceReferee = verb(
  'reference.replace',
  { subject: lockApplicationOfReference },
  async (work, found, input: Input) => {
    const { application, applicant, reference, filed } = found
    const condition = ownCondition(reference, work.now)
    if (condition === 'replaced' && (await alreadyNamed())) return
    if (condition !== 'to-replace') throw new Refusal('reference.not-replaceable')
    const replaced = await work.tx
      .update(references)
      .set({ replacedAt: work.now, tokenHash: null })
      .where(and(eq(references.id, reference.id), isNull(references.replacedAt)))
      .returning({ id: references.id })
    if (replaced.length !== 1) throw new Refusal('moved-meanwhile')
    work.record('reference.replaced', filed, { referenceId: reference.id, place: reference.place })
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
  },
)
