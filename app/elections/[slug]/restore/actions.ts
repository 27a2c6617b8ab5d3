'use server'

import { z } from 'zod'
import { browserAction } from '@/app/form-action'
import { slugField } from '@/lib/democracy/elections/calling/forms'
import { askToRestore } from '@/lib/democracy/elections/papers/restore/ask-to-restore'
import { publicKeyShape } from '@/lib/democracy/elections/protocol/key-pair'

export const askToRestoreAction = browserAction(
  z.object({ slug: slugField, browserKey: publicKeyShape }),
  askToRestore,
)
