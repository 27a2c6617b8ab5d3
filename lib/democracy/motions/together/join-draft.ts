import 'server-only'
import { eq } from 'drizzle-orm'
import { sharedDrafts } from '@/db/schema/democracy/shared-drafts'
import { draftJoined } from '@/emails/democracy/draft-joined'
import { isTheirRecord } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { unseal } from '@/lib/kernel/field-encryption'
import { hashOf } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { readsMailboxWith } from '@/lib/people/members/mailbox'
import { readNameOfRecord } from '@/lib/people/members/name-of-record'
import { findSharedDraft } from './lock-shared-draft'

/** Whoever has the link agrees to write with its mover. They second nothing by it: that is of the text as it is moved. */
export const joinDraft = verb(
  'motion.second',
  async (work, { id, key }: { id: string; key: string }) => {
    const { personId } = work.person
    const draft = await findSharedDraft(work.tx, id)
    if (!draft || hashOf(key) !== hashOf(unseal<string>(draft.keySealed)))
      throw new Refusal('draft.gone')
    if (draft.writerId === personId) return
    if (isTheirRecord(work.person, draft.moverId)) throw new Refusal('motion.own')
    if (draft.writerId) throw new Refusal('draft.has-writer')
    if (await readsMailboxWith(work.tx, personId, [draft.moverId]))
      throw new Refusal('shared-address.one-mailbox')
    await work.tx.update(sharedDrafts).set({ writerId: personId }).where(eq(sharedDrafts.id, id))
    const mover = await addresseeOf(work.tx, draft.moverId)
    if (!mover) return
    await work.email(draftJoined, {
      to: mover,
      key: `${id}/${personId}`,
      props: {
        name: mover.name,
        memberName: await readNameOfRecord(work.tx, personId),
        title: draft.boxes.title || 'no title yet',
        link: siteUrl(`/motions/together/${id}`),
      },
    })
  },
)
