import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/kernel/env'

/** Without a token in the environment nobody has it. How long the comparison takes tells nothing of how near a guess was. */
export function hasHealthToken(request: Request): boolean {
  const said = request.headers.get('authorization') ?? ''
  const wanted = env.HEALTH_TOKEN
  return wanted !== undefined && timingSafeEqual(digest(said), digest(`Bearer ${wanted}`))
}

function digest(text: string) {
  return createHash('sha256').update(text).digest()
}
