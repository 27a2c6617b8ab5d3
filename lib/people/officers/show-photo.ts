import 'server-only'
import { and, eq, gt, isNull, lte } from 'drizzle-orm'
import { officerPhotos, terms } from '@/db/schema/people/officers'
import { consents } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { currentVersion } from '@/lib/people/members/wordings'
import { cleanPhoto } from '@/lib/photos/clean-photo'

const wording = 'photo-on-officers-page' as const

/**
 * An officer puts their own photo on the public page, and agrees to that with it: the consent is for this page and no other. The
 * photo is drawn anew first, so nothing is held meanwhile and nothing comes along of where it was taken.
 */
export async function showOfficerPhoto(actor: PersonActor, photo: { bytes: Buffer }) {
  const { personId } = actor
  await askWhetherTheyMay(actor, { personId })
  const found = await cleanPhoto(photo.bytes)
  if ('problem' in found) throw new Refusal(found.problem)
  return storePhoto(actor, { personId, content: found.content })
}

const askWhetherTheyMay = verb('officer-photo.change', (work, input: { personId: string }) =>
  assertInOffice(work, input.personId),
)

const storePhoto = verb(
  'officer-photo.change',
  async (work, { personId, content }: { personId: string; content: Buffer }) => {
    await assertInOffice(work, personId)
    await work.tx
      .insert(officerPhotos)
      .values({ personId, content, addedAt: work.now })
      .onConflictDoUpdate({
        target: officerPhotos.personId,
        set: { content, addedAt: work.now },
      })
    const open = and(
      eq(consents.personId, personId),
      eq(consents.wording, wording),
      isNull(consents.withdrawnAt),
    )
    if ((await work.tx.$count(consents, open)) === 0) {
      await work.tx.insert(consents).values({
        id: newId(),
        personId,
        wording,
        version: currentVersion(wording),
        givenAt: work.now,
      })
    }
    work.record('officer-photo.shown', { kind: 'person', id: personId })
  },
)

async function assertInOffice(work: Work, personId: string) {
  const now = and(lte(terms.startsAt, work.now), gt(terms.endsAt, work.now))
  const held = await work.tx.$count(terms, and(eq(terms.personId, personId), now))
  if (held === 0) throw new Refusal('office.not-held')
}

type Removed = { personId: string }

/** Takes the consent back, and the photo is gone with it. Nothing there is done already. */
export const removeOfficerPhoto = verb('officer-photo.change', async (work, input: Removed) => {
  if (await deletePhoto(work, input.personId))
    work.record('officer-photo.removed', { kind: 'person', id: input.personId })
})

/** The photo and the consent end together. */
export async function deletePhoto(work: Work, personId: string): Promise<boolean> {
  const gone = await work.tx
    .delete(officerPhotos)
    .where(eq(officerPhotos.personId, personId))
    .returning({ personId: officerPhotos.personId })
  await work.tx
    .update(consents)
    .set({ withdrawnAt: work.now })
    .where(
      and(
        eq(consents.personId, personId),
        eq(consents.wording, wording),
        isNull(consents.withdrawnAt),
      ),
    )
  return gone.length > 0
}
