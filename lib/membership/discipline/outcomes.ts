import { organisation } from '@/lib/organisation'

/** How a case can be decided, from the mildest on, as the rule book lists it. */
export const outcomes = organisation.discipline.outcomes
export const outcomeNames = Object.keys(outcomes)

export function isOutcome(word: string): boolean {
  return Object.hasOwn(outcomes, word)
}

export function effectOf(outcome: string): 'nothing' | 'suspension' | 'expulsion' {
  return outcomes[outcome]?.effect ?? 'nothing'
}

/** What stands in a case: the decision of the appeal where there was one. */
export function standingOutcome({
  outcome,
  appealOutcome,
}: {
  outcome: string | null
  appealOutcome: string | null
}): string {
  return appealOutcome ?? outcome ?? ''
}

export function caseOutcomeInWords(outcome: string): string {
  return outcomes[outcome]?.name ?? outcome
}

/** An appeal can keep an outcome or lighten it, and never make it harder. */
export function isHarder(outcome: string, than: string): boolean {
  return outcomeNames.indexOf(outcome) > outcomeNames.indexOf(than)
}
