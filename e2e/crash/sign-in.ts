import { database } from '@/db/client'
import { sessions } from '@/db/schema/people/sign-in'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now, wallClock } from '@/lib/kernel/clock'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { foundOrganisation } from '@/lib/membership/founding/found-organisation'
import { actorWith } from './actors'
import { type Browser, browserOf } from './browser'

/** Somebody in a browser in which they have signed in. */
export type Signed = { actor: PersonActor; browser: Browser }

/** A small organisation by its own verbs: three officers, as many plain members as there are rounds, and an open vote. */
export async function begin(members: number) {
  const emails = Array.from({ length: members }, (_, place) => `member${place}@crash.example`)
  await foundOrganisation(system('founding'), {
    founders: [
      { name: 'Olu Officer', email: 'olu@crash.example', office: 'membership-secretary' },
      { name: 'Sid Secretary', email: 'sid@crash.example', office: 'secretary' },
      ...emails.map((email) => ({ name: 'Mia Member', email })),
    ],
  })
  const secretary = await actorWith('sid@crash.example')
  const [mover, seconder] = await Promise.all(['olu@crash.example', emails[0]!].map(actorWith))
  const { number } = await moveMotion(mover!, { title: 'Keep the lights on', text: 'We resolve.' })
  await secondMotion(seconder!, { number })
  const closes = { date: dateOf(addDays(now(), 10)), time: '20:00' }
  await callVote(secretary, {
    number,
    majority: 'simple',
    kind: 'confidential',
    opens: 'now',
    closes,
  })
  const officer: Signed = { actor: mover!, browser: await browserFor(mover!) }
  const voters = await Promise.all(
    emails.map(async (email): Promise<Signed> => {
      const actor = await actorWith(email)
      return { actor, browser: await browserFor(actor) }
    }),
  )
  return { officer, voters, motion: number }
}

/** Somebody who has signed in, with their second factor where they need one. */
export async function browserFor({ personId }: PersonActor): Promise<Browser> {
  const token = newToken()
  const at = wallClock()
  await database()
    .insert(sessions)
    .values({
      id: newId(),
      tokenHash: hashOf(token),
      personId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: addDays(at, 1),
      secondFactorAt: at,
    })
  return browserOf(token)
}
