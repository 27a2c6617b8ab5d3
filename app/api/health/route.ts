import { NextResponse } from 'next/server'
import { readHealth } from '@/lib/jobs/health'

/** For whoever watches over the machine: whether we can serve, without a secret in it. */
export async function GET() {
  const health = await readHealth()
  return NextResponse.json(health, { status: health.database === 'ok' ? 200 : 503 })
}
