import { NextResponse } from 'next/server'
import { signInAs } from '@/lib/demo/sign-in-as'

export async function POST(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  if (!(await signInAs(slug))) return new NextResponse('Not found', { status: 404 })
  return new NextResponse(null, { status: 303, headers: { location: '/membership' } })
}
