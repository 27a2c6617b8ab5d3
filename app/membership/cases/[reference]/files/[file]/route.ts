import { isId } from '@/lib/kernel/ids'
import { readCaseFile } from '@/lib/membership/discipline/read'
import { receiptTypes } from '@/lib/money/spending/receipts/clean-receipt'
import { viewer } from '@/lib/people/sign-in/viewer'

type Context = RouteContext<'/membership/cases/[reference]/files/[file]'>

/** A file of a case, for whoever may read it: to be kept and not to be run. */
export async function GET(_: Request, { params }: Context) {
  const { reference, file: fileId } = await params
  const file = isId(fileId) && (await readCaseFile(await viewer(), { reference, fileId }))
  if (!file) return new Response('Not found', { status: 404 })
  const { ending } = receiptTypes[file.mediaType]
  return new Response(new Uint8Array(file.content), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename="paper-${fileId.slice(-4)}.${ending}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
