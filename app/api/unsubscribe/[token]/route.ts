import { redirect } from 'next/navigation'
import { readBody } from '@/app/read-body'
import { visitor } from '@/lib/kernel/actor'
import { orRefusal } from '@/lib/kernel/refusals'
import { stopEmails } from '@/lib/records/email-choices/stop-emails'

type Given = { params: Promise<{ token: string }> }

/** What mail programs send: nothing but these words (RFC 8058), as a form or in parts. */
const oneClick = /List-Unsubscribe(=|"\s+)One-Click/i
const mostBytes = 10_000

/**
 * One click in a mail program stops the emails: no session, no page, no question. Whether the link was ours, and whether anything
 * was left to stop, the answer does not say.
 */
export async function POST(request: Request, { params }: Given) {
  const body = await readBody(request, mostBytes)
  if (!body || !oneClick.test(body.toString('utf8')))
    return answer('Send List-Unsubscribe=One-Click.', 400)
  await orRefusal(stopEmails(visitor, { token: (await params).token }))
  return answer('You get no more of these emails.', 200)
}

/** A mail program without that button opens the address instead: there is a page with one. */
export async function GET(_request: Request, { params }: Given) {
  redirect(`/unsubscribe/${encodeURIComponent((await params).token)}`)
}

function answer(words: string, status: number) {
  return new Response(`${words}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
