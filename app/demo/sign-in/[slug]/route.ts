import { NextResponse } from 'next/server'
import { fromOurPages } from '@/app/form-action'
import { signInAs } from '@/lib/demo/sign-in-as'
import { isDemo } from '@/lib/kernel/env'
import { isDoorOpen } from '../../door'

export async function POST(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const notFound = new NextResponse('Not found', { status: 404 })
  if (!isDemo()) return notFound
  if (!(await fromOurPages())) return new NextResponse('Sent from another site', { status: 403 })
  const { slug } = await params
  if (!(await isDoorOpen({ acts: true })) || !(await signInAs(slug))) return notFound
  return new NextResponse(null, { status: 303, headers: { location: '/membership' } })
}
