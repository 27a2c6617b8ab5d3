import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

/** A receipt with everything in it that could do something: scripts, programs, links, attachments. All of it says ARMED. */
export async function armedPdf({ packed = false, password = '' } = {}): Promise<Buffer> {
  const doc = await PDFDocument.create({ updateMetadata: false })
  const { context } = doc
  const page = doc.addPage([200, 200])
  page.drawText('Train to Leeds: £42', { x: 20, y: 100, size: 12 })
  const script = { Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert("ARMED")') }
  const launch = { Type: 'Action', S: 'Launch', F: PDFString.of('ARMED.exe') }
  const web = { Type: 'Action', S: 'URI', URI: PDFString.of('https://ARMED.example') }
  const link = (A: object) =>
    context.register(
      context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 200, 200], A } as never),
    )
  const file = context.register(context.stream('MZ ARMED', { Type: 'EmbeddedFile' }))
  const spec = context.register(
    context.obj({ Type: 'Filespec', F: PDFString.of('ARMED.exe'), EF: { F: file } } as never),
  )
  const words = context.register(context.stream('<x>ARMED</x>', { Type: 'Metadata' }))
  // What is drawn can carry it as well, and is copied with all that hangs on it.
  const picture = context.register(
    context.stream('0 0 m 50 10 l S % Paid 42', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 50, 10],
      AF: [spec],
      Metadata: words,
      PieceInfo: { Ours: { Private: script } },
    } as never),
  )
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Tx',
      T: PDFString.of('total'),
      V: PDFString.of('42'),
      Rect: [10, 10, 60, 20],
      F: 4,
      AP: { N: picture },
      AA: { K: script },
    } as never),
  )
  const attached = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'FileAttachment',
      Rect: [0, 0, 9, 9],
      FS: spec,
    } as never),
  )
  page.node.set(
    PDFName.of('Annots'),
    context.obj([link(script), link(launch), link(web), field, attached]),
  )
  page.node.set(PDFName.of('AA'), context.obj({ O: script } as never))
  doc.catalog.set(PDFName.of('OpenAction'), context.obj(script as never))
  doc.catalog.set(PDFName.of('AA'), context.obj({ WC: launch } as never))
  doc.catalog.set(PDFName.of('AF'), context.obj([spec]))
  doc.catalog.set(
    PDFName.of('Names'),
    context.obj({
      JavaScript: { Names: [PDFHexString.fromText('one'), script] },
      EmbeddedFiles: { Names: [PDFHexString.fromText('file'), spec] },
    } as never),
  )
  doc.catalog.set(
    PDFName.of('AcroForm'),
    context.obj({ Fields: [field], XFA: PDFString.of('<ARMED/>') } as never),
  )
  if (password) doc.encrypt({ userPassword: password, ownerPassword: 'owner' } as never)
  return Buffer.from(await doc.save({ useObjectStreams: packed, updateFieldAppearances: false }))
}
