import 'server-only'
import { inArray } from 'drizzle-orm'
import { chargeMeasureMembers, chargeMeasures } from '@/db/schema/membership/discipline'
import { members } from '@/db/schema/people/people'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { emailHandlers } from './email-case'
import { type asSubject, caseStageOf, findCase, namedToDecide, noteClerk } from './find-case'
import { assertNoneWaits } from './measure'
import { assertCanBeNamed, assertCanLeave } from './panel'

type Found = Awaited<ReturnType<typeof asSubject>>
type Panel = { reference: string; numbers: number[] }

/**
 * An officer who has no other part in a case proposes who decides it, or who hears the appeal: members in good standing, as many as
 * the rule book says, none of whom has a part in it. A second such officer confirms it, so that nobody alone picks who decides.
 */
export const proposePanel = verb(
  'case.name-panel',
  { subject: findCase },
  async (work, found, { numbers }: Panel) => {
    if (namedToDecide(found.cast, caseStageOf(found.charge)).length > 0) {
      throw new Refusal('case.panel-named')
    }
    if (new Set(numbers).size !== organisation.discipline.panelSize) {
      throw new Refusal('case.panel-size')
    }
    return propose(work, found, 'panel', { numbers })
  },
)

type Replacement = { reference: string; number: number; leaves?: string }

/** Another member for one who stepped aside, or who can no longer decide. */
export const proposeReplacement = verb(
  'case.name-panel',
  { subject: findCase },
  async (work, found, { number, leaves }: Replacement) => {
    await assertCanLeave(work, found, leaves)
    return propose(work, found, 'replacement', { numbers: [number], leaves })
  },
)

async function propose(
  work: Work,
  found: Found,
  kind: 'panel' | 'replacement',
  { numbers, leaves }: { numbers: number[]; leaves?: string },
) {
  const { charge } = found
  const rows = await work.tx
    .select({ own: members.personId, kept: members.mergedIntoId })
    .from(members)
    .where(inArray(members.number, numbers))
  if (rows.length !== numbers.length) throw new Refusal('case.panel-standing')
  const joins = [...new Set(rows.map(({ own, kept }) => kept ?? own))]
  if (joins.length !== numbers.length) throw new Refusal('case.panel-size')
  await assertCanBeNamed(work, found, joins, [work.person.personId])
  await assertNoneWaits(work, charge.id, kind)
  await noteClerk(work, found)
  const id = newId()
  await work.tx.insert(chargeMeasures).values({
    id,
    chargeId: charge.id,
    kind,
    proposedBy: work.person.personId,
    proposedAt: work.now,
  })
  await work.tx
    .insert(chargeMeasureMembers)
    .values([
      ...joins.map((personId) => ({ measureId: id, personId, move: 'joins' as const })),
      ...(leaves ? [{ measureId: id, personId: leaves, move: 'leaves' as const }] : []),
    ])
  work.record('case.measure-proposed', { kind: 'case', id: charge.id })
  await emailHandlers(work, found, 'confirm-measure')
  return { measureId: id }
}
