import 'server-only'
import { Refusal } from '@/lib/kernel/refusals'
import { cleanPdf } from '@/lib/pdf/clean-pdf'

export const paperBytes = 5_000_000

/** A paper as it is kept: a PDF that is drawn anew, so that only what is printed on its pages is left of it. */
export async function cleanPaper(bytes: Buffer): Promise<Buffer> {
  if (bytes.length === 0) throw new Refusal('receipt.empty')
  if (bytes.length > paperBytes) throw new Refusal('meeting.paper-too-large')
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') throw new Refusal('minutes.wrong-type')
  const pdf = await cleanPdf(bytes)
  if (!pdf) throw new Refusal('minutes.closed-pdf')
  if (pdf.length > paperBytes) throw new Refusal('meeting.paper-too-large')
  return pdf
}
