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
const languages =
  'auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW'
export const locale = z.enum(languages.split(' '))
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

/** At Stripe an object that is not one, or a yes that is neither yes nor no, is told by what it should have been. */
function kindExpected(issue: z.core.$ZodIssueInvalidType): string {
  if (issue.expected === 'object' || issue.expected === 'record') return 'Invalid object'
  if (issue.expected === 'array') return 'Invalid array'
  return `Invalid string: ${JSON.stringify(issue.input)}`
}

/** Of several things that would have been right, the one that was nearly given. */
function nearest(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue {
  const [first, ...others] = issue.errors.map(([one]) => one!)
  const best = others.reduce(
    (one, other) => (other.path.length > one.path.length ? other : one),
    first!,
  )
  return { ...best, path: [...issue.path, ...best.path] }
}

export function check<Shape extends z.ZodType>(shape: Shape, given: Nested): z.infer<Shape> {
  const outcome = shape.safeParse(given, { reportInput: true })
  if (outcome.success) return outcome.data
  const { issues } = outcome.error
  throw asRefusal(issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!)
}

const named = ([first, ...rest]: PropertyKey[]) =>
  String(first ?? '') + rest.map((step) => `[${String(step)}]`).join('')

function asRefusal(issue: z.core.$ZodIssue): Refusal {
  if (issue.code === 'invalid_union') return asRefusal(nearest(issue))
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
  if (issue.code === 'invalid_type') return invalid(kindExpected(issue), param)
  if (issue.code === 'invalid_value' && issue.values.includes('true'))
    return invalid(`Invalid boolean: ${String(issue.input)}`, param)
  if (issue.code === 'invalid_value')
    return invalid(`Invalid ${param}: must be one of ${issue.values.join(', ')}`, param)
  return invalid(`Invalid ${param}: ${issue.message}`, param)
}
