import { fromOurPages } from '@/app/form-action'
import { readMultipartForm } from '@/app/read-multipart-form'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { siteUrl } from '@/lib/kernel/env'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'
import {
  badLinesForAddress,
  mostStatementBytes,
  UnreadableStatement,
} from '@/lib/money/bank-statements/reading/problems'
import { readStatement } from '@/lib/money/bank-statements/reading/read-statement'
import type { Statement } from '@/lib/money/bank-statements/reading/statement'
import { bankPence } from '@/lib/money/bank-statements/reading/values'
import { uploadStatement } from '@/lib/money/bank-statements/upload-statement'
import { viewer } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'

/** The file, and the words around it in the form. */
const mostOfForm = mostStatementBytes + 20_000

/**
 * Takes in a statement and leads to its page. An address of its own, because a file is larger than a form's action may be; what
 * is wrong with it goes into the address of the page, by line and kind and never with what the file says.
 */
export async function POST(request: Request): Promise<Response> {
  const taken = await orRefusal(takeIn(request).catch(unreadable))
  if (taken instanceof Refusal) return to(`?${new URLSearchParams({ refused: taken.code })}`)
  if (taken instanceof UnreadableStatement) {
    const wrong: Record<string, string> = { lines: badLinesForAddress(taken.lines) }
    if (taken.problem) wrong.problem = taken.problem
    return to(`?${new URLSearchParams(wrong)}`)
  }
  const { statementId, added, known } = taken
  if (!statementId) return to(`?${new URLSearchParams({ done: 'known' })}`)
  return to(
    `/${statementId}?${new URLSearchParams({ added: String(added), known: String(known) })}`,
  )
}

async function takeIn(request: Request) {
  if (!(await fromOurPages())) throw new Refusal('bad-request')
  const officer = await viewer()
  // Said before the file is read: whoever may not send one has nothing read.
  const refusal = refusalOf(officer, 'bank-statement.upload')
  if (refusal) throw new Refusal(refusal)
  const form = await readMultipartForm(request, mostOfForm)
  if (form === 'too-large') throw new UnreadableStatement('too-large')
  if (form === 'unreadable') throw new Refusal('bad-request')
  const file = form.get('file')
  if (!(file instanceof File) || (file.size === 0 && !file.name)) {
    throw new UnreadableStatement('no-file')
  }
  if (file.size > mostStatementBytes) throw new UnreadableStatement('too-large')
  const read = readStatement(Buffer.from(await file.arrayBuffer()), dateOf(now()))
  return uploadStatement(officer, withClosing(read, form.get('closing')))
}

/** What the treasurer reads on the statement counts more than what the file's last line says. */
function withClosing(statement: Statement, typed: FormDataEntryValue | null): Statement {
  if (typeof typed !== 'string' || typed.trim() === '') return statement
  const closingPence = bankPence(typed)
  if (closingPence === undefined || Math.abs(closingPence) > 2_000_000_000) {
    throw new UnreadableStatement('closing')
  }
  return { ...statement, closingPence }
}

function unreadable(error: unknown) {
  if (error instanceof UnreadableStatement) return error
  throw error
}

function to(path: string) {
  return new Response(null, {
    status: 303,
    headers: { location: siteUrl(`/desk/money/bank${path}`) },
  })
}
