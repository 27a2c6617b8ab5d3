import { NextResponse } from 'next/server'
import { system } from '@/lib/kernel/actor'
import { readMailEvent } from '@/lib/kernel/deliver-mail'
import { receiveMailEvent } from '@/lib/records/outgoing-mail/receive-mail-event'

/** Resend tells us here that a mail bounced or was called spam. */
export async function POST(request: Request) {
  const body = await request.text()
  const event = readMailEvent(body, request.headers)
  if (!event) return NextResponse.json({ error: 'signature' }, { status: 400 })
  await receiveMailEvent(system('resend'), event)
  return NextResponse.json({ received: true })
}
