import { setTimeout } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { applications } from '@/db/schema/membership/join'
import { rateLimits } from '@/db/schema/people/sign-in'
import { acceptReference } from '@/lib/people/referees/accept-reference'
import { giveReference } from '@/lib/people/referees/give-reference'
import { anApplicant, fillIn, goodAnswers } from '@/tests/support/applicants'
import { allThree, bearing, currentReferences } from '@/tests/support/applications'
import { type Act, approving, type Doing, paying, submitting, voting } from './acts'
import { assertDone } from './assert-books'
import type { Chance } from './chance'
import { browserFor, type Signed } from './sign-in'
import type { Site, Victim } from './site'

type Round = {
  round: number
  site: Site
  officer: Signed
  voter: Signed
  chance: Chance
  calm: boolean
  motion: number
}

const acts = ['submitting', 'approving', 'paying', 'voting'] as const satisfies Act[]
const victims = ['the site', 'the database'] as const satisfies Victim[]
const usualMs: Partial<Record<Act, number>> = {}

/** One more stranger becomes a member, and one member votes; in the middle of one of the four acts something is killed. */
export async function playRound({ round, site, officer, voter, chance, calm, motion }: Round) {
  const hit = { act: chance.oneOf(acts), victim: chance.oneOf(victims), moment: chance.below(1.1) }
  const email = `newcomer${round}@crash.example`
  // So many strangers from one place would be turned away.
  await database().delete(rateLimits)
  const applicant = await anApplicant(email)
  await fillIn(applicant, {
    referees: {
      ...goodAnswers.referees,
      proposerContact: 'member0@crash.example',
      seconderContact: 'sid@crash.example',
    },
  })
  const browser = await browserFor(applicant)
  const [application] = await database()
    .select()
    .from(applications)
    .where(eq(applications.personId, applicant.personId))
  const { id, number } = application!

  const who = { personId: applicant.personId, email, voterId: voter.actor.personId }
  const go = async (act: Act, doing: Doing) => {
    await (calm || act !== hit.act ? inPeace(act, doing) : underFire(act, doing))
    await assertDone(act, who)
  }
  await go('submitting', submitting(browser))
  for (const { id: referenceId } of await currentReferences(id)) {
    await giveReference(bearing(referenceId), { referenceId, confirmed: allThree })
    await acceptReference(officer.actor, { referenceId })
  }
  await go('approving', approving(officer.browser, number))
  await go('paying', paying(browser))
  await go('voting', voting(voter.browser, motion))

  async function underFire(act: Act, doing: Doing) {
    const after = hit.moment * (usualMs[act] ?? 500)
    const doingIt = doing().then(
      () => 'confirmed' as const,
      (error: Error) => `broken off (${`${error.cause ?? error.message}`.slice(0, 80)})`,
    )
    await setTimeout(after)
    await site.kill(hit.victim)
    const said = await doingIt
    await site.restart()
    if (said === 'confirmed') await assertDone(act, who)
    console.log(`${round}. ${hit.victim} killed ${Math.round(after)} ms into ${act}: ${said}`)
    await again(doing)
  }
}

async function inPeace(act: Act, doing: Doing) {
  const from = performance.now()
  // The first page after a crash may still meet a broken connection.
  await again(doing)
  usualMs[act] = performance.now() - from
}

/** What anybody does when nothing came: loads the page again, and presses again. */
async function again(doing: Doing) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await doing()
    } catch (error) {
      if (tries === 5) throw error
      await setTimeout(1000)
    }
  }
}
