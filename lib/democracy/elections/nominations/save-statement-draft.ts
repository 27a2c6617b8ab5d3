import 'server-only'
import { verb } from '@/lib/kernel/perform'
import type { DraftedBoxes } from '../../drafts/draft-boxes'
import { keepDraft } from '../../drafts/keep-draft'
import { acceptedAsTyped } from './forms'
import { lockNomination } from './lock-nomination'
import { visibleDeclarations } from './visible-declarations'

type Drafted = { nominationId: string; boxes: DraftedBoxes; seen?: string }

/** A statement that is still being written. What members read stays as it is until it is sent. */
export const saveStatementDraft = verb(
  'nomination.accept',
  { subject: lockNomination },
  async (work, { election, nomination }, { nominationId, boxes, seen }: Drafted) => {
    const { statement, declarationsSealed } = nomination
    const declared = visibleDeclarations(declarationsSealed, true)
    const otherwise = acceptedAsTyped({ statement, declared })
    await keepDraft(work, { kind: 'statement', subject: nominationId, boxes, seen, otherwise })
    return { slug: election.slug, id: nominationId }
  },
)
