import 'server-only'
import { and, desc, eq, notInArray } from 'drizzle-orm'
import { compositionChecks, compositionDeclarations } from '@/db/schema/people/composition'
import { verb, type Work } from '@/lib/kernel/perform'
import { type Group, groups } from '@/lib/organisation'
import { listCompositionMembers } from './composition-members'
import { compositionRulesOf, requirementOf, ruleKey } from './composition-rules'
import { isMet } from './composition-solver'

/** Notes which rules each group began or ceased to meet, and forgets what members declared for a group that they have left. */
export const noteCompositions = verb('composition.note', async (work, _input: object) => {
  for (const group of groups) {
    const there = await listCompositionMembers(group, work.now, work.tx)
    await work.tx.delete(compositionDeclarations).where(
      and(
        eq(compositionDeclarations.group, group),
        there.length > 0
          ? notInArray(
              compositionDeclarations.personId,
              there.map(({ personId }) => personId),
            )
          : undefined,
      ),
    )
    for (const rule of compositionRulesOf(group)) {
      const met = isMet(there, requirementOf(rule, group))
      await noteIfChanged(work, { group, rule: ruleKey(rule), met })
    }
  }
})

async function noteIfChanged(work: Work, check: { group: Group; rule: string; met: boolean }) {
  const [last] = await work.tx
    .select({ met: compositionChecks.met })
    .from(compositionChecks)
    .where(and(eq(compositionChecks.group, check.group), eq(compositionChecks.rule, check.rule)))
    .orderBy(desc(compositionChecks.checkedAt))
    .limit(1)
  if (last?.met === check.met) return
  await work.tx.insert(compositionChecks).values({ ...check, checkedAt: work.now })
}
