import { NextResponse } from 'next/server'
import { listCast } from '@/lib/demo/list-cast'
import { isDemo } from '@/lib/kernel/env'

export function GET() {
  if (!isDemo()) return new NextResponse('Not found', { status: 404 })
  return NextResponse.json(listCast())
}
