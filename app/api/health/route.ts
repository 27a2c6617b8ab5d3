import { createHash, timingSafeEqual } from 'node:crypto'
import { NextResponse } from 'next/server'
import { readHealth } from '@/lib/jobs/health'
import { env } from '@/lib/kernel/env'

/** For whoever watches over the machine. A stranger hears whether we can serve and no more; the rest is for who has the token. */
export async function GET(request: Request) {
  const health = await readHealth()
  const serves = health.database === 'ok'
  const answer = hasToken(request) ? health : { status: serves ? 'ok' : 'away' }
  return NextResponse.json(answer, { status: serves ? 200 : 503 })
}

/** Without a token in the environment nobody has it. How long the comparison takes tells nothing of how near a guess was. */
function hasToken(request: Request): boolean {
  const said = request.headers.get('authorization') ?? ''
  const wanted = env.HEALTH_TOKEN
  return wanted !== undefined && timingSafeEqual(digest(said), digest(`Bearer ${wanted}`))
}

function digest(text: string) {
  return createHash('sha256').update(text).digest()
}
