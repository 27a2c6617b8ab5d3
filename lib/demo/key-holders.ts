import type { HolderKey, WrappedKeys } from '@/lib/democracy/elections/protocol/holder-key'
import type { Slug } from './cast'

/** Runs both elections of the story. */
export const demoReturningOfficer = 'hannah' satisfies Slug

export type DemoKeyHolder = { slug: Slug; words: string; holder: HolderKey; wrapped: WrappedKeys }

/**
 * Three members from different camps who hold the keys of the election that is open in the demo. There everybody may be
 * everybody, so what they have on paper is no secret.
 */
export const demoKeyHolders: readonly [DemoKeyHolder, DemoKeyHolder, DemoKeyHolder] = [
  {
    slug: 'george',
    words:
      'rubber barley cricket igloo tractor volcano hexagon summer slipper vinegar leopard dragon pudding zebra rugby vanilla poem idea kingdom',
    holder: {
      opening: {
        kty: 'EC',
        crv: 'P-256',
        x: '9WxfAp4Y6PLau6cMtqCRIY42P6w3cTsJU1QGXWhNnCc',
        y: '13bs_UNab0ekWebK2y6RSDo3zCuFwVo6Cs3EHcH2GTU',
      },
      locker: {
        kty: 'EC',
        crv: 'P-256',
        x: '07ji6dYZp2IkCJHmCNUSyptqmGMuzjQGw0NBMrVj7h0',
        y: 'Vgst_KXASh4UkbSA-OPMv-EZOxWK0o5VPEw9riHf--Q',
      },
    },
    wrapped: {
      iv: 'W79sXAVNpHi4jYHG',
      wrapped:
        'xXMg8fbtfxt4Ozq4ISa0QJiUbtc5jho0jtRewyE3cEN1yktxPJHg6i5U0PnmzvgPXsFU1o093m-6Xi0i6LMO0b324WSPrSI8qM3ZARsML50',
    },
  },
  {
    slug: 'siobhan',
    words:
      'bramble lilac butter bonnet opera angle queen nutmeg poem desert blanket school donkey school walnut drum fruit match quilt',
    holder: {
      opening: {
        kty: 'EC',
        crv: 'P-256',
        x: 'fWLrVpUPYuX28RFoQ20sfc7v0vWRAPd6BgZ4w62sXVc',
        y: 'yOXqREwj6lwk-nXkh26a-bUXKnB1kCZ7CVFZqRpFZis',
      },
      locker: {
        kty: 'EC',
        crv: 'P-256',
        x: '32Fzjx8-6t6VP72ocs1uhlDB9u2OYrSrJj6xjx6Sd-M',
        y: 'pJMsq7CLn9ai9JIWDwBYoW1eCzZKUM02FftSugmh18s',
      },
    },
    wrapped: {
      iv: 'lk0Qz0OYMlUP-04A',
      wrapped:
        'pde7sCJrhLIPEbzWcMMWpeVgCqdfPBUof6i2FZFDdWQ7Y_eyA-EKepCMUKnb9xkPAj_3srRvPcVLeToksV7NzB_CDc_QF-NbmehhL6G2qS0',
    },
  },
  {
    slug: 'joyce',
    words:
      'pumpkin mosaic swan family brick lemon meadow ballad atlas potato cuckoo koala autumn yacht gold panda lizard wheat thunder',
    holder: {
      opening: {
        kty: 'EC',
        crv: 'P-256',
        x: 'Mq3UM8EODc9qoBsxnRb56wRKzjY7sBlVb71bRwPFvoE',
        y: 'qyUfSAb74-yqoIWLgq4BPR8hTZSGzxHzbkp-0wjErAg',
      },
      locker: {
        kty: 'EC',
        crv: 'P-256',
        x: '9lWxBLgQBMXWTcx3bQeo9vC-G1JJqxdVZDpWYzSUxZE',
        y: '1RCqW9YfDRVU7fvFERh9cptQwC4UDjW8PHvnSAkRaxQ',
      },
    },
    wrapped: {
      iv: 'oBs_tWIGCd5XgJ62',
      wrapped:
        'AmEUl5nTvUngleZammS4U6CdILqDSsnCjrMWhiFeCrUVTj5V7M5UzFSgSlqNXWRFSAXJ-PfEEQlxfhnTpQqgL2UIy1qfN1JvWX0S86mkyRU',
    },
  },
]
