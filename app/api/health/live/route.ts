import { NextResponse } from 'next/server'

/** Whether the process answers at all. It asks nothing of anybody: restarting the site because the database is away helps nobody. */
export function GET() {
  return NextResponse.json({ status: 'alive' })
}
