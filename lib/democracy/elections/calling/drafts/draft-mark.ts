import 'server-only'
import { savedMark } from '@/lib/kernel/saved-meanwhile'
import { boxesOfStep, type CallStep, type SavedSteps, typedSoFar } from './steps'

/** What was saved of one step when its page was opened. */
export function stepMark(steps: SavedSteps, step: CallStep): string {
  return savedMark(boxesOfStep(steps[step]))
}

/** What was saved of all steps when somebody checked them. */
export function draftMark(steps: SavedSteps): string {
  return savedMark(boxesOfStep(typedSoFar(steps)))
}
