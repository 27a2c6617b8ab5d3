/** An entry's hash as people write it down: "3f2a 91c0 …", sixteen groups of four. */
export function fingerprintInGroups(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? ''
}
