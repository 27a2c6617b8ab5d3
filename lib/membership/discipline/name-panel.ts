import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { sharesMailbox } from '@/lib/people/members/mailbox'
import { mayVote } from '@/lib/people/members/standing'
import { standingSql } from '@/lib/people/members/standing-sql'
import { assertApart, type CaseRole } from './assert-apart'
import { isRunning } from './deadlines'
import { emailCaseWaits, emailMember } from './email-case'
import { decidersOf, findCase, givePart } from './find-case'
import type { CaseStage } from './states'

type Named = { reference: string; numbers: number[] }

/**
 * An officer who has no other part in a case names who decides it, or who hears the appeal: members in good standing, as many as
 * the rule book says, none of whom has a part in it. Whoever names them looks after the case and does not decide it either.
 */
export const namePanel = verb(
  'case.handle',
  { subject: findCase },
  async (work, found, { numbers }: Named) => {
    const { charge } = found
    if (!isRunning(charge, work.now)) throw new Refusal('case.over')
    const stage: CaseStage = charge.state === 'appealed' ? 'appeal' : 'first'
    if (decidersOf(found.cast, stage).size > 0) throw new Refusal('case.panel-named')
    if (new Set(numbers).size !== organisation.discipline.panelSize) {
      throw new Refusal('case.panel-size')
    }
    const panel = await inGoodStanding(work, numbers)
    const role: CaseRole = stage === 'first' ? 'panel' : 'appeal-panel'
    assertApart(found.cast, work.person.personId, 'clerk')
    if (panel.includes(work.person.personId)) throw new Refusal('case.has-part')
    // Whom its complaint concerns has a side, though perhaps no part in the case.
    if (panel.some((personId) => found.concerned.has(personId) && !hasPart(found, personId))) {
      throw new Refusal('case.has-part')
    }
    await givePart(work, found, work.person.personId, 'clerk')
    for (const personId of panel) await givePart(work, found, personId, role)
    work.record('case.panel-named', { kind: 'case', id: charge.id }, { appeal: stage === 'appeal' })
    await emailCaseWaits(work, charge, stage === 'first' ? 'decide' : 'hear-appeal', panel)
    await emailMember(work, charge, stage === 'first' ? 'panel-named' : 'appeal-panel-named')
  },
)

function hasPart({ cast }: { cast: readonly { personId: string }[] }, personId: string) {
  return cast.some((one) => one.personId === personId)
}

/** Whoever reads their mail could decide in their name, and read all that stands in the case. Without an address nobody can decide. */
export async function assertReadsMailAlone(work: Work, personId: string) {
  const [person] = await work.tx
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId))
  if (!person?.email || (await sharesMailbox(work.tx, personId)))
    throw new Refusal('case.panel-email')
}

async function inGoodStanding(work: Work, numbers: number[]): Promise<string[]> {
  const rows = await work.tx
    .select({ personId: members.personId, standing: standingSql(work.now) })
    .from(members)
    .innerJoin(standings, eq(standings.personId, members.personId))
    .where(and(inArray(members.number, numbers), isNull(members.diedAt)))
  const good = rows.filter(({ standing }) => mayVote(standing))
  if (good.length !== numbers.length) throw new Refusal('case.panel-standing')
  for (const { personId } of good) await assertReadsMailAlone(work, personId)
  return good.map(({ personId }) => personId)
}
