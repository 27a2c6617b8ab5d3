import 'server-only'
import { eq } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import { memberMerges } from '@/db/schema/records/merges'
import { recordsMerged } from '@/emails/records/records-merged'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { whileNoRollIsWritten } from '@/lib/people/members/one-person-a-roll'
import type { SealedBefore } from './before'
import { findUndo, type Locked, lockBoth, numbersOf } from './find-merge'
import { moveBack } from './move-rows'
import { giveNetworksBack } from './networks-of'
import { mergeMoves, mergeUndoEndsAt } from './states'

/**
 * The second officer: both records are again what they were. What was added to the kept record since, and what somebody has
 * changed since, stays with it. The copy that this was done by is gone then.
 */
export const confirmUndo = verb(
  'merge.confirm-undo',
  { knownTo: 'member.search', subject: findUndo },
  async (work, merge, _: { mergeId: string }) => {
    const { keptId, otherId, undoProposedBy, settledAt, beforeSealed } = merge
    if (!undoProposedBy) throw new Refusal('moved-meanwhile')
    work.assertCan('merge.confirm-undo', { ...merge, personId: otherId })
    await whileNoRollIsWritten(work)
    const { kept, other } = await lockBoth(work, merge)
    const over = !settledAt || work.now >= mergeUndoEndsAt(settledAt)
    if (over || !beforeSealed || !kept || !other || kept.person.erasedAt || other.person.erasedAt)
      throw new Refusal('merge.undo-over')
    const before = unseal<SealedBefore>(beforeSealed)

    await moveBack(work, before.moved, { from: keptId, to: otherId })
    const back = unchangedSince(kept.person, before)
    if (Object.keys(back).length > 0)
      await work.tx.update(people).set(back).where(eq(people.id, keptId))
    await giveAddressBack(work, otherId, before)
    const { resignedAt } = before.other
    await work.tx
      .update(members)
      .set({ mergedIntoId: null, resignedAt: resignedAt === null ? null : new Date(resignedAt) })
      .where(eq(members.personId, otherId))
    if (kept.member.joinedAt.getTime() === new Date(before.joinedAt).getTime())
      await work.tx
        .update(members)
        .set({ joinedAt: new Date(before.kept.joinedAt) })
        .where(eq(members.personId, keptId))
    await giveNetworksBack(work, before.networks)

    await work.move(memberMerges, merge, mergeMoves, 'undo', {
      undoneBy: work.person.personId,
      undoneAt: work.now,
      beforeSealed: null,
    })
    work.record('merge.undone', { kind: 'person', id: keptId }, numbersOf({ kept, other }))
    await tellBoth(work, merge.id, { kept, other, email: before.other.email })
  },
)

/** Of the details that the kept record took over, those that nobody has changed since, as they were. */
function unchangedSince(person: Locked['person'], { kept, written }: SealedBefore) {
  const now = JSON.parse(JSON.stringify(person)) as Record<string, string | null>
  const back = Object.entries(kept.person).filter(([name]) => now[name] === written[name])
  return Object.fromEntries(
    back.map(([name, value]) => [
      name,
      name === 'emailProvedAt' && value ? new Date(value) : value,
    ]),
  ) as Partial<Locked['person']>
}

/** An address that somebody else has taken meanwhile is not given back: the member proves another one. */
async function giveAddressBack(work: Work, otherId: string, { other }: SealedBefore) {
  if (other.email === null) return
  const [taken] = await work.tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, other.email))
  if (taken) throw new Refusal('merge.address-taken')
  await work.tx.update(people).set({ email: other.email }).where(eq(people.id, otherId))
}

type Both = { kept: Locked; other: Locked; email: string | null }

async function tellBoth(work: Work, id: string, { kept, other, email }: Both) {
  const addresses = [
    { person: kept.person, to: kept.person.email === email ? null : kept.person.email },
    { person: other.person, to: email },
  ]
  for (const { person, to } of addresses) {
    await work.email(recordsMerged, {
      to: { email: to, personId: person.id },
      key: `${id}/undone/${person.id}`,
      props: {
        name: person.called,
        number: kept.member.number,
        otherNumber: other.member.number,
        kept: person.id === kept.person.id,
        undone: true,
        until: work.now.toISOString(),
      },
    })
  }
}
