import type { Decision } from '@/components/democracy/motions/decision-columns'
import { listLatestDecisions } from '@/lib/democracy/motions/read-vote'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf, inWords } from '@/lib/kernel/calendar'

const shown = 2

/** What members decided last, and whether the reader took part. */
export async function latestDecisions(viewer: Actor): Promise<Decision[]> {
  const decisions = await listLatestDecisions(viewer, shown)
  return decisions.map(({ declaredAt, marked, onRoll, ...decision }) => {
    const eyebrow = `Motion ${decision.number}, ${inWords(dateOf(declaredAt))}`
    const voted = marked ? 'You voted.' : onRoll ? 'You did not vote.' : undefined
    return { ...decision, eyebrow, about: decision.objectionsToStop ? undefined : voted }
  })
}
