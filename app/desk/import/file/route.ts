import { fromOurPages } from '@/app/form-action'
import { siteUrl } from '@/lib/kernel/env'
import { Refusal, type RefusalCode } from '@/lib/kernel/refusals'
import { viewer } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'
import { NotAList } from '@/lib/records/imports/reading/file-problems'
import { mostBytesOnPage } from '@/lib/records/imports/reading/limits'
import { readFile } from '@/lib/records/imports/upload-list'

const roundIt = 100_000

/**
 * Takes in a list that an officer sends, and leads to its page. A plain form's target, because a list is too large for an action.
 * So formAction cannot answer it, and what is wrong with the file goes into the address of the page.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await fromOurPages())) return refuse('bad-request')
  const officer = await viewer()
  const refusal = refusalOf(officer, 'members.import')
  if (refusal === 'second-factor' || refusal === 'second-factor.again') return confirmFirst()
  if (refusal) return refuse(refusal)
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > mostBytesOnPage + roundIt) return to('?problem=too-large-for-page')
  const form = await request.formData().catch(() => undefined)
  const file = form?.get('file')
  if (!(file instanceof File) || (file.size === 0 && !file.name)) return to('?problem=no-file')
  if (file.size > mostBytesOnPage) return to('?problem=too-large-for-page')
  try {
    const source = { open: () => file.stream() as unknown as AsyncIterable<Uint8Array> }
    const { importId } = await readFile(officer, { fileName: file.name, source })
    return to(`/${importId}`)
  } catch (error) {
    if (error instanceof NotAList) return to(`?problem=${error.problem}&line=${error.line ?? ''}`)
    if (error instanceof Refusal) return refuse(error.code)
    throw error
  }
}

function refuse(code: RefusalCode) {
  return to(`?refused=${code}`)
}

/** To the second factor, and from there back to the page, where the file is chosen once more. */
function confirmFirst() {
  return goTo(`/membership/second-factor?${new URLSearchParams({ next: '/desk/import' })}`)
}

function to(path: string) {
  return goTo(`/desk/import${path}`)
}

function goTo(address: string) {
  return new Response(null, { status: 303, headers: { location: siteUrl(address) } })
}
