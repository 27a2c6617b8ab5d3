import { z } from 'zod'
import { type Constraint, Uncountable } from '@/lib/democracy/elections/count/contest'

const shape = z.array(
  z.strictObject({
    name: z.string().min(1),
    members: z.array(z.number().int().positive()),
    min: z.number().int().min(0).optional(),
    max: z.number().int().min(0).optional(),
  }),
)

/** A file of constraints: `[{ "name", "members": [numbers], "min"?, "max"? }]`. */
export function readConstraints(text: string): Constraint[] {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw new Uncountable('The constraints file is not JSON.')
  }
  const read = shape.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Uncountable(
    `The constraints file is wrong at ${issue!.path.join('.') || 'its start'}: ${issue!.message}`,
  )
}
