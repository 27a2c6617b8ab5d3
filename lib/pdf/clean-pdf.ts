import 'server-only'
import { harmlessPdf } from './harmless'

/** Of a PDF we keep what is printed on its pages: no scripts, actions, links or attachments, and nothing behind its end. */
export async function cleanPdf(bytes: Buffer): Promise<Buffer | undefined> {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return undefined
  const end = bytes.lastIndexOf('%%EOF')
  return end === -1 ? undefined : harmlessPdf(bytes.subarray(0, end + 5))
}
