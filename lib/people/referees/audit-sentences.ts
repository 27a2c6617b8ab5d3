type Detail = Record<string, unknown>
const the = (detail: Detail) => `the ${detail.place ?? 'referee'}`

/** What happened to a reference, in words; the actor's name goes in front. */
export const refereeSentences: Record<string, (detail: Detail) => string> = {
  'reference.requested': (detail) => `asked for a reference from ${the(detail)}`,
  'reference.matched': (detail) => `found out who was meant as ${the(detail)}, and asked them`,
  'reference.given': (detail) => `gave a reference as ${the(detail)}`,
  'reference.declined': (detail) => `declined to be ${the(detail)}`,
  'reference.reminded': (detail) => `reminded ${the(detail)} after ${detail.day} days`,
  'reference.expired': (detail) => `closed the request to ${the(detail)}, which had run out`,
  'reference.bounced': (detail) => `noted that mail to ${the(detail)} came back`,
  'reference.replaced': (detail) => `named somebody else as ${the(detail)}`,
  'reference.accepted': (detail) => `accepted the reference of ${the(detail)}`,
  'reference.refused': (detail) => `asked for somebody else as ${the(detail)}`,
}
