import type { z } from 'zod'
import type { World } from './world'

export type Route = {
  method: string
  path: string
  pattern: RegExp
  shape: z.ZodType
  act: (world: World, given: never, id: string) => object
}

/** One endpoint: `:id` in the path, the shape of its parameters, and what it does. */
export function route<Shape extends z.ZodType>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  shape: Shape,
  act: (world: World, given: z.infer<Shape>, id: string) => object,
): Route {
  const pattern = new RegExp(`^${path.replace(':id', '([^/]+)')}$`)
  return { method, path, pattern, shape, act }
}
