import { type NextRequest, NextResponse } from 'next/server'
import { listMailbox } from '@/lib/demo/mailbox'
import { isDoorOpen } from '../door'

export async function GET(request: NextRequest) {
  if (!(await isDoorOpen())) return new NextResponse('Not found', { status: 404 })
  const to = request.nextUrl.searchParams.get('to') ?? undefined
  return NextResponse.json(await listMailbox({ to }))
}
