import { z } from 'zod'
import { invalid, type Refusal } from './refusal'

/** Stripe takes form encoding with brackets; everything arrives as text and is read by the shape of the endpoint. */
export type Nested = { [key: string]: string | Nested }

export function readForm(encoded: string): Nested {
  const root: Nested = Object.create(null)
  for (const [name, value] of new URLSearchParams(encoded)) {
    const path = [
      name.split('[')[0]!,
      ...[...name.matchAll(/\[([^\]]*)\]/g)].map((part) => part[1]!),
    ]
    let place = root
    path.forEach((step, depth) => {
      const key = step === '' ? String(Object.keys(place).length) : step
      if (depth === path.length - 1) place[key] = value
      else {
        const next = place[key]
        const inner: Nested = typeof next === 'object' ? next : Object.create(null)
        place[key] = inner
        place = inner
      }
    })
  }
  return root
}

export const text = z.string().min(1).max(5000)
export const clearable = z
  .string()
  .max(5000)
  .transform((value) => (value === '' ? null : value))
export const whole = z
  .string()
  .regex(/^-?\d+$/)
  .transform(Number)
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
export const metadata = z.union([z.literal(''), z.record(z.string().max(40), z.string().max(500))])
export const moment = z.union([
  whole,
  z.strictObject({ gt: whole, gte: whole, lt: whole, lte: whole }).partial(),
])
export const listOf = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess(
    (given) => (typeof given === 'object' && given ? Object.values(given) : given),
    z.array(shape),
  )

/** Metadata is merged, an empty value takes its key away, an empty string takes all away. */
export function mergeMetadata(
  held: Record<string, string>,
  given: z.infer<typeof metadata> | undefined,
): Record<string, string> {
  if (given === undefined) return held
  if (given === '') return {}
  return Object.fromEntries(
    Object.entries({ ...held, ...given }).filter(([, value]) => value !== ''),
  )
}

export function check<Shape extends z.ZodType>(shape: Shape, given: Nested): z.infer<Shape> {
  const outcome = shape.safeParse(given, { reportInput: true })
  if (outcome.success) return outcome.data
  throw asRefusal(outcome.error.issues[0]!)
}

const named = ([first, ...rest]: PropertyKey[]) =>
  String(first ?? '') + rest.map((step) => `[${String(step)}]`).join('')

function asRefusal(issue: z.core.$ZodIssue): Refusal {
  const param = named(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const unknown = issue.keys.map((key) => named([...issue.path, key]))
    const plural = unknown.length > 1 ? 's' : ''
    return invalid(
      `Received unknown parameter${plural}: ${unknown.join(', ')}`,
      unknown[0],
      'parameter_unknown',
    )
  }
  if (issue.input === undefined && issue.code !== 'custom')
    return invalid(`Missing required param: ${param}.`, param, 'parameter_missing')
  if (issue.code === 'too_small')
    return invalid(
      `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
      param,
      'parameter_invalid_empty',
    )
  if (issue.code === 'invalid_format')
    return invalid(`Invalid integer: ${String(issue.input)}`, param, 'parameter_invalid_integer')
  if (issue.code === 'invalid_value')
    return invalid(`Invalid ${param}: must be one of ${issue.values.join(', ')}`, param)
  return invalid(`Invalid ${param}: ${issue.message}`, param)
}
