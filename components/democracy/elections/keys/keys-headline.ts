import type { Keys } from '@/lib/democracy/elections/keys/read-keys'

type How = Pick<Keys, 'phase' | 'own' | 'publishedAt' | 'closedAt' | 'openedAt'> & {
  holders: readonly Pick<Keys['holders'][number], 'tested' | 'lost' | 'given'>[]
}

const ready = [
  'None of the three keys is ready',
  'One of the three keys is ready',
  'Two of the three keys are ready',
  'All three keys are ready',
]

/** How the keys of an election stand, for whoever is looking, in a sentence. */
export function keysHeadline({
  phase,
  own,
  holders,
  publishedAt,
  closedAt,
  openedAt,
}: How): string {
  const given = holders.filter((one) => one.given).length
  const usable = holders.filter(({ lost }) => !lost).length
  if (phase === 'cancelled') return 'This election was cancelled'
  if (phase === 'void') return 'This election ended without a count'
  if (openedAt) return 'The ballot box is open'
  if (closedAt && usable < 2) return 'The ballot box cannot be opened'
  if (closedAt && given >= 2) return 'The ballots are being counted'
  if (closedAt && own && !own.given && !own.lost) return 'Open the ballot box with your words'
  if (closedAt)
    return given === 0
      ? 'Two key-holders open the ballot box now'
      : 'One more key opens the ballot box'
  if (publishedAt && own?.lost) return 'Your words are lost'
  if (publishedAt) return own ? 'Keep your words until voting closes' : 'The keys are in use'
  if (holders.length === 0) return 'Name three key-holders'
  if (own && !own.made) return 'Make your key'
  if (own && !own.tested) return 'Test your key'
  return ready[holders.filter(({ tested }) => tested).length]!
}
