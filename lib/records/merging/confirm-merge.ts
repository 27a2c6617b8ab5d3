import 'server-only'
import { eq } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import { sessions, signInTokens } from '@/db/schema/people/sign-in'
import { memberMerges } from '@/db/schema/records/merges'
import { recordsMerged } from '@/emails/records/records-merged'
import { seal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { whileNoRollIsWritten } from '@/lib/people/members/one-person-a-roll'
import { forgetNetworks } from '@/lib/people/networks/forget-networks'
import type { Before } from './before'
import { findMerge, type Locked, lockBoth, numbersOf } from './find-merge'
import { whatIsInTheWay } from './in-the-way'
import { type MergePart, mergeParts } from './merge-parts'
import { moveRows } from './move-rows'
import { networksOf } from './networks-of'
import { mergeMoves, mergeUndoEndsAt } from './states'

/** Of any length up to this it becomes the same length: how much somebody had answered for equality monitoring tells something. */
const sealedLength = 65_536

/**
 * The second officer: from now on both records are one person's. The other membership ends, its number leads to the one that is
 * kept, nobody can sign in to it, and both addresses are told. It is done while no roll is written, so that no roll holds both.
 */
export const confirmMerge = verb(
  'merge.confirm',
  { knownTo: 'member.search', subject: findMerge },
  async (work, merge, _: { mergeId: string }) => {
    const { keptId, otherId, fromOther } = merge
    work.assertCan('merge.confirm', { ...merge, personId: otherId })
    await whileNoRollIsWritten(work)
    const { kept, other } = await lockBoth(work, merge)
    const [inTheWay] = await whatIsInTheWay(work.tx, merge, work.now)
    if (inTheWay || !kept || !other) throw new Refusal(inTheWay ?? 'merge.not-two-records')

    const networks = await networksOf(work, otherId)
    await forgetNetworks(work, otherId)
    await work.tx.delete(sessions).where(eq(sessions.personId, otherId))
    if (other.person.email)
      await work.tx.delete(signInTokens).where(eq(signInTokens.email, other.person.email))
    await work.tx.update(people).set({ email: null }).where(eq(people.id, otherId))
    const written = takenOver(kept, other, fromOther)
    if (Object.keys(written).length > 0)
      await work.tx.update(people).set(written).where(eq(people.id, keptId))
    await work.tx
      .update(members)
      .set({ mergedIntoId: keptId, resignedAt: other.member.resignedAt ?? work.now })
      .where(eq(members.personId, otherId))
    const joinedAt = joinedWhen(kept, other)
    await work.tx.update(members).set({ joinedAt }).where(eq(members.personId, keptId))
    const moved = await moveRows(work, { from: otherId, to: keptId })

    const before: Before = {
      kept: { person: only(kept.person, Object.keys(written)), joinedAt: kept.member.joinedAt },
      written,
      joinedAt,
      other: { email: other.person.email, resignedAt: other.member.resignedAt },
      networks,
      moved,
    }
    await work.move(memberMerges, merge, mergeMoves, 'confirm', {
      settledBy: work.person.personId,
      settledAt: work.now,
      beforeSealed: seal(before, { length: sealedLength }),
    })
    work.record('merge.confirmed', { kind: 'person', id: keptId }, numbersOf({ kept, other }))
    await tellBoth(work, merge.id, kept, other)
  },
)

type Person = Locked['person']

/** What the kept record has from now on that it had not: what was chosen, and an address if it has none. */
function takenOver(kept: Locked, other: Locked, fromOther: readonly MergePart[]): Partial<Person> {
  const columns = fromOther.flatMap((part) => [...mergeParts[part].columns])
  const address = kept.person.email === null ? (['email', 'emailProvedAt'] as const) : []
  return only(other.person, [...columns, ...address])
}

function only(person: Person, columns: readonly string[]): Partial<Person> {
  return Object.fromEntries(Object.entries(person).filter(([name]) => columns.includes(name)))
}

/** Somebody who was a member all along by the other record has been one since then; one who had left has not. */
function joinedWhen(kept: Locked, other: Locked): Date {
  const both = [kept.member, other.member]
  if (both.some(({ resignedAt }) => resignedAt)) return kept.member.joinedAt
  return new Date(Math.min(...both.map(({ joinedAt }) => joinedAt.getTime())))
}

async function tellBoth(work: Work, id: string, kept: Locked, other: Locked) {
  for (const { person } of [kept, other]) {
    await work.email(recordsMerged, {
      to: { email: person.email, personId: person.id },
      key: `${id}/${person.id}`,
      props: {
        name: person.called,
        number: kept.member.number,
        otherNumber: other.member.number,
        kept: person.id === kept.person.id || kept.person.email === null,
        undone: false,
        until: mergeUndoEndsAt(work.now).toISOString(),
      },
    })
  }
}
