import type { Encoding, Source } from './encoding'

/** With one kind of line break, so that lines are counted as an editor counts them. */
export async function* decodeText(source: Source, encoding: Encoding) {
  const decoder = new TextDecoder(encoding)
  let held = ''
  for await (const chunk of source.open()) {
    const text = held + decoder.decode(chunk, { stream: true })
    // The other half of a line break may come with the next piece.
    held = text.endsWith('\r') ? '\r' : ''
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n')
  }
  yield (held + decoder.decode()).replace(/\r\n?/g, '\n')
}
