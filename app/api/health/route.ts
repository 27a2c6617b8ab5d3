import { NextResponse } from 'next/server'
import { readHealth, readServing } from '@/lib/health/read-health'
import { hasHealthToken } from './has-health-token'

/** For whoever watches over the machine, and for what stands in front of several sites. A stranger hears whether we can serve and no more; the rest is for who has the token. */
export async function GET(request: Request) {
  if (hasHealthToken(request)) {
    const health = await readHealth()
    const answer = { ...health, seen: seen(request.headers) }
    return NextResponse.json(answer, { status: health.status === 'ok' ? 200 : 503 })
  }
  const serves = (await readServing()) === 'ok'
  return NextResponse.json({ status: serves ? 'ok' : 'away' }, { status: serves ? 200 : 503 })
}

/** What the proxies in front say of where we were asked, for `npm run doctor`. */
function seen(headers: Headers) {
  return {
    host: headers.get('x-forwarded-host') ?? headers.get('host'),
    protocol: headers.get('x-forwarded-proto'),
    hops: headers.get('x-forwarded-for')?.split(',').length ?? 0,
  }
}
