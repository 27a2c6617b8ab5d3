import 'server-only'
import { organisation } from '@/lib/organisation'
import { dayInWords } from '../kernel/calendar'
import { closeDocument, openDocument } from './document'
import { Sheet } from './sheet'

/** A letter as it is put into a window envelope. */
export type PostalLetter = {
  /** Name and postal address, a line each; at most seven. */
  to: string[]
  writtenOn: Date
  title: string
  dear: string
  paragraphs: string[]
}

const millimetre = 72 / 25.4

/**
 * Where the window of a DL envelope shows the address of a sheet folded in three: from 20 mm at the left and 53 mm from the top,
 * 93 by 39 mm (BS 4264). The address stands 4 mm inside, so that it stays in the window when the sheet slips.
 */
export const addressWindow = {
  left: 20 * millimetre,
  top: 53 * millimetre,
  width: 93 * millimetre,
  height: 39 * millimetre,
}
const inset = 4 * millimetre
const leading = 4.6 * millimetre
/** A third of the page: what is below is not seen through the window. */
const fold = 99 * millimetre

/** Letters to print in one go, each on a page of its own. */
export async function lettersPdf(letters: PostalLetter[], madeOn: Date): Promise<Uint8Array> {
  const title = letters.length === 1 ? 'A letter' : `${letters.length} letters`
  const doc = openDocument({ title, madeOn, size: 'A4' })
  const sheet = new Sheet(doc)
  for (const [place, letter] of letters.entries()) {
    if (place > 0) sheet.turn()
    write(sheet, letter)
  }
  return closeDocument(doc)
}

function write(sheet: Sheet, { to, writtenOn, title, dear, paragraphs }: PostalLetter) {
  const { post, letters, name, email } = organisation
  sheet.write('P', name, { weight: 'bold', size: 13 })
  sheet.write('P', `${post.address.join(', ')}. ${post.phone}. ${email}`, { size: 9 })
  sheet.y += 3
  sheet.rule(2)
  sheet.writeAt(to.slice(0, 7), {
    x: addressWindow.left + inset,
    y: addressWindow.top + inset,
    leading,
    size: 11,
  })
  sheet.foldMark(fold)
  sheet.foldMark(2 * fold)
  sheet.y = fold + 5 * millimetre
  sheet.write('P', dayInWords(writtenOn))
  sheet.write('H1', title, { weight: 'bold', size: 14, before: 8 })
  sheet.write('P', `Dear ${dear},`, { before: 8 })
  for (const paragraph of paragraphs) sheet.write('P', paragraph, { before: 8 })
  sheet.write('P', letters.closing, { before: 14 })
  sheet.write('P', name)
}
