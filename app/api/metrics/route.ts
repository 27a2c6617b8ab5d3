import { NextResponse } from 'next/server'
import { gaugesInText } from '@/lib/health/gauges-in-text'
import { readGauges, readHealth } from '@/lib/health/read-health'
import { listWaitingJobs } from '@/lib/jobs/list-waiting-jobs'
import { hasHealthToken } from '../health/has-health-token'

/** The same as figures, in the text that Prometheus and its like read. For whoever has the token; to anybody else there is nothing here. */
export async function GET(request: Request) {
  if (!hasHealthToken(request)) return new NextResponse(null, { status: 404 })
  const health = await readHealth()
  const away = health.status === 'database away'
  const [gauges, jobs] = away ? [[], []] : await Promise.all([readGauges(), listWaitingJobs()])
  return new NextResponse(gaugesInText(health, gauges, jobs), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
  })
}
