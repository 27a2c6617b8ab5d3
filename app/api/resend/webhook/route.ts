import { NextResponse } from 'next/server'
import { system } from '@/lib/kernel/actor'
import { readMailEvent } from '@/lib/kernel/deliver-mail'
import { receiveMailEvent } from '@/lib/records/outgoing-mail/receive-mail-event'

/** Resend tells us here that a mail could not be delivered or was called spam. What is too early is sent to us again. */
export async function POST(request: Request) {
  const body = await request.text()
  const event = readMailEvent(body, request.headers)
  if (!event) return NextResponse.json({ error: 'signature' }, { status: 400 })
  const { done } = await receiveMailEvent(system('resend'), event)
  if (!done) return NextResponse.json({ error: 'too early' }, { status: 503 })
  return NextResponse.json({ received: true })
}
