import { z } from 'zod'
import type { Emulator } from '../start'

/** Something that the control page can do; a form and a program ask for it in the same words. */
export type Act = {
  shape: z.ZodType
  perform: (emulator: Emulator, given: never) => object | Promise<object>
}

export function act<Shape extends z.ZodType>(
  shape: Shape,
  perform: (emulator: Emulator, given: z.infer<Shape>) => object | Promise<object>,
): Act {
  return { shape, perform }
}

/** A form sends text, and leaves out a box that is not ticked. */
export const count = z.coerce.number().int().min(0).max(100_000)
export const ticked = z.preprocess(
  (given) => given === true || given === 'true' || given === 'on',
  z.boolean(),
)
