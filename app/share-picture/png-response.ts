export function pngResponse(picture: Buffer): Response {
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } })
}
