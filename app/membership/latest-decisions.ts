import type { Decision } from '@/components/democracy/motions/decision-columns'
import { listMotions } from '@/lib/democracy/motions/read'
import { getMotionResult } from '@/lib/democracy/motions/read-vote'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf, inWords } from '@/lib/kernel/calendar'

const shown = 2

/** What members decided last, and whether the reader took part: how somebody voted stands nowhere. */
export async function latestDecisions(viewer: Actor): Promise<Decision[]> {
  const { motions } = await listMotions(viewer, 'decided', { limit: shown })
  const results = await Promise.all(
    motions.map(async ({ number, marked, onRoll }) => {
      const result = await getMotionResult(viewer, number)
      if (!result) return []
      const { title, count, outcome, majority, objectionsToStop, chosen, declaredAt } = result
      const eyebrow = `Motion ${number}, ${inWords(dateOf(declaredAt))}`
      const voted = marked ? 'You voted.' : onRoll ? 'You did not vote.' : undefined
      const about = objectionsToStop ? undefined : voted
      return [{ number, title, eyebrow, count, outcome, majority, objectionsToStop, chosen, about }]
    }),
  )
  return results.flat()
}
