'use server'

import { z } from 'zod'
import { browserAction, formAction } from '@/app/form-action'
import { withMemberNames } from '@/app/with-member-names'
import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import { slugField, voidForm } from '@/lib/democracy/elections/calling/forms'
import { voidElection } from '@/lib/democracy/elections/closing/void-election'
import { nameHoldersForm } from '@/lib/democracy/elections/keys/forms'
import { giveKey } from '@/lib/democracy/elections/keys/give-key'
import { giveShare } from '@/lib/democracy/elections/keys/give-share'
import { nameKeyHolders } from '@/lib/democracy/elections/keys/name-key-holders'
import { remindKeyHolders } from '@/lib/democracy/elections/keys/remind-key-holders'
import { reportLostWords } from '@/lib/democracy/elections/keys/report-lost-words'
import { storeHolderKey } from '@/lib/democracy/elections/keys/store-holder-key'
import { testHolderKey } from '@/lib/democracy/elections/keys/test-holder-key'
import { giveLockerShare } from '@/lib/democracy/elections/papers/restore/give-locker-share'
import { holderKeyShape, wrappedKeysShape } from '@/lib/democracy/elections/protocol/holder-key'
import { privateKeyShape } from '@/lib/democracy/elections/protocol/key-pair'
import { agreeToStandIn } from '@/lib/democracy/elections/stand-ins/agree-to-stand-in'
import { agreeToStandInForm } from '@/lib/democracy/elections/stand-ins/forms'

const text = z.string().max(200)
const made = z.object({ slug: slugField, holder: holderKeyShape, wrapped: wrappedKeysShape })
const opened = z.object({ slug: slugField, opening: text, locker: text })
const given = z.object({ slug: slugField, key: privateKeyShape })

export const storeKeyAction = browserAction(made, storeHolderKey)
export const testKeyAction = browserAction(opened, testHolderKey)
export const giveKeyAction = browserAction(given, giveKey)
export const giveShareAction = browserAction(
  z.object({ slug: slugField, share: z.string().max(1000) }),
  giveShare,
)

const sealedToOne = z.object({ ephemeral: z.string().max(200), sealed: z.string().max(200) })

export const handOverShareAction = browserAction(
  z.object({ restoreId: z.uuid(), sealed: sealedToOne }),
  giveLockerShare,
)

const one = z.object({ slug: slugField })
const done =
  (what: string) =>
  ({ slug }: { slug: string }) =>
    `/elections/${slug}/keys?done=${what}`

export const agreeToStandInAction = formAction({
  schema: agreeToStandInForm,
  act: (actor, { standInId }) => agreeToStandIn(actor, { standInId }),
  next: done('agreed'),
})

export const nameHoldersAction = withMemberNames(
  ['holder1', 'holder2', 'holder3'],
  formAction({
    schema: nameHoldersForm,
    act: nameKeyHolders,
    next: done('named'),
  }),
)

export const remindHoldersAction = formAction({
  schema: one,
  act: remindKeyHolders,
  next: done('reminded'),
})

export const loseWordsAction = formAction({
  schema: one,
  act: reportLostWords,
  next: done('lost'),
})

export const publishManifestAction = formAction({
  schema: one,
  act: publishManifest,
  next: done('published'),
})

export const endWithoutCountAction = formAction({
  schema: voidForm,
  act: voidElection,
  next: done('ended'),
})
