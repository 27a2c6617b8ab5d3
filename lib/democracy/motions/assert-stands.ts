import { Refusal } from '@/lib/kernel/refusals'
import type { MotionState } from './states'

/** A motion that was withdrawn, or for which another one stands, is there to be read and for nothing else. */
export function assertStands({ state }: { state: MotionState }) {
  if (state === 'withdrawn') throw new Refusal('motion.withdrawn')
  if (state === 'composited') throw new Refusal('motion.composited')
}
