import { type NextRequest, NextResponse } from 'next/server'
import { listMailbox } from '@/lib/demo/mailbox'
import { isDemo } from '@/lib/kernel/env'

export async function GET(request: NextRequest) {
  if (!isDemo()) return new NextResponse('Not found', { status: 404 })
  const to = request.nextUrl.searchParams.get('to') ?? undefined
  return NextResponse.json(await listMailbox({ to }))
}
