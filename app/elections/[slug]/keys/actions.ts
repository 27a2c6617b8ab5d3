'use server'

import { z } from 'zod'
import { browserAction, formAction } from '@/app/form-action'
import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import { slugField } from '@/lib/democracy/elections/calling/forms'
import { giveShare } from '@/lib/democracy/elections/keys/give-share'
import { storeSealingKey } from '@/lib/democracy/elections/keys/store-sealing-key'
import { testKey } from '@/lib/democracy/elections/keys/test-key'
import { sealingShape } from '@/lib/democracy/elections/protocol/manifest'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const keys = z.object({
  slug: slugField,
  sealing: sealingShape,
  holders: z
    .array(z.object({ number: z.int().min(1).max(1_000_000_000), shareHash: hash }))
    .length(3),
})
const opened = z.object({
  slug: slugField,
  opened: z.string().max(200),
  shareHashes: z.tuple([hash, hash]),
})
const given = z.object({ slug: slugField, share: z.string().max(1000) })

export const storeSealingKeyAction = browserAction(keys, storeSealingKey)
export const testKeyAction = browserAction(opened, testKey)
export const enterShareAction = browserAction(given, giveShare)

export const publishManifestAction = formAction({
  schema: z.object({ slug: slugField }),
  act: publishManifest,
  next: ({ slug }) => `/elections/${slug}/keys`,
})
