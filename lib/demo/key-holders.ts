import type { SealingJwk } from '@/lib/democracy/elections/protocol/sealing-key'
import type { Slug } from './cast'

/** Runs both elections of the story. */
export const demoReturningOfficer = 'hannah' satisfies Slug

/** What opens the box that is open in the demo. There everybody may be everybody, so what is on paper is no secret. */
export const sealing: SealingJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'LkmpqJW2YWZujRmy5FX5adnp1wjfuu2cYKA3rRQZqOQ',
  y: 'zHxC8JzvVzmNElWrEszmBv5aZt-iYVNKyhAsWpgQ8KY',
}

/** Three members from different camps, each with a share of its other half. */
export const demoKeyHolders = [
  {
    slug: 'george',
    share:
      'lupin hobby fabric walnut muffin family cobble butter flute atlas glacier insect rabbit sugar helmet cotton thunder lamp jaguar barley village tweed muffin lizard august village atlas milk beetle fence banjo cushion coffee jewel gold parrot',
  },
  {
    slug: 'siobhan',
    share:
      'rugby panda dolphin voyage angle quilt giant blanket trumpet rugby sugar lyric poppy circle kennel smoke palace falcon sister mirror glacier garden mercury spider rugby kennel lizard saucer village effort horse jigsaw vanilla sugar lupin ballad',
  },
  {
    slug: 'joyce',
    share:
      'brush nickel fern island zigzag bucket bonnet elbow giant vulture street giant lantern square elder mitten street street earth ribbon cactus raft lilac meadow zebra moment family lizard award hexagon skylark moment insect volcano pirate field',
  },
] as const satisfies readonly { slug: Slug; share: string }[]
