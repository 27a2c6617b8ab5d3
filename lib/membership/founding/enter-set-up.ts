import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { setUp } from '@/db/schema/membership/set-up'
import type { Actor } from '@/lib/kernel/actor'
import { hashOf, newToken } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { assertWithinLimit, uncount } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { remoteAddress } from '@/lib/kernel/request'
import { setUpCodeHash } from './set-up-code'

const exchangeCode = verb('set-up.enter', async (work, { code }: { code: string }) => {
  const key = newToken()
  const [taken] = await work.tx
    .update(setUp)
    .set({ codeHash: null, keyHash: hashOf(key) })
    .where(and(eq(setUp.codeHash, setUpCodeHash(code)), isNull(setUp.foundedAt)))
    .returning({ id: setUp.id })
  if (!taken) throw new Refusal('set-up.wrong-code')
  work.record('set-up.entered', { kind: 'organisation', id: 'founding' })
  return { key }
})

/** Spends the code for a secret of the one browser in which it was typed. A browser that had one before has it no more. */
export async function enterSetUp(actor: Actor, typed: { code: string }): Promise<{ key: string }> {
  const place = await remoteAddress()
  await assertWithinLimit('set-up codes by place', place)
  const entered = await exchangeCode(actor, typed)
  await uncount('set-up codes by place', place)
  return entered
}
