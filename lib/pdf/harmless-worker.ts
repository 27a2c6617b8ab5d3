import { parentPort, workerData } from 'node:worker_threads'
import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'

/**
 * Draws a PDF anew out of its pages: what is printed on them, and nothing that runs, opens, leads or hides. It runs in a
 * thread of its own because a file can be made to take long or to fill the memory, and Node runs it as it stands, so
 * what it imports are packages only.
 */
const ofPage = [
  'Type',
  'Parent',
  'MediaBox',
  'CropBox',
  'Rotate',
  'UserUnit',
  'Resources',
  'Contents',
  'Group',
]

/** Never needed to show a page. What would do something hangs on one of these, wherever it stands. */
const forbidden = [
  'A',
  'AA',
  'AF',
  'EF',
  'EmbeddedFiles',
  'JS',
  'JavaScript',
  'Launch',
  'Metadata',
  'OPI',
  'OpenAction',
  'PA',
  'PieceInfo',
  'RichMediaContent',
  'URI',
  'XFA',
]
/** A stream's words kept in another file. */
const elsewhere = ['F', 'FFilter', 'FDecodeParms']

/** Hidden, or not to be seen on a screen. */
const unseen = 2 | 32
/** Printed, and nobody can move or change it. */
const fixed = 4 | 64 | 128

/** A page scanned in colour at 600 dots an inch is about 100 MB when it is unpacked. */
const mostUnpacked = 128_000_000

const key = (name: string) => PDFName.of(name)

async function harmless(bytes: Buffer): Promise<Uint8Array> {
  if (unpacksToTooMuch(bytes)) throw new Error('a bomb')
  const source = await PDFDocument.load(bytes, {
    password: '',
    throwOnInvalidObject: true,
    updateMetadata: false,
  })
  const pages = source.getPages()
  if (pages.length === 0) throw new Error('no pages')
  for (const page of pages) keepWhatIsPrinted(page)
  // Before the copy, which takes along all that hangs on a page: what is cut off afterwards would stay in the file unseen.
  for (const [, object] of source.context.enumerateIndirectObjects()) strip(object)
  const target = await PDFDocument.create({ updateMetadata: false })
  for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page)
  return target.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
}

/** The library unpacks without an end, so what would fill the memory is found before it begins. */
function unpacksToTooMuch(bytes: Buffer): boolean {
  const word = 'stream'
  for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + word.length)) {
    let start = at + word.length
    while (bytes[start] === 13 || bytes[start] === 10) start += 1
    const isZlib = ((bytes[start] ?? 0) & 15) === 8
    try {
      if (isZlib) inflateSync(bytes.subarray(start), { maxOutputLength: mostUnpacked })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return true
    }
  }
  return false
}

function keepWhatIsPrinted({ node, doc }: PDFPage) {
  const marks =
    node
      .Annots()
      ?.asArray()
      .flatMap((one) => asMark(doc.context, one)) ?? []
  node.normalizedEntries() // takes over what the page has from those above it
  for (const name of node.keys()) if (!ofPage.includes(name.decodeText())) node.delete(name)
  if (marks.length > 0) node.set(key('Annots'), doc.context.obj(marks))
}

/** A field that was filled in, a stamp, a note: its picture stays where it is, as something to be looked at. */
function asMark(context: PDFContext, one: PDFObject): PDFObject[] {
  const annotation = context.lookup(one)
  if (!(annotation instanceof PDFDict)) return []
  const rect = annotation.lookup(key('Rect'))
  const flags = annotation.lookup(key('F'))
  const picture = pictureOf(context, annotation)
  if (!(rect instanceof PDFArray) || !picture) return []
  if (flags instanceof PDFNumber && flags.asNumber() & unseen) return []
  return [
    context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Stamp',
        Rect: rect,
        F: fixed,
        AP: { N: picture },
      }),
    ),
  ]
}

function pictureOf(context: PDFContext, annotation: PDFDict): PDFObject | undefined {
  const appearance = annotation.lookup(key('AP'))
  if (!(appearance instanceof PDFDict)) return undefined
  const normal = appearance.get(key('N'))
  const found = normal && context.lookup(normal)
  if (found instanceof PDFStream) return normal
  const state = annotation.lookup(key('AS'))
  if (!(found instanceof PDFDict) || !(state instanceof PDFName)) return undefined
  const chosen = found.get(state)
  return chosen && context.lookup(chosen) instanceof PDFStream ? chosen : undefined
}

function strip(object: PDFObject) {
  if (object instanceof PDFArray) for (const one of object.asArray()) strip(one)
  if (object instanceof PDFStream) {
    for (const name of elsewhere) object.dict.delete(key(name))
    // A program for a printer, not a picture.
    if (object.dict.get(key('Subtype')) === key('PS')) throw new Error('PostScript')
    strip(object.dict)
  }
  if (object instanceof PDFDict) {
    for (const name of forbidden) object.delete(key(name))
    for (const value of object.values()) if (!(value instanceof PDFRef)) strip(value)
  }
}

harmless(Buffer.from(workerData as Uint8Array)).then(
  (made) => parentPort!.postMessage(made),
  () => parentPort!.postMessage(undefined),
)
