import type { ImportView } from './read'
import { type Encoding, encodings } from './reading/encoding'
import { type Separator, separators } from './reading/read-list'

/** "1,204 rows, in UTF-8, with commas between the cells" */
export function listInWords({
  rows,
  encoding,
  separator,
}: Pick<ImportView, 'rows' | 'encoding' | 'separator'>) {
  const letters = encodings[encoding as Encoding] ?? encoding
  const between = separators[separator as Separator] ?? 'commas'
  return `${inThousands(rows)} ${rows === 1 ? 'row' : 'rows'}, written in ${letters}, with ${between} between the cells`
}

export function inThousands(count: number): string {
  return count.toLocaleString('en-GB')
}
