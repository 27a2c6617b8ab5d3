import { eq, sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { members, people } from '@/db/schema/people/people'
import { supporters } from '@/db/schema/people/supporters'
import { system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { eraseEndedSupporters } from '@/lib/records/retention/erase-ended-supporters'
import { eraseLapsedMembers } from '@/lib/records/retention/erase-lapsed-members'
import { asOwner } from '@/tests/support/database'
import { aMember, aPerson } from '@/tests/support/people'

const clock = system('daily')
afterAll(() => asOwner((owner) => owner.execute(sql`drop trigger refuse_one on people`)))

test('somebody whose record cannot be erased keeps nobody else in our books', async () => {
  const longAgo = addDays(now(), -2000)
  const broken = [await aMember(), await aPerson()] as const
  const others = [await aMember(), await aPerson()] as const
  for (const [member, supporter] of [broken, others]) {
    await database()
      .update(members)
      .set({ resignedAt: longAgo })
      .where(eq(members.personId, member.personId))
    await database()
      .insert(supporters)
      .values({ personId: supporter.personId, since: longAgo, endedAt: longAgo })
  }
  const refused = broken.map(({ personId }) => `'${personId}'`).join(', ')
  await asOwner(async (owner) => {
    await owner.execute(
      sql.raw(`create function refuse_one() returns trigger language plpgsql as $$
        begin if new.id in (${refused}) then raise exception 'broken'; end if; return new; end $$`),
    )
    await owner.execute(
      sql`create trigger refuse_one before update on people for each row execute function refuse_one()`,
    )
  })
  await expect(eraseLapsedMembers(clock, {})).rejects.toThrow()
  await expect(eraseEndedSupporters(clock, {})).rejects.toThrow()
  const erased = async ({ personId }: { personId: string }) =>
    (await database().select().from(people).where(eq(people.id, personId)))[0]!.erasedAt !== null
  expect(await Promise.all(broken.map(erased))).toEqual([false, false])
  expect(await Promise.all(others.map(erased))).toEqual([true, true])
  const counted = await database()
    .select({ action: auditEntries.action, detail: auditEntries.detail })
    .from(auditEntries)
    .where(eq(auditEntries.subjectKind, 'retention'))
  expect(counted).toEqual([
    { action: 'retention.members', detail: { forgotten: 1 } },
    { action: 'retention.supporters', detail: { forgotten: 1 } },
  ])
})
