import { NextResponse } from 'next/server'
import { listCast } from '@/lib/demo/list-cast'
import { isDoorOpen } from '../door'

export async function GET() {
  if (!(await isDoorOpen())) return new NextResponse('Not found', { status: 404 })
  return NextResponse.json(listCast())
}
