export type StatementPhase = 'draft' | 'published' | 'withdrawn'
/** What one officer proposes and another one confirms. */
export type StatementProposal = 'publish' | 'withdraw'

/** How long comments on a draft are kept once its text is fixed, and at most. */
export const commentsKeptDays = 30
export const oldCommentsKeptDays = 365

type Published = { state: StatementPhase; fixedAt: Date | null; embargoUntil: Date | null }

/** Since when everybody can read it, or from when on. Nothing for what is not published. */
export function publicFrom({ state, fixedAt, embargoUntil }: Published): Date | undefined {
  if (state !== 'published' || !fixedAt) return undefined
  return embargoUntil && embargoUntil > fixedAt ? embargoUntil : fixedAt
}

export function isPublicAt(statement: Published, at: Date): boolean {
  const from = publicFrom(statement)
  return from !== undefined && from <= at
}

/** Whether it takes signatures: its text is fixed, and the deadline is not over. Under an embargo only from those who have a link. */
export function takesSignatures(
  { state, signUntil }: Pick<Published, 'state'> & { signUntil: Date },
  at: Date,
): boolean {
  return state === 'published' && at <= signUntil
}

type Signed = { organisations: number; people: number }

/** "16 organisations and 1,284 people have signed" */
export function signedInWords({ organisations, people }: Signed): string {
  const parts = [
    organisations > 0 && count(organisations, 'organisation', 'organisations'),
    people > 0 && count(people, 'person', 'people'),
  ].filter((part) => part !== false)
  if (parts.length === 0) return 'Nobody has signed it yet'
  const one = organisations + people === 1
  return `${parts.join(' and ')} ${one ? 'has' : 'have'} signed`
}

function count(number: number, one: string, many: string) {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

export type SignatureKind = 'person' | 'organisation'

/** How the name of somebody who signs shows on the page. */
export const nameShows = ['name', 'office', 'constituency', 'counted'] as const
export type NameShows = (typeof nameShows)[number]

/** Who decided in an organisation that it signs. */
export const agreedBy = {
  committee: 'its committee',
  conference: 'its conference',
  agm: 'its annual general meeting',
  meeting: 'a meeting of its members',
  ballot: 'a ballot of its members',
  other: 'another body of its own',
} as const
export type AgreedBy = keyof typeof agreedBy

/** How long the link works that proves the address of whoever signs. */
export const signatureLinkHours = 24
/** How long after the last day for signing an address is known again, and what an officer never looked at waits. */
export const addressesKeptDays = 90

/** How many names a newsroom gets: more than any newspaper prints. All of them are on the site. */
export const mostNamesForPress = 5000

type Signature = { kind: SignatureKind; shows: NameShows | null; approvedAt: Date | null }

/** Whether an officer has to look before it shows: who claims an office, or to be an organisation, may be somebody else. */
export function waitsForOfficer({ kind, shows, approvedAt }: Signature): boolean {
  return approvedAt === null && (kind === 'organisation' || shows === 'office')
}
