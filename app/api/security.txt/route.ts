import { addDays } from '@/lib/kernel/calendar'
import { wallClock } from '@/lib/kernel/clock'
import { siteUrl } from '@/lib/kernel/env'
import { organisation } from '@/lib/organisation'

// It has to say until when it holds, less than a year ahead; it is made anew whenever somebody asks.
const days = 180

/** Where somebody writes who has found a weakness, as RFC 9116 has it. Asked for at /.well-known/security.txt. */
export function GET() {
  const lines = [
    `Contact: mailto:${organisation.email}`,
    `Expires: ${addDays(wallClock(), days).toISOString().slice(0, 10)}T00:00:00Z`,
    'Preferred-Languages: en',
    `Canonical: ${siteUrl('/.well-known/security.txt')}`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
